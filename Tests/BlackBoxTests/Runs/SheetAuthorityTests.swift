import TestSupport
import Testing

@Suite("Who may judge an office")
struct SheetAuthorityTests {
  private let folder: TemporaryFolder
  private static let review = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      Array("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,3,1,85,100\n".utf8),
      to: "inbox/2564-12/2402/measures.csv")
  }

  private func write(_ rows: String, to path: String) throws {
    try folder.write(Array((Self.review + rows).utf8), to: "inbox/" + path)
  }

  private func run(_ more: String...) throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--inbox", folder.path + "/inbox", "--out", folder.path + "/out", "--as-of",
        "2022-04-01T09:00:00+07:00",
      ] + more)
  }

  /// What results.csv says of a node of 2402 in a column.
  private func result(_ node: String, _ period: String, _ column: String) throws -> String {
    let lines = try folder.text("out/\(period)/results.csv").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let place = try #require(lines.first?.firstIndex(of: column))
    return try #require(lines.first { $0[1] == "2402" && $0[5] == node })[place]
  }

  @Test("A review in an office's own folder is refused, and takes nothing from the committee's")
  func ownFolder() throws {
    try write("3,1,,3\n", to: "2564-12/คณะกรรมการ/2402/review.csv")
    try write("3,1,,5\n", to: "2565-03/2402/review.csv")
    let unset = try run()
    #expect(unset.errors.contains("reviewFrom") && unset.errors.contains("externalFrom"))
    #expect(try result("3.1", "2565-03", "review_level") == "5")
    // The setting alone makes what was read before be read again.
    let set = try run("--review-from", "คณะกรรมการ", "--external-from", "กพร")
    #expect(set.code == 3 && set.errors.contains("not-authorised") && !set.errors.contains("reviewFrom"))
    #expect(try result("3.1", "2565-03", "review_level") == "3")
    let findings = try folder.text("out/2565-03/findings.csv")
    #expect(findings.contains("error,not-authorised,2402") && findings.contains("คณะกรรมการ"))
  }

  @Test("An external result in an office's own folder is refused, what else the file holds counts")
  func external() throws {
    try folder.write(
      Array("รหัสเขต,มาตรฐานที่,คะแนน\n2402,,490\n".utf8), to: "inbox/2564-09/2402/pmqa.csv")
    let outcome = try run("--external-from", "กพร", "--review-from", "คณะกรรมการ")
    #expect(outcome.code == 3)
    #expect(try result("1", "2564-09", "level").isEmpty)
    try folder.write(
      Array("รหัสเขต,มาตรฐานที่,คะแนน\n2402,,490\n".utf8), to: "inbox/2564-09/กพร/pmqa.csv")
    #expect(try run("--external-from", "กพร", "--review-from", "คณะกรรมการ").code == 3)
    #expect(try result("1", "2564-09", "level") == "5")
  }

  @Test("A setting that names no folder is a mistake in the settings; check uses it too")
  func settings() throws {
    #expect(try run("--review-from", "..").code == 12)
    try folder.write(Array(#"{"reviewFrom": "../x"}"#.utf8), to: "c.json")
    #expect(try Program.run(["config", "check", "--config", folder.path + "/c.json"]).code == 12)
    try folder.write(Array(#"{"reviewFrom": "คณะกรรมการ"}"#.utf8), to: "c.json")
    let check = try Program.run(["config", "check", "--config", folder.path + "/c.json"])
    #expect(check.code == 0 && check.output.contains("externalFrom") && !check.output.contains("reviewFrom "))
    try write("3,1,,5\n", to: "2565-03/2402/review.csv")
    let own = try Program.run(
      ["check", folder.path + "/inbox/2565-03/2402/review.csv", "--config", folder.path + "/c.json"])
    #expect(own.code == 3 && own.output.contains("not-authorised"))
  }
}
