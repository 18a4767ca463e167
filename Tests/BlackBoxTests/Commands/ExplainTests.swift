import FileSystem
import Foundation
import Ledger
import RunSupport
import TestSupport
import Testing

@Suite("ruamphon explain")
struct ExplainTests {
  private let fixture: RunFixture

  private static let corrected = """
    มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด
    3,3,1,88,100
    3,3,4,ประมาณ 80,100
    """

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.considerations("ชัดเจน"), to: "2565-01/2402/considerations.csv")
    try fixture.write(SmallSheets.measures(85), to: "2565-03/2402/measures.csv")
    try fixture.write(Self.corrected, to: "2565-03/2402/measures-r2.csv")
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/review.csv")
    try fixture.write("ก,ข\n1,2\n", to: "2565-03/2402/อื่น.csv")
    try fixture.write(SmallSheets.survey([4, 5, 3]), to: "2565-03/2402/survey.csv")
  }

  private var out: String { fixture.folder.path + "/out" }

  /// By a registry of few offices, which is quick.
  private func run() async throws { try await fixture.run() }

  private func explain(_ words: String...) throws -> Program.Outcome {
    try Program.run(["explain", "--out", out] + words)
  }

  private func json(_ words: String...) throws -> Explained {
    let outcome = try Program.run(["explain", "--out", out, "--json"] + words)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Explained.self, from: Data(outcome.output.utf8))
  }

  @Test("shows the cells of the newest revision, what it superseded, and what would raise the level")
  func measure() async throws {
    try await run()
    let outcome = try explain("สพป.ฉช.2", "๓.๓.๑")
    #expect(outcome.code == 0)
    for part in [
      "2402 สพป.ฉะเชิงเทรา เขต 2  งวด 2565-03", "ระดับ 4 ดีมาก [p] [a]", "100 × 88 ÷ 100 = 88.00",
      "2565-03/2402/measures-r2.csv:2  จำนวนที่ได้ 88 (D2)  จำนวนทั้งหมด 100 (E2)",
      "superseded  2565-03/2402/measures.csv  มีไฟล์ฉบับแก้ไขที่ใหม่กว่า คือ measures-r2.csv",
      "ระดับ 5 ดีเยี่ยม: ต้องได้ร้อยละ 90 ขึ้นไป ขาดอีก 2 จุดร้อยละ คือจำนวนที่ได้เพิ่มอีก 2 จากทั้งหมด 100",
      "ค่าสมมติ [a]: ",
    ] { #expect(outcome.output.contains(part), "\(part)\n\(outcome.output)") }
    // The run went by another registry and version than the command does.
    #expect(outcome.output.contains("หมายเหตุ: งวดนี้เผยแพร่ด้วย") && !outcome.output.contains("ที่เผยแพร่ไว้"))
  }

  @Test("shows a cell that could not be read with its finding, in either language")
  func rejectedCell() async throws {
    try await run()
    let thai = try explain("2402", "3.3.4").output
    #expect(thai.contains("จำนวนที่ได้ อ่านไม่ได้ (D3)") && thai.contains("[ไม่นับแถวนี้]"))
    #expect(thai.contains("ต้องแก้ไข bad-number  2565-03/2402/measures-r2.csv:3:D3"))
    #expect(thai.contains("ต้องแก้ไข unknown-sheet  2565-03/2402/อื่น.csv"))
    #expect(thai.contains("สิ่งที่ขาด: ยังไม่มีค่าที่ใช้ได้ของรายการนี้"))
    let english = try explain("2402", "3.3.4", "--lang", "en").output
    #expect(english.contains("error bad-number  2565-03/2402/measures-r2.csv:3:D3"))
    #expect(
      english.contains("lacks: no usable value of this item") && english.contains("numerator unreadable (D3)")
    )
    let parent = try explain("2402", "3.3", "--lang", "en").output
    #expect(parent.contains("lacks: no level of 3.3.4, 3.3.5"))
  }

  @Test("says which month a sheet was carried forward from, and that the committee's level counts")
  func carried() async throws {
    try await run()
    let output = try explain("2402", "1.1").output
    #expect(
      output.contains("แบบรายงานตามประเด็นการพิจารณา: ยกมาจากงวด 2565-01 [c] 2565-01/2402/considerations.csv"))
    #expect(output.contains("2565-01/2402/considerations.csv:2  การดำเนินการ ใช่ (D2)  ความชัดเจน ใช่ (E2)"))
    #expect(output.contains("ระดับของคณะกรรมการ 4 (ใช้ระดับนี้)  ระดับจากข้อมูลของเขต 5"))
    #expect(output.contains("2565-03/2402/review.csv:2  ระดับคุณภาพ 4 (D2)"))
    #expect(output.contains("จะสูงขึ้นเมื่อคณะกรรมการประเมินเป็นระดับ 5"))
    let own = try json("2402", "1.1.1")
    #expect(own.node.carriedForward == ["considerations": "2565-01"])
  }

  @Test("takes the newest month that was published, or the one asked for")
  func period() async throws {
    try await run()
    #expect(try json("2402").period == "2565-03")
    let january = try json("2402", "1.1", "--period", "2565-01")
    #expect(january.period == "2565-01")
    #expect(january.node.level == 5 && january.node.reviewLevel == nil)
    #expect(january.node.raise?.kind == "highest")
  }

  @Test("prints JSON with the schema's number, cells and exact steps")
  func structured() throws {
    let words = ["run", "--inbox", fixture.folder.path + "/inbox", "--out", out, "--quiet"]
    #expect(try Program.run(words).code == 3)
    let result = try json("2402", "3.3.1")
    #expect(result.schema == 1 && result.office == "2402" && result.isAsPublished)
    #expect(result.isSettled && result.hasSameRules)
    #expect(result.node.id == "3.3.1" && result.node.level == 4 && result.node.value == "88.00")
    #expect(result.node.inputs?.first?.file == "2565-03/2402/measures-r2.csv")
    #expect(result.node.inputs?.first?.values.map(\.cell) == ["D2", "E2"])
    #expect(result.node.raise?.kind == "edge" && result.node.raise?.target == 5)
    #expect(result.node.raise?.distance == "2" && result.node.raise?.count == 2)
    let survey = try json("2402", "3.6")
    #expect(survey.node.surveys?.first?.respondents == 3 && survey.node.surveys?.first?.sum == "24")
    let all = try json("2402")
    #expect(all.node.id == "overall" && all.node.children?.map(\.id) == ["1", "2", "3"])
  }

  @Test("says so where the ledger gives another result than was published")
  func ahead() async throws {
    try await run()
    // A closed month stays as it was published, whatever is read since.
    #expect(try Program.run(["close", "--out", out, "--period", "2565-03"]).code == 0)
    try fixture.write(SmallSheets.measures(45), to: "2565-03/2402/measures-r3.csv")
    try await run()
    let output = try explain("2402", "3.3.1").output
    #expect(output.contains("ที่เผยแพร่ไว้: ระดับ 4 ดีมาก"))
    #expect(output.contains("ต่างจากสมุดงานที่เผยแพร่แล้วใน 3.3.1"))
    #expect(try json("2402").isAsPublished == false)
  }

  @Test("explains a change of a closed month as one that needs its reason")
  func closed() async throws {
    try await run()
    #expect(try Program.run(["close", "--out", out, "--period", "2565-03"]).code == 0)
    #expect(try explain("2402", "3.6").output.contains("หมายเหตุ: งวดนี้ปิดแล้วเมื่อ"))
    try fixture.write(SmallSheets.review(5), to: "2565-03/2402/review.csv")
    try await run()
    let output = try explain("2402", "3.6").output
    #expect(output.contains("ที่เผยแพร่ไว้: ระดับ 4 ดีมาก") && output.contains("พร้อมเหตุผล (--reason)"))
    #expect(output.contains("ระดับ 5 ดีเยี่ยม [r]"))
  }

  @Test("ends with 10 for a ledger, month or office that is not there, and with 2 for a wrong node")
  func notFound() async throws {
    let none = try explain("2402")
    #expect(none.code == 10 && none.errorLines.count == 1)
    #expect(!fixture.folder.exists("out"))
    try await run()
    #expect(try explain("2402", "--period", "2565-02").code == 10)
    let office = try explain("สพป.ฉะเชิงเทา เขต 2")
    #expect(office.code == 10 && office.errors.contains("สพป.ฉะเชิงเทรา เขต 2 (2402)"))
    let node = try explain("2402", "3.9", "--lang", "en")
    #expect(node.code == 2 && node.errors.contains("3.1, 3.2, 3.3, 3.4, 3.5, 3.6"))
  }

  @Test("writes nothing, needs no inbox, and does not mind a writer at work")
  func readOnly() async throws {
    try await run()
    try fixture.folder.remove("inbox")
    let before = try fixture.folder.contents(below: "out")
    let identity = try fixture.folder.identity("out")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: out)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: out) }
    #expect(try explain("2402").code == 0)
    #expect(try fixture.folder.contents(below: "out") == before)
    #expect(try fixture.folder.identity("out") == identity)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: out)
    let writer = try fixture.ledger()
    let run = try writer.beginRun(startedAt: 0, user: "x", command: "run", asOf: 0, version: "0")
    #expect(try explain("2402").code == 0)
    try writer.endRun(run, exit: 0)
  }
}

/// What a caller of `explain --json` relies on.
private struct Explained: Decodable {
  struct Value: Decodable { let cell: String? }
  struct Input: Decodable {
    let file: String
    let values: [Value]
  }
  struct Survey: Decodable {
    let respondents: Int
    let sum: String
  }
  struct Raise: Decodable {
    let kind: String
    let target: Int?
    let distance: String?
    let count: Int?
  }
  struct Node: Decodable {
    let id: String
    let level: Int?
    let reviewLevel: Int?
    let value: String?
    let inputs: [Input]?
    let surveys: [Survey]?
    let carriedForward: [String: String]?
    let raise: Raise?
    let children: [Node]?
  }

  let schema: Int
  let office: String
  let period: String
  let isAsPublished: Bool
  let isSettled: Bool
  let hasSameRules: Bool
  let node: Node
}
