import InboxSupport
import RunSupport
import TestSupport
import Testing

@Suite("A committee's judgements, from its file to what is published")
struct AssessorsTests {
  private let folder: TemporaryFolder
  private let names = ["นามสมมติหนึ่ง", "นามสมมติสอง", "นามสมมติสาม"]
  private let committee = "คณะกรรมการ/2402/review.csv"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      Array((SmallSheets.considerations("ชัดเจน")).utf8), to: "inbox/2565-03/2402/considerations.csv")
  }

  private func send(_ rows: String..., month: String = "2565-03") throws {
    let text = Sheet.assessedHeader + rows.joined(separator: "\n") + "\n"
    try folder.write(Array(text.utf8), to: "inbox/\(month)/\(committee)")
  }

  private func run(_ more: String...) throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--inbox", folder.path + "/inbox", "--out", folder.path + "/out", "--as-of",
        "2022-03-31T09:00:00+07:00", "--review-from", "คณะกรรมการ", "--external-from", "กพร",
      ] + more)
  }

  private func explain(_ node: String, _ more: String...) throws -> String {
    try Program.run(["explain", "2402", node, "--out", folder.path + "/out"] + more).output
  }

  /// What results.csv says of a node of 2402 in some columns.
  private func result(_ node: String, _ columns: String..., period: String = "2565-03") throws -> [String] {
    let lines = try folder.text("out/\(period)/results.csv").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    let row = try #require(lines.first { $0[1] == "2402" && $0[5] == node })
    return try columns.map { row[try #require(header.firstIndex(of: $0))] }
  }

  /// The codes of the findings on 2402's files.
  private func codes() throws -> [String] {
    try folder.text("out/2565-03/findings.csv").split(separator: "\r\n").dropFirst()
      .map { String($0.split(separator: ",")[1]) }.filter { $0 != "missing-evidence" }
  }

  private func judged(unclear: [Set<Int>]) -> String {
    zip(names, unclear).map { Sheet.judgements($0, unclear: $1) }.joined(separator: "\n")
  }

  @Test("Of three assessors two decide; the level is the rubric's, and says so with file, row and cell")
  func threeAssessors() throws {
    try send(judged(unclear: [[1, 3], [3], []]))
    #expect(try run().code == 0)
    #expect(
      try result("1.1", "self_level", "review_level", "level", "status", "value")
        == ["5", "4", "4", "final", "6/6"])
    #expect(try codes() == ["assessors-differ", "assessors-differ"])
    let thai = try explain("1.1")
    for part in [
      "ระดับของคณะกรรมการ 4 (ใช้ระดับนี้)  ระดับจากข้อมูลของเขต 5",
      "ผลพิจารณาของคณะกรรมการ: ดำเนินการ 6 และชัดเจน 5 จาก 6 ประเด็น ได้ระดับ 4 ตามเกณฑ์",
      "จะให้สูงขึ้น: ระดับ 5 ดีเยี่ยม: คณะกรรมการต้องเห็นว่าชัดเจนเพิ่มอีก 1 ประเด็น (ที่ยังไม่ชัดเจน: 1.1.3)",
      "2565-03/2402/considerations.csv:4  การดำเนินการ ใช่ (D4)  ความชัดเจน ใช่ (E4)",
      "2565-03/\(committee):11  กรรมการคนที่ 2 (D11)", "ชัดเจน:ไม่ชัดเจน 1:2)", "กรรมการ 3 คนเห็นตรงกัน",
    ] { #expect(thai.contains(part), "\(part)\n\(thai)") }
    let english = try explain("1.1.3", "--lang", "en")
    #expect(english.contains("assessor 3 (D16)") || english.contains("assessor 3 (D"), "\(english)")
    #expect(english.contains("not clear, by the majority of 3 assessors"))
    let json = try explain("1.1", "--json")
    #expect(json.contains("\"isByCommittee\" : true") && json.contains("\"judgement\" : \"yes/no\""))
    // Both workbooks show the committee's judgement beside the office's, and the nation's how they agree.
    let national = try WorkbookText(folder, "out/2565-03/national.xlsx")
    let sheet = national.rows(of: "ผลรายประเด็น")
    let own = try #require(sheet.first { $0.first == "2402" })
    func cell(_ title: String) -> String? { sheet.first?.firstIndex(of: title).map { own[$0] } }
    #expect(cell("1.1.3") == "●")
    #expect(cell("คณะกรรมการ 1.1.3") == "◐ 3:0 / 1:2")
    let agreement = try #require(
      national.rows(of: "ภาพรวม").first { $0.first == "1.1" }, "\(national.rows(of: "ภาพรวม"))")
    #expect(agreement.suffix(6).map { $0.prefix(5) } == ["1", "6", "4", "0.666", "2", "0"])
    let office = try WorkbookText(folder, "out/2565-03/offices/2402.xlsx").rows(of: "รายงานการประเมินตนเอง")
    #expect(office.first?.last == "คณะกรรมการพิจารณา")
    #expect(office.first { $0.first == "1.1" }?.last == "มี 6 ชัดเจน 5")
    #expect(office.first { $0.first == "1.1.3" }?.last == "มี / ไม่ชัดเจน (3:0 / 1:2)")
  }

  @Test("The sample with three assessors gives the levels that its page states")
  func sample() throws {
    let samples = Repository.path + "/Samples/assessors"
    let words = ["run", "--inbox", samples, "--out", folder.path + "/out", "--review-from", "คณะกรรมการ"]
    #expect(try Program.run(words + ["--external-from", "กพร", "--as-of", "2022-03-31"]).code == 0)
    #expect(try result("1.1", "self_level", "review_level") == ["5", "4"])
    #expect(try result("1.2", "review_level") == ["4"])
    #expect(try codes() == ["assessors-differ", "assessors-differ", "assessors-differ"])
  }

  @Test("Two assessors who are tied leave the consideration open, and the office's own level counts")
  func tie() throws {
    try send(judged(unclear: [[2], []]))
    #expect(try run().code == 0)
    #expect(try result("1.1", "review_level", "level", "status") == ["", "5", "provisional"])
    #expect(try codes() == ["review-incomplete", "assessors-differ"])
    #expect(try explain("1.1").contains("ยังไม่มีผลของประเด็น 1.1.2 จึงยังไม่ได้ระดับตามเกณฑ์"))
    #expect(try explain("1.1.2").contains("ไม่มีเสียงข้างมาก"))
    let national = try WorkbookText(folder, "out/2565-03/national.xlsx")
    let rows = national.rows(of: "ผลรายประเด็น")
    let column = try #require(rows.first?.firstIndex(of: "คณะกรรมการ 1.1.2"))
    #expect(rows.first { $0.first == "2402" }?[column].hasPrefix("?") == true, "no majority")
  }

  @Test("A level that differs from the committee's own judgements stands, with a warning")
  func explicitLevel() throws {
    try send(Sheet.judgements("", unclear: [1, 2]), "1,1,,,,,5,ควรรักษาไว้")
    #expect(try run().code == 0)
    #expect(try result("1.1", "review_level", "level") == ["5", "5"])
    #expect(try codes() == ["review-level-differs"])
    let text = try explain("1.1")
    #expect(text.contains("ได้ระดับ 3 ตามเกณฑ์ (ไม่ใช้ เพราะคณะกรรมการให้ระดับ 5 เอง)"), "\(text)")
    // The same level twice is nothing to say.
    try send(Sheet.judgements("", unclear: [1, 2]), "1,1,,,,,3,")
    #expect(try run().code == 0)
    #expect(try result("1.1", "review_level") == ["3"] && codes() == [])
  }

  @Test("A level alone counts as before, and a judgement where there is a level is refused alone")
  func levels() throws {
    try send("1,1,,ก,,,4,", "3,1,,ก,มี,,5,")
    #expect(try run().code == 3)
    #expect(try result("1.1", "review_level") == ["4"] && result("3.1", "review_level") == ["5"])
    #expect(try codes() == ["not-reviewable"])
    #expect(try !explain("1.1").contains("ได้ระดับ"))
  }

  @Test("A judgement that contradicts itself, and one that lacks, leave the level to the office")
  func contradiction() throws {
    try send("1,1,1,,ไม่มี,ชัดเจน,,", "1,1,2,,มี,ชัดเจน,,")
    #expect(try run().code == 3)
    #expect(try result("1.1", "review_level", "level") == ["", "5"])
    #expect(try codes() == ["clear-without-implemented", "review-incomplete"])
  }

  @Test("Judgements are carried forward, and those of a later month replace them")
  func carried() throws {
    try send(judged(unclear: [[1], [1], []]), month: "2565-01")
    #expect(try run().code == 0)
    #expect(try result("1.1", "review_level") == ["4"])
    #expect(try explain("1.1.1").contains("ยกมาจากงวด 2565-01 [c]"))
    try send(judged(unclear: [[], [], []]))
    #expect(try run().code == 0)
    #expect(try result("1.1", "review_level") == ["5"])
    // What the ledger kept gives the same as reading everything anew.
    let kept = try folder.text("out/2565-03/results.csv")
    #expect(try run("--rebuild").code == 0)
    #expect(try folder.text("out/2565-03/results.csv") == kept)
  }

  @Test("No name of an assessor is in anything that is written or said")
  func nameless() throws {
    try send(
      judged(unclear: [[1], [], []]), "1,2,,\(names[0]),?,,9,", "1,2,,\(names[1]),,,4,",
      "3,1,,\(names[0]),,,4,", "3,1,,\(names[0]),,,5,", "9,9,9,\(names[2]),มี,,,")
    let outcome = try run()
    #expect(outcome.code == 3)
    var said = outcome.output + outcome.errors
    for node in ["1.1", "1.2", "3.1", "1.1.1"] { said += try explain(node) + explain(node, "--json") }
    #expect(!said.contains("นามสมมติ"))
    for (path, bytes) in try folder.contents(below: "out") where !path.hasSuffix(".xlsx") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("นามสมมติ"), "\(path)")
    }
    for book in ["national.xlsx", "offices/2402.xlsx"] {
      let text = try WorkbookText(folder, "out/2565-03/" + book)
      for name in ["ผลรายประเด็น", "ผลตรวจสอบข้อมูล", "รายการที่ต้องแก้ไข", "ภาพรวม"] {
        #expect(!text.rows(of: name).joined().contains { $0.contains("นามสมมติ") })
      }
    }
  }
}
