import Assessment
import FileSystem
import Foundation
import Ledger
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("ruamphon rerun")
struct RerunTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    for office in RunFixture.offices {
      try fixture.write(SmallSheets.measures(85), to: "2565-03/\(office)/measures.csv")
      try fixture.write(SmallSheets.review(4), to: "2565-03/\(office)/review.csv")
    }
  }

  private func program(_ words: String...) throws -> Program.Outcome {
    try Program.run(
      words + [
        "--inbox", fixture.folder.path + "/inbox", "--out", fixture.folder.path + "/out", "--as-of",
        "2022-03-31", "--quiet",
      ])
  }

  @Test("prints what changed, before and after, and keeps it with its reason")
  func changes() throws {
    #expect(try program("run").code == 0)
    try fixture.write(SmallSheets.measures(45), to: "2565-03/2402/measures.csv")
    let outcome = try program("rerun", "สพป.ฉะเชิงเทรา เขต ๒", "--reason", "เขตส่งใหม่")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "2565-03")
    #expect(
      lines.contains {
        $0.hasPrefix("2402  สพป.ฉะเชิงเทรา เขต 2  3.3.1") && $0.contains("85.00 (4 ดีมาก) → 45.00 (1 ปรับปรุง)")
      })
    #expect(lines.allSatisfy { !$0.contains("1001") })
    let period = try #require(Period("2565-03"))
    let corrections = try fixture.ledger().corrections(of: period)
    #expect(Set(corrections.map(\.officeCode)) == ["2402"])
    #expect(Set(corrections.map(\.reason)) == ["เขตส่งใหม่"])
    #expect(try program("rerun", "2402").output == "")
  }

  @Test("gives the changes as JSON")
  func json() throws {
    _ = try program("run")
    try fixture.write(SmallSheets.measures(95), to: "2565-03/2402/measures.csv")
    let outcome = try program("rerun", "2402", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let months = try #require(object["periods"] as? [[String: Any]])
    let changes = try #require(months.first?["changes"] as? [[String: Any]])
    let change = try #require(changes.first { $0["node"] as? String == "3.3.1" })
    #expect((change["before"] as? [String: Any])?["value"] as? String == "85.00")
    #expect((change["after"] as? [String: Any])?["level"] as? Int == 5)
  }

  @Test("leaves the files of other offices for a whole run, and says how many")
  func leftOut() throws {
    _ = try program("run")
    try fixture.write(SmallSheets.measures(45), to: "2565-03/2402/measures.csv")
    try fixture.write(SmallSheets.measures(45), to: "2565-03/1001/measures.csv")
    try fixture.remove("2565-03/4571/measures.csv")
    try fixture.write(SmallSheets.considerations("ชัดเจน"), to: "2565-03/9101/considerations.csv")
    let outcome = try program("rerun", "2402")
    #expect(outcome.errors.contains("3 ไฟล์"))
    #expect(try fixture.results(period: "2565-03", office: "1001").contains { $0.contains("85.00") })
    #expect(try program("run").code == 0)
    #expect(try fixture.results(period: "2565-03", office: "1001").contains { $0.contains("45.00") })
  }

  @Test("makes the workbooks of this office alone again, and any that is no longer as it was")
  func workbooks() throws {
    _ = try program("run")
    try fixture.write(SmallSheets.review(5), to: "2565-03/2402/review.csv")
    let whole = try fixture.folder.bytes("out/2565-03/offices/1001.xlsx")
    try fixture.folder.write(["out/2565-03/offices/1001.xlsx": "spoilt"])
    let outcome = try program("rerun", "2402", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let months = try #require(object["periods"] as? [[String: Any]])
    let changed = try #require(months.first?["changedFiles"] as? [String])
    #expect(changed.filter { $0.hasPrefix("offices/") } == ["offices/1001.xlsx", "offices/2402.xlsx"])
    #expect(try fixture.folder.bytes("out/2565-03/offices/1001.xlsx") == whole)
  }

  @Test("reads everything where no ledger knows the other offices yet")
  func firstRun() throws {
    #expect(try program("rerun", "2402").code == 0)
    #expect(try fixture.results(period: "2565-03", office: "1001").contains { $0.contains("85.00") })
  }

  @Test("takes the rows of a national file, and its absence")
  func nationalFile() throws {
    let path = "2565-03/ส่วนกลาง/external.csv"
    func sheet(_ level: Int) -> String {
      "รหัสเขต,มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n2402,1,1,,\(level)\n1001,1,1,,3\n"
    }
    try fixture.remove("2565-03/2402/review.csv")
    try fixture.remove("2565-03/1001/review.csv")
    try fixture.write(sheet(2), to: path)
    _ = try program("run")
    try fixture.write(sheet(5), to: path)
    #expect(try program("rerun", "2402").output.contains("(2 พอใช้) → (5 ดีเยี่ยม)"))
    try fixture.remove(path)
    #expect(try program("rerun", "2402").output.contains("1.1"))
  }

  @Test("ends with 10 for an office that is none, naming the nearest")
  func unknown() throws {
    let outcome = try program("rerun", "สพป.ฉะเชิงเทา เขต 2")
    #expect(outcome.code == 10)
    #expect(outcome.errors.contains("สพป.ฉะเชิงเทรา เขต 2 (2402)"))
    #expect(try program("rerun").code == 2)
  }
}
