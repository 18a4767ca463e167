import Basics
import InboxSupport
import Records
import TestSupport
import Testing

@Suite("A file whose end is missing")
struct CutOffTests {
  private let rows = Sheet.measures("3,4,3,,90,100,,", "3,4,5,,80,100,,") + "\n"

  @Test(
    "Cut anywhere in a row, the file is rejected or has every cell of its last row; nothing comes in by half")
  func cutAnywhere() throws {
    let bytes = Array(rows.utf8)
    let secondRow = try #require(bytes.dropLast().lastIndex(of: UInt8(ascii: "\n"))) + 1
    for length in secondRow + 1..<bytes.count {
      let inbox = try ReadInbox(bytes: ["2402/m.csv": Array(bytes[..<length])])
      let cells = bytes[secondRow..<length].count { $0 == UInt8(ascii: ",") } + 1
      if cells < 8 {
        #expect(inbox.codes == ["cut-off"], "\(length)")
        #expect(inbox.reports("2402").measures.isEmpty)
        #expect(inbox.findings("cut-off").first?.row == 3)
      } else {
        #expect(inbox.findings("cut-off").isEmpty, "\(length)")
      }
    }
  }

  @Test("The finding names the row and how much of it is there, and asks for the whole file")
  func text() throws {
    let finding = try #require(try ReadInbox(["2402/m.csv": rows + "3,4"]).findings("cut-off").first)
    #expect(finding.message(.thai).contains("แถวที่ 4") && finding.message(.thai).contains("2 ช่องจาก 8 ช่อง"))
    #expect(finding.message(.english).contains("row 4, the last one, has 2 of 8 cells"))
  }

  @Test("In UTF-16, Windows-874, with CR alone, quoted cells and a survey, the end is missed all the same")
  func spellings() throws {
    let cut = rows + "3,4,1"
    for bytes in [
      ThaiBytes.utf16(cut), ThaiBytes.windows874(cut), Array(cut.replacing("\n", with: "\r").utf8),
      Array((rows + "\"3\",\"4\",\"1\"").utf8),
    ] {
      #expect(try ReadInbox(bytes: ["2402/m.csv": bytes]).codes == ["cut-off"])
    }
    let survey = Sheet.surveyHeader + Sheet.thirtyTeachers + "\n1/3/2565,ครู"
    #expect(try ReadInbox(["2402/s.csv": survey]).codes == ["cut-off"])
  }

  @Test("A file that is cut inside a character or a quoted cell is told as before")
  func kin() throws {
    let character = Array((rows + "3,4,1,ม").utf8.dropLast())
    #expect(try ReadInbox(bytes: ["2402/m.csv": character]).codes == ["bad-encoding"])
    #expect(try ReadInbox(["2402/m.csv": rows + "3,4,1,\"มี"]).codes == ["malformed-csv"])
  }

  @Test(
    "A short last row with a line end is padded, and a whole one needs none", arguments: ["\n", "\r\n", "\r"])
  func padded(end: String) throws {
    let short = rows + "3,4,1,,70,100" + end
    let inbox = try ReadInbox(["2402/m.csv": short])
    #expect(inbox.codes.isEmpty)
    #expect(inbox.reports("2402").measures.count == 3)
    #expect(try ReadInbox(["2402/m.csv": rows + "3,4,1,,70,100,,"]).reports("2402").measures.count == 3)
    // Blank header cells behind the last one ask for no cells.
    let wide = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด,,\n3,4,3,90,100"
    #expect(try ReadInbox(["2402/m.csv": wide]).codes.isEmpty)
  }

  @Test(
    "Notes, signatures, totals and marks of a file's end are typed by hand and need neither cells nor line end",
    arguments: ["หมายเหตุ ข้อมูล ณ วันที่ 31 มีนาคม 2565", "ลงชื่อ ผู้รายงาน", "รวม,,,,170", "\u{1A}", "   ", "\"\""])
  func footers(line: String) throws {
    let inbox = try ReadInbox(["2402/m.csv": rows + line])
    #expect(inbox.findings("cut-off").isEmpty)
    #expect(inbox.reports("2402").measures.count == 2)
  }
}
