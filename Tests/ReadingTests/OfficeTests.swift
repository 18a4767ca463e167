import Basics
import Consolidation
import Discovery
import InboxSupport
import Reading
import Records
import Standards
import Testing

@Suite("The office of a file and of a row")
struct OfficeTests {
  private func officeInName(_ period: String) throws -> OfficeInName {
    try #require(ReadInbox.contexts[period]).base.officeInName
  }

  @Test(
    "A name tells its office by the longest run of parts that matches",
    arguments: [
      ("2565-03", "2402", "2402"), ("2565-03", "2402_considerations", "2402"),
      ("2565-03", "สพป.ฉะเชิงเทรา เขต 2", "2402"),
      ("2565-03", "แบบรายงาน สพป.ฉะเชิงเทรา เขต 2 (ฉบับจริง)", "2402"), ("2565-03", "review-สพป.ฉช.2", "2402"),
      ("2565-03", "เขต 2402", "2402"), ("2565-03", "แบบรายงาน_รหัส_2402", "2402"),
      ("2565-03", "แบบรายงาน_2402", nil),
      ("2565-03", "รายงาน 2565 สพม.เพชรบุรี", "7671"), ("2565-03", "สพม.ตรัง_กระบี่", "9271"),
      ("2565-03", "สพม.กระบี่-ตรัง_survey", "9271"), ("2565-03", "2564", nil), ("2565-03", "ปี 2571", nil),
      ("2565-03", "งบ 2501", nil), ("2565-03", "สพป.ฉช.1_สพป.ฉช.2", nil), ("2565-03", "", nil),
      ("2565-03", "___", nil),
      ("2565-03", "สพป.ชลบุรี เขต 1 (2)", "2001"), ("2565-03", "สพป.ฉะเชิงเทรา เขต ๒ แก้ไข", "2402"),
      ("2560-01", "สพม. เขต 1", "101701"), ("2560-01", "สพม. เขต 1 (2)", "101701"),
      ("2560-01", "สพม. เขต 1_2", "101701"),
      ("2560-01", "สพม.12", "101712"), ("2560-01", "สพม. เขต 12 (1)", "101712"),
      ("2560-01", "สพม.ตรัง กระบี่", nil),
    ] as [(String, String, String?)])
  func inName(period: String, name: String, code: String?) throws {
    #expect(try officeInName(period).office(in: name)?.code == code)
  }

  @Test(
    "The office comes from column, metadata line, file name, nearest folder",
    arguments: [
      ("2402/ไฟล์.csv", "", "2402"),
      ("ส่งงาน/c.csv", "หน่วยงาน,สพป.ฉะเชิงเทรา เขต 2\n", "2402"),
      ("ส่งงาน/c.csv", "หน่วยงาน: สพป.ฉช.2\n", "2402"),
      ("ส่งงาน/c.csv", "แบบรายงาน\n\nสำนักงานเขตพื้นที่การศึกษา: สพป.ฉะเชิงเทรา เขต ๒\n", "2402"),
      ("ส่งงาน/c.csv", "เขตพื้นที่ สพป.ฉช.2,,\n", "2402"), ("ส่งงาน/c.csv", "สพป.ฉะเชิงเทรา เขต 2\n", "2402"),
    ])
  func sources(path: String, titles: String, code: String) throws {
    let inbox = try ReadInbox([path: titles + Sheet.considerations("1,1,1,มี,ชัดเจน")])
    #expect(inbox.codes == [])
    #expect(inbox.consolidated.reports.keys.sorted() == [code])
  }

  @Test("One file may hold many offices, by code or by name; a blank first cell is the file's office")
  func manyOffices() throws {
    let inbox = try ReadInbox([
      "รวม.csv": "สพท.,"
        + Sheet.considerations(
          "สพป.ฉช.1,1,1,1,มี,ชัดเจน", "สนง.เขตพื้นที่การศึกษาประถมศึกษาฉะเชิงเทรา เขต 2,1,1,1,มี,ชัดเจน"),
      "2402/x.csv": "รหัสเขต," + Sheet.considerations(",1,1,2,มี,ชัดเจน"),
    ])
    #expect(inbox.codes == ["sheet-in-parts", "sheet-in-parts"])
    #expect(inbox.reports("2401").considerations.keys.sorted() == ["1.1.1"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1", "1.1.2"])
    #expect(inbox.consolidated.receivedKinds["2401"] == [.considerations])
  }

  @Test("A row whose code and name are of different offices is nobody's, whichever column comes first")
  func columnsConflict() throws {
    for header in ["สพท.,รหัสเขต,", "รหัสเขต,สพท.,"] {
      let offices = header.hasPrefix("สพท.") ? "สพป.ฉช.1,2402," : "2402,สพป.ฉช.1,"
      let inbox = try ReadInbox([
        "x.csv": header + Sheet.considerations(offices + "1,1,1,มี,ชัดเจน", "2402,2402,1,1,2,มี,ชัดเจน")
      ])
      #expect(inbox.codes == ["office-conflict"])
      #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.2"])
      #expect(inbox.reports("2401").isEmpty)
    }
  }

  @Test(
    "A file name or an inner folder that names another office than the folder is refused",
    arguments: ["2402/2401_c.csv", "2401/2402/c.csv", "สพป.ฉช.2/สพป.ฉะเชิงเทรา เขต 1 c.csv"])
  func placesConflict(path: String) throws {
    let inbox = try ReadInbox([path: Sheet.considerations("1,1,1,มี,ชัดเจน")])
    #expect(inbox.codes == ["office-conflict"] && inbox.consolidated.reports.isEmpty)
  }

  @Test("A row without an office in a file without one is lost alone")
  func rowWithoutOffice() throws {
    let inbox = try ReadInbox([
      "x.csv": "รหัสเขต," + Sheet.considerations(",1,1,1,มี,ชัดเจน", "2402,1,1,2,มี,ชัดเจน")
    ])
    #expect(inbox.codes == ["unknown-office"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.2"])
  }

  @Test("An unknown office is told its nearest names")
  func nearest() throws {
    let inbox = try ReadInbox(["x.csv": "สพท.," + Sheet.considerations("สพป.ฉะเชิงเทรา เขต 3,1,1,1,มี,ชัดเจน")])
    #expect(inbox.findings("unknown-office").first?.message(.thai).contains("สพป.ฉะเชิงเทรา เขต 2") == true)
  }
}
