import Basics
import InboxSupport
import Reading
import Records
import Reference
import Standards
import TestSupport
import Testing

@Suite("The 2554 form")
struct CriteriaTests {
  private func reports(_ sheet: String, office: String = "2402") throws -> [String: [CriterionReport]] {
    try ReadInbox(["\(office)/k.csv": sheet], period: "2556-03").reports(office).criteria
  }

  private func result(_ row: String) throws -> CriterionResult? {
    let reports = try reports(Sheet.criteria(row))
    return try #require(reports.values.first?.first).result
  }

  @Test(
    "A result is read in the type that the KPI asks for",
    arguments: [
      ("1,1,1,,มี,", .answer(true)), ("1,1,1,,✗,", .answer(false)), ("1,1,1,,0,", .answer(false)),
      ("1,1,5,,๔ รายการ,", .figure(Ratio(4))), ("1,1,3,,4 ด้าน,", .figure(Ratio(4))),
      ("1,1,5,,0,", .figure(.zero)),
      ("2,2,1,,85.25,", .figure(Ratio(341, over: 4))), ("2,2,1,,ร้อยละ ๘๕,", .figure(Ratio(85))),
      ("2,2,1,,108,", .figure(Ratio(108))),
      ("1,1,4,1,11 ข้อ,", .figure(Ratio(11))), ("1,1,5,,-,", nil), ("1,1,1,,,", nil),
      ("1,1,5,,99999999999999999,", nil),
    ] as [(String, CriterionResult?)])
  func typed(row: String, expected: CriterionResult?) throws {
    #expect(try result(row) == expected)
  }

  @Test(
    "A fraction or percentage of items is told what to write instead",
    arguments: ["80.5", "๘๐%", "4.5 รายการ"])
  func itemCounts(result: String) throws {
    let inbox = try ReadInbox(["2402/k.csv": Sheet.criteria("1,1,5,,\(result),")], period: "2556-03")
    let finding = try #require(inbox.findings("bad-number").first)
    #expect(finding.message(.thai).contains("จำนวนเต็ม") && finding.message(.english).contains("whole number"))
  }

  @Test(
    "Where no KPI decides a level, whatever is told is kept and nothing is wrong with it",
    arguments: [
      ("1,2,2,,มี,", .answer(true)), ("1,2,2,,อยู่ระหว่างดำเนินการ,", .text("อยู่ระหว่างดำเนินการ")),
      ("5,2,2,,7 แห่ง,", .figure(Ratio(7))), ("5,2,2,,7 เครือข่าย,", .text("7 เครือข่าย")),
      ("5,2,4,,\"1,250,000\",", .figure(Ratio(1_250_000))),
      ("5,2,4,,รถตู้ 1 คัน,", .text("รถตู้ 1 คัน")), ("3,2,1,,ร้อยละ 62.5,", .figure(Ratio(125, over: 2))),
      ("5,2,4,,99999999999999999,", .text("99999999999999999")),
      ("4,1,4,,12,", .figure(Ratio(12))), ("1,1,4,,ครบทุกหมวด,", .text("ครบทุกหมวด")),
    ] as [(String, CriterionResult)])
  func told(row: String, expected: CriterionResult) throws {
    let inbox = try ReadInbox(["2402/k.csv": Sheet.criteria(row)], period: "2556-03")
    #expect(inbox.reports("2402").criteria.values.first?.first?.result == expected)
    #expect(inbox.codes == [])
  }

  @Test("Categories stand apart, in their order, whatever the order of their rows")
  func categories() throws {
    let reports = try reports(Sheet.criteria("1,1,4,หมวดที่ ๓,3,", "1,1,4,1,1,", "1,1,4,หมวด 2,2,"))
    #expect(reports.keys.sorted() == ["1.1.4"])
    #expect(reports["1.1.4"]?.map(\.category) == [1, 2, 3])
    #expect(reports["1.1.4"]?.map(\.result) == (1...3).map { .figure(Ratio($0)) })
  }

  @Test("A row keeps all that its columns say, with the cell of its result")
  func columns() throws {
    let header =
      "เกณฑ์การประเมินที่,ตัวบ่งชี้,มาตรฐาน,ผล,ผู้รับผิดชอบหลัก,ผู้รับผิดชอบร่วม,หลักฐาน,ค่าเป้าหมาย,ผลงานเด่น,หมายเหตุ\n"
    let reports = try reports(header + "1,2,2,90,กลุ่มนโยบายและแผน,\"ทุกกลุ่ม\",แผน,ร้อยละ 85,ระบบติดตาม,ครบ")
    let report = try #require(reports["2.2.1"]?.first)
    #expect(report.mainOwner == ResponsibleGroups(text: "กลุ่มนโยบายและแผน", keys: ["policyPlanning"]))
    #expect(report.supportOwner == ResponsibleGroups(text: "ทุกกลุ่ม", keys: ["allGroups"]))
    #expect(report.evidence == "แผน" && report.notes.target == "ร้อยละ 85")
    #expect(report.notes.outstanding == "ระบบติดตาม" && report.notes.remark == "ครบ")
    #expect(report.provenance.row == 2 && report.provenance.column == 4)
  }

  @Test("A remark does not make two rows differ, an owner does")
  func repetitions() throws {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ผลการดำเนินงาน,ผู้รับผิดชอบหลัก,หมายเหตุ\n"
    let same = try reports(header + "2,2,1,90,นผ.,ก\n2,2,1,90,นผ.,ข")
    #expect(same["2.2.1"]?.first?.notes.remark == "ก")
    #expect(try reports(header + "2,2,1,90,นผ.,\n2,2,1,90,อก.,").isEmpty)
  }

  @Test("A group of primary offices is unknown to a secondary one")
  func officeTypes() throws {
    let sheet = Sheet.criteria("2,2,1,,90,กลุ่มส่งเสริมสถานศึกษาเอกชน")
    let primary = try ReadInbox(["2402/k.csv": sheet], period: "2556-03")
    #expect(primary.codes == [])
    let secondary = try ReadInbox(["สพม.2/k.csv": sheet], period: "2556-03")
    #expect(secondary.codes == ["unknown-group"])
  }

  @Test("A round that requires documents is answered by the evidence of criteria too")
  func evidence() throws {
    let round = #"""
      {"schema": 1, "id": "2554-2556", "framework": "2554", "fiscalYears": {"from": 2554, "to": 2556},
       "requiredDocuments": [{"indicator": "1.1", "documents": [
         {"title": "แผนปฏิบัติการ พ.ศ. {fiscalYear}", "match": ["แผนปฏิบัติการ"], "required": true},
         {"title": "รายงาน SAR", "match": ["SAR"], "required": true}]}]}
      """#
    let library = try FrameworkLibrary.read(
      overriding: [DataFile(path: "rounds/own.json", bytes: Array(round.utf8))])
    let period = try #require(Period("2556-03"))
    let context = ReadingContext(
      period: period, plan: try #require(library.roundFramework(fiscalYear: 2556)),
      registry: try OfficeRegistry.readEmbedded(), wordBook: try WordBook.read())
    let folder = try TemporaryFolder()
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ผลการดำเนินงาน,หลักฐาน\n"
    try folder.write(["2556-03/2402/k.csv": header + "1,1,1,มี,แผนปฏิบัติการ\n1,1,5,5,คู่มือ\n2,2,1,85,"])
    let inbox = try ReadInbox(folder, context)
    #expect(inbox.codes == ["missing-evidence"])
    let finding = try #require(inbox.findings("missing-evidence").first)
    #expect(finding.sheetKind == .criteria)
    #expect(finding.details == ["item": "1.1", "documents": "\"รายงาน SAR\""])
  }

  @Test("Without a registry of groups owners are kept unread")
  func ownersUnread() throws {
    let context = ReadingContext(
      period: try #require(Period("2556-03")),
      plan: try #require(FrameworkLibrary.read().roundFramework(fiscalYear: 2556)),
      registry: try OfficeRegistry.readEmbedded(), wordBook: try WordBook.read())
    let folder = try TemporaryFolder()
    try folder.write(["2556-03/2402/k.csv": Sheet.criteria("2,2,1,,85,ฝ่ายพัสดุ")])
    let inbox = try ReadInbox(folder, context)
    #expect(inbox.codes == [])
    let owner = inbox.reports("2402").criteria["2.2.1"]?.first?.mainOwner
    #expect(owner == ResponsibleGroups(text: "ฝ่ายพัสดุ", keys: []))
  }

  @Test("Personal data in free text is masked before anything keeps it")
  func privacy() throws {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ผลการดำเนินงาน,หลักฐาน,ค่าเป้าหมาย,ผลงานเด่น,หมายเหตุ\n"
    let cell = "โทร 0812345678"
    let inbox = try ReadInbox(
      ["2402/k.csv": header + "1,2,2,\(cell),\(cell),\(cell),\(cell),\(cell)"], period: "2556-03")
    #expect(Set(inbox.codes) == ["personal-data-masked"])
    #expect(inbox.codes.count == 5)
    #expect(!"\(inbox.readings)\(inbox.reports("2402"))".contains("0812345678"))
  }

  @Test("The committee may number criteria as the form does")
  func review() throws {
    let inbox = try ReadInbox(
      ["2402/r.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ระดับคุณภาพ\n5,2,4,4\n5,2,,3"], period: "2556-03")
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["5.2", "5.2.4"])
  }
}
