import Basics
import Consolidation
import InboxSupport
import Reading
import Records
import Standards
import Testing

@Suite("Tables of official forms")
struct TableTests {
  private func read(_ text: String, period: String = "2565-03") throws -> ReadInbox {
    try ReadInbox(["2402/x.csv": text], period: period)
  }

  @Test("A second table starts where its header stands, with rows and places of its own")
  func secondTable() throws {
    let inbox = try read(
      Sheet.considerations("1,1,1,มี,ชัดเจน", "1,1,2,มี,บางที") + "\n,,\n"
        + Sheet.measures("3,4,3,,1,2,,", "3,4,4,,ครึ่ง,2,,")
        + "\n" + Sheet.review("3,1,,4,"))
    #expect(inbox.consolidated.receivedKinds["2402"] == [.considerations, .measures, .review])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1"])
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3"])
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["3.1"])
    #expect(inbox.findings("second-sheet").map(\.row) == [5, 8])
    #expect(inbox.consolidated.findings.compactMap(\.cell).sorted() == ["E3", "E7"])
  }

  @Test("A second table of the same kind goes on with the sheet")
  func sameKindTwice() throws {
    let inbox = try read(
      Sheet.considerations("1,1,1,มี,ชัดเจน") + "\nชัดเจน,มีการดำเนินการ,ข้อ,ตัวบ่งชี้,มาตรฐาน\nชัดเจน,มี,2,1,1")
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1", "1.1.2"])
    #expect(inbox.codes == ["second-sheet"])
  }

  @Test("Two surveys below one another in a file add up, beside another file too")
  func surveyTwice() throws {
    let twice = Sheet.survey(minutes: 1...20) + "\nวันที่ตอบ,สถานภาพ,1.1 ก\n" + "\"2/3/2565, 8:00:00\",ครู,5"
    #expect(try read(twice).reports("2402").survey?.respondents(dimension: nil) == 21)
    let beside = try ReadInbox(["2402/x.csv": twice, "2402/y.csv": Sheet.survey(minutes: 21...40)])
    #expect(beside.reports("2402").survey?.respondents(dimension: nil) == 41)
  }

  @Test(
    "A header over two rows is joined",
    arguments: [
      (
        "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ผลการประเมิน,\n,,,การดำเนินการ,ความชัดเจน\n1,1,1,มี,ชัดเจน",
        SheetKind.considerations
      ),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวน,\n,,,ที่ได้,ทั้งหมด\n3,4,4,1,2", .measures),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,นักเรียน,,\n,,,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ\n3,4,4,1,2,50", .measures),
      ("ประทับเวลา,สถานภาพผู้ตอบ,ด้านวิชาการ,\n,,1.1 หลักสูตร,1.2 นิเทศ\n1/3/2565,ครู,5,4", .survey),
      ("รายการที่ประเมิน,,,ผล,\nมาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับ,คุณภาพ\n3,1,,4,", .review),
    ])
  func twoRows(text: String, kind: SheetKind) throws {
    let inbox = try read("แบบรายงาน,,\n" + text)
    #expect(inbox.consolidated.receivedKinds["2402"] == [kind])
    #expect(!inbox.consolidated.findings.contains { $0.kind.severity == .error }, "\(inbox.codes)")
    if kind != .review { #expect(inbox.findings("two-row-header").map(\.row) == [3]) }
  }

  @Test(
    "Blank cells left by merging take the value above, kind by kind",
    arguments: [
      (Sheet.considerations("1,1,1,มี,ชัดเจน", ",,2,มี,ชัดเจน", "1,,3,มี,ชัดเจน"), ["1.1.1", "1.1.2", "1.1.3"]),
      (Sheet.considerations("1,1,1,มี,ชัดเจน", ",1,2,มี,ชัดเจน"), ["1.1.1", "1.1.2"]),
      (
        Sheet.considerations("มาตรฐานที่ ๑,ตัวบ่งชี้ที่ 1,1,มี,ชัดเจน", "1,,2,มี,ชัดเจน", "๑,,3,มี,ชัดเจน"),
        ["1.1.1", "1.1.2", "1.1.3"]
      ),
      (Sheet.measures("3,4,3,,1,2,,", ",,4,,1,2,,"), ["3.4.3", "3.4.4"]),
      (Sheet.measures("3 \(Provocation.title("3")),,,,,,,", ",4,,,,,,", ",,4,,1,2,,"), ["3.4.4"]),
      (Sheet.measures("3,4,4,,1,2,,", ",3,3,,1,2,,"), ["3.3.3", "3.4.4"]),
      (Sheet.review("3,1,,4,", ",2,,4,", ",4,2,4,", ",,3,4,"), ["3.1", "3.2", "3.4.2", "3.4.3"]),
    ] as [(String, [String])])
  func merged(text: String, items: [String]) throws {
    let inbox = try read(text)
    let reports = inbox.reports("2402")
    let found =
      Array(reports.considerations.keys) + Array(reports.measures.keys) + Array(reports.reviews.keys)
    #expect(found.sorted() == items)
    #expect(inbox.codes == ["merged-cell"])
    #expect(inbox.findings("merged-cell").map(\.row) == [3])
  }

  @Test(
    "A blank number means the level above where a review has no item: it takes nothing from the row above")
  func reviewOfStandard() throws {
    let inbox = try read(Sheet.review("3,1,,4,", "3,,,5,"))
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["3", "3.1"])
    #expect(inbox.codes == [])
  }

  @Test("A merged office takes the value above, but each respondent of a survey speaks for the file's office")
  func mergedOffice() throws {
    let considerations = try ReadInbox([
      "x.csv": "สพท.,"
        + Sheet.considerations(
          "สพป.ฉช.1,1,1,1,มี,ชัดเจน", ",1,1,2,มี,ชัดเจน", "สพป.ฉช.2,1,1,1,มี,ชัดเจน", ",,,2,มี,ชัดเจน")
    ])
    #expect(considerations.codes == ["merged-cell"])
    for code in ["2401", "2402"] {
      #expect(considerations.reports(code).considerations.keys.sorted() == ["1.1.1", "1.1.2"])
    }
    let survey = try ReadInbox([
      "s.csv": "หน่วยงาน,สพป.ฉช.2\nประทับเวลา,สพท.,สถานภาพผู้ตอบ,1.1 ก\n1/3/2565,สพป.ฉช.1,ครู,5\n1/3/2565,,ครู,5"
    ])
    #expect(survey.findings("merged-cell").isEmpty)
    #expect(survey.codes.contains("office-mismatch") && survey.reports("2401").survey == nil)
    #expect(survey.reports("2402").survey?.respondents(dimension: nil) == 1)
  }

  @Test("Numbers of another office's rows are not taken over from the row above")
  func mergedAcrossOffices() throws {
    let inbox = try ReadInbox([
      "x.csv": "รหัสเขต,"
        + Sheet.considerations("2401,1,1,1,มี,ชัดเจน", "2402,,,2,มี,ชัดเจน", "2402,1,1,3,มี,ชัดเจน")
    ])
    #expect(inbox.codes == ["blank-key"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.3"])
  }

  @Test(
    "A row of totals counts nothing",
    arguments: ["รวม", "รวมทั้งสิ้น", "รวมมาตรฐานที่ 3", "เฉลี่ย", "ค่าเฉลี่ย", "สรุปผล", "S.D.", "ร ว ม"])
  func totals(word: String) throws {
    let inbox = try read(Sheet.measures("3,4,3,,1,2,,", "\(word),,,,1,2,50,", ",,,\(word),1,2,50,"))
    #expect(inbox.codes == ["total-row", "total-row"])
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3"])
  }

  @Test("A total of an item's own rows is checked, and alone it is the item")
  func ownTotals() throws {
    let merged = try read(
      Sheet.measures("3,4,4,ป.1,1,2,,", "3,4,4,ป.2,2,4,,", "3,4,4,รวม,3,6,,", "3,4,3,รวม,1,4,,"))
    #expect(merged.codes == ["rows-summed"])
    #expect(merged.reports("2402").measures["3.4.4"]?.counts?.denominator == Ratio(6))
    #expect(merged.reports("2402").measures["3.4.3"]?.percentage == Ratio(25))
  }

  @Test(
    "Notes and signatures below the table are no data",
    arguments: ["ลงชื่อ ............", "หมายเหตุ ข้อมูล ณ วันที่ 10", "ผู้รายงาน", "( ลงชื่อ )"])
  func footers(text: String) throws {
    let inbox = try read(Sheet.considerations("1,1,1,มี,ชัดเจน") + "\n\n,,\(text),,,\n\(text)\n")
    #expect(inbox.codes == ["footer-row", "footer-row"])
    #expect(inbox.findings("footer-row").map(\.row) == [4, 5])
  }

  @Test("The name, position and date below a signature belong to it, and no finding quotes them")
  func signature() throws {
    let rows = Sheet.review("3,1,,4,")
    let inbox = try read(
      rows + "\n\n,,(ลงชื่อ)........................\n,,( ชื่อของผู้รายงาน ),,\n,,ตำแหน่ง ผู้อำนวยการ,,\n"
        + "วันที่ ๑๐ มีนาคม ๒๕๖๕\n(ชื่อหนึ่ง),,(ชื่อสอง)\n" + Sheet.measures("3,4,3,,1,2,,"))
    #expect(inbox.codes == Array(repeating: "footer-row", count: 5) + ["second-sheet"])
    #expect(!inbox.consolidated.findings.contains { $0.message(.thai).contains("ชื่อของ") || $0.value != nil })
    #expect(inbox.consolidated.receivedKinds["2402"] == [.review, .measures])
  }

  @Test("A note between rows ends no table")
  func noteBetween() throws {
    let inbox = try read(Sheet.review("3,1,,4,", "หมายเหตุ,,,,", "3,2,,4,", ",,,5,"))
    #expect(inbox.codes == ["blank-key", "footer-row"])
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["3.1", "3.2"])
  }

  @Test(
    "A row of column numbers is passed over",
    arguments: ["(1),(2),(3),(4),(5)", "(๑),(๒),(๓),,", "(1),(2),,,,,"])
  func columnNumbers(row: String) throws {
    let inbox = try read(Sheet.considerationsHeader + row + "\n" + Sheet.withEvidence("1,1,1,มี,บางที"))
    #expect(inbox.codes == ["bad-yes-no"])
    #expect(inbox.findings("bad-yes-no").first?.cell == "E3")
  }

  @Test("Every office of a shared file is read, and rows of another office than the folder's are refused")
  func manyOffices() throws {
    let rows = Sheet.considerations("2401,1,1,1,มี,ชัดเจน", "2402,1,1,1,มี,ชัดเจน", "2401,1,1,2,มี,ชัดเจน")
    let shared = try ReadInbox(["รวม.csv": "รหัสเขต," + rows])
    #expect(shared.codes == [])
    #expect(shared.reports("2401").considerations.count == 2)
    #expect(shared.reports("2402").considerations.count == 1)
    let folder = try ReadInbox(["2402/รวม.csv": "รหัสเขต," + rows])
    #expect(folder.codes == ["office-mismatch", "office-mismatch"])
    #expect(folder.findings("office-mismatch").map(\.cell) == ["A2", "A4"])
    #expect(folder.consolidated.reports.keys.sorted() == ["2402"])
    let name = try ReadInbox(["ส่งงาน/สพป.ฉช.2.csv": "รหัสเขต," + rows])
    #expect(name.consolidated.reports.keys.sorted() == ["2402"])
  }

  @Test(
    "Row numbers are those that a spreadsheet shows",
    arguments: [
      ("", "", 3), ("\n\n", "", 5), ("sep=,\n", "", 3), ("sep=,\r\n\r\n", "", 4),
      ("\"แบบ\nรายงาน\"\n", "", 4),
      ("", "1,1,2,มี,ชัดเจน,\"ก\nข\r\nค\"\n", 4), ("", "\n,,,\n", 5), ("\u{FEFF}sep=,\n\n", "\r\n", 5),
    ])
  func rowNumbers(before: String, between: String, row: Int) throws {
    let inbox = try read(
      before + Sheet.considerationsHeader + Sheet.withEvidence("1,1,1,มี,ชัดเจน") + "\n" + between
        + Sheet.withEvidence("1,1,6,มี,บางที"))
    #expect(inbox.findings("bad-yes-no").first?.cell == "E\(row)", "\(inbox.codes)")
  }
}
