import Basics
import Consolidation
import InboxSupport
import Records
import Standards
import Testing

@testable import Reading

@Suite("Revisions of a file")
struct RevisionTests {
  /// An item of each file's own, so that what counts tells which files count, and one that all speak of.
  private func sheet(_ index: Int) -> String {
    Sheet.considerations("1,1,\(index + 1),มี,ชัดเจน", "1,1,6,มี,ชัดเจน")
  }

  private func inbox(_ names: [String]) throws -> ReadInbox {
    try ReadInbox(
      Dictionary(uniqueKeysWithValues: names.enumerated().map { ("2402/\($1).csv", sheet($0)) }))
  }

  @Test(
    "The last revision counts, by whatever mark it is known",
    arguments: [
      ["c", "c-r2"], ["c", "C-R3"], ["c-r2", "c-r3"], ["c-r9", "c-r10"], ["c-r๙", "c-r๑๐"], ["c", "c (2)"],
      ["c", "c(2)"], ["c (1)", "c (๒)"], ["c", "c แก้ไข"], ["c", "c_แก้ไข"], ["c", "cแก้ไข"],
      ["c แก้ไข", "c แก้ไขครั้งที่ 2"], ["c แก้ไขครั้งที่ 9", "c แก้ไขครั้งที่ ๑๐"], ["c", "c ฉบับแก้ไข"],
      ["c ฉบับแก้ไข", "c ฉบับแก้ไข 2"], ["c ฉบับแก้ไข 2", "c ฉบับแก้ไขครั้งที่ 3"], ["c", "c (แก้ไข)"],
      ["c (แก้ไข)", "c (แก้ไขครั้งที่ 2)"], ["c แก้ไข", "c (ฉบับแก้ไข 2)"], ["c (2)", "c-r3"],
      ["ส่ง1/c", "ส่ง2/c-r2"], ["แบบ รายงาน", "แบบรายงาน-r2"], ["แบบ-รายงาน", "แบบ_รายงาน (2)"],
      ["แบบสอบถาม (การตอบกลับ)", "แบบสอบถาม (การตอบกลับ) (2)"], ["ชุดที่ 1", "ชุดที่ 1-r2"],
      ["a (3)", "a (2)", "a", "a-r4"],
    ])
  func last(names: [String]) throws {
    let inbox = try inbox(names)
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.\(names.count)", "1.1.6"])
    // Each lacks the item that only the one it replaces has.
    #expect(
      inbox.codes
        == ["revision-lacks-items", "superseded"].flatMap { Array(repeating: $0, count: names.count - 1) })
    for finding in inbox.findings("revision-lacks-items") {
      #expect(finding.message(.thai).contains("1.1.1") || names.count > 2)
      #expect(!finding.message(.thai).contains("1.1.6"))
    }
    let superseding = String((names.last ?? "").split(separator: "/").last ?? "")
    for finding in inbox.findings("superseded") { #expect(finding.message(.thai).contains(superseding)) }
  }

  @Test(
    "What is no mark makes no revision: both files count",
    arguments: [
      ["c", "d-r2"], ["เขต 1", "เขต 12"], ["c", "c2"], ["c", "c 2"], ["แบบสอบถาม", "แบบสอบถาม (การตอบกลับ)"],
      ["c", "c (สำเนา)"], ["c (2)", "c-r2"], ["c", "c-r"], ["c", "c-ร2"], ["ตัวบ่งชี้ที่ 1", "ตัวบ่งชี้ที่ 2"],
      ["c", "แก้ไข c"], ["c", "c (2"], ["c", "c 2)"],
    ])
  func both(names: [String]) throws {
    let inbox = try inbox(names)
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1", "1.1.2", "1.1.6"])
    #expect(inbox.codes == ["duplicate-row", "sheet-in-parts", "sheet-in-parts"])
  }

  @Test(
    "A last revision that is rejected leaves the sheet missing, wherever its office is named",
    arguments: [
      ("2402/c.csv", "2402/c-r2.csv", ""), ("2402_c.csv", "2402_c-r2.csv", ""),
      ("ส่งงาน/c.csv", "ส่งงาน/c-r2.csv", "หน่วยงาน,สพป.ฉช.2\n"), ("c.csv", "c (2).csv", "หน่วยงาน,สพป.ฉช.2\n"),
    ])
  func rejected(first: String, last: String, title: String) throws {
    let inbox = try ReadInbox([
      first: title + sheet(0), last: title + Sheet.considerations("1,1,2,\"มี,ชัดเจน"),
      "2402/other.csv": Sheet.review("3,1,,4,"),
    ])
    #expect(inbox.codes == ["malformed-csv", "superseded"])
    #expect(inbox.findings("superseded").first?.path?.text == "2565-03/" + first)
    #expect(inbox.consolidated.receivedKinds["2402"] == [.review])
  }

  @Test("A revision is one of its own office alone")
  func ofOneOffice() throws {
    let inbox = try ReadInbox(["2401/c.csv": sheet(0), "2402/c-r2.csv": sheet(1)])
    #expect(inbox.codes == [])
    #expect(inbox.consolidated.reports.keys.sorted() == ["2401", "2402"])
  }

  @Test("A file of several offices gives way only for those that the revision names")
  func severalOffices() throws {
    let inbox = try ReadInbox([
      "รวม.csv": "รหัสเขต," + Sheet.considerations("2401,1,1,1,มี,ชัดเจน", "2402,1,1,1,มี,ชัดเจน"),
      "รวม-r2.csv": "รหัสเขต," + Sheet.considerations("2402,1,1,2,มี,ชัดเจน"),
    ])
    #expect(inbox.reports("2401").considerations.keys.sorted() == ["1.1.1"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.2"])
  }
}
