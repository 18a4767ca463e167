import Assessment
import Records
import Standards
import Testing

@testable import Publication
@testable import Sheets

@Suite("The sheets' declarations")
struct SheetTests {
  private func shown(_ table: TableBlock, row: Int) -> [String] {
    table.columns.indices.map { column in "\(table.cell(row, column))" }
  }

  @Test("The national workbook has its sheets in the order of the contract")
  func order() throws {
    var nation = try MadeUpNation(#require(Period("2565-09")))
    let names = NationalWorkbook.sheets(try nation.published(officeCount: 4)).map(\.name)
    #expect(
      names == [
        "สรุปผู้บริหาร", "สารบัญ", "แผนที่จังหวัด", "แผงคะแนน", "ติดตามการส่ง", "สิ่งที่ต้องทำ", "การเปลี่ยนแปลง",
        "สำรวจเขต", "ผลรายเขต", "มาตรฐานที่ 1", "มาตรฐานที่ 2", "มาตรฐานที่ 3", "ภาพรวม", "ผลรายตัวบ่งชี้",
        "แนวโน้ม", "ผลรายประเด็น",
        "ข้อมูลเชิงปริมาณ", "การกระจายระดับคุณภาพ", "ผลรายภูมิภาค", "ความพึงพอใจ", "ความพึงพอใจรายเขต",
        "ข้อเสนอแนะ", "เปรียบเทียบ", "สถานะการส่งข้อมูล", "ผลตรวจสอบข้อมูล", "ประวัติการแก้ไข", "แหล่งข้อมูล",
        "เกณฑ์และวิธีคำนวณ", "ข้อมูลแผนที่", "ข้อมูลสำรวจ", "ข้อมูลยาว",
      ])
  }

  @Test("What explains words and marks on สารบัญ begins a page: no heading stands alone below the list")
  func contentsPages() throws {
    let parts = try ContentsSheet(published: SmallPeriod.published(), listed: []).sheet.parts
    #expect(parts.map(\.startsPage) == [false, true])
    #expect(parts.map { $0.sections.map(\.heading) }.last == ["ระดับคุณภาพ", "เครื่องหมาย", "ค่าที่สมมติ"])
  }

  @Test("Sheets without a column of their own are left out")
  func leftOut() throws {
    let names = NationalWorkbook.sheets(try SmallPeriod.published()).map(\.name)
    #expect(!names.contains(SheetNames.surveyByOffice) && !names.contains(SheetNames.survey))
    var nation = try MadeUpNation(#require(Period("2564-09")))
    #expect(
      !NationalWorkbook.sheets(try nation.published(officeCount: 2)).map(\.name).contains("ผลรายประเด็น"))
  }

  @Test("ผลรายเขต has the columns of the contract and a row for the silent office")
  func officeResults() throws {
    let table = try OfficeResultsSheet(published: SmallPeriod.published()).sheet.table
    #expect(
      table.columns.map(\.title) == [
        "รหัสเขต", "สพท.", "สถานะ", "คะแนนเฉลี่ยภาพรวม", "ระดับคุณภาพภาพรวม", "อันดับ", "อันดับในประเภท",
        "ต่างจากมัธยฐานของประเภท", "ประเภท", "ภูมิภาค", "จังหวัด", "มาตรฐานที่ 1 คะแนน", "มาตรฐานที่ 1 ระดับ",
        "มาตรฐานที่ 1 คะแนนที่ใช้", "สิ่งที่ขาด", "หมายเหตุภาพรวม", "เครื่องหมาย",
      ])
    #expect(table.rowCount == 2)
    #expect(shown(table, row: 0).contains("text(\"ผลเบื้องต้น\")"))
    #expect(shown(table, row: 1).dropFirst(3).prefix(5).allSatisfy { $0 == "missing" })
    #expect(shown(table, row: 1)[14].contains("แบบรายงานตามประเด็นการพิจารณา (รออยู่ 3 ระดับ)"))
    #expect(shown(table, row: 1).contains("text(\"ข้อมูลไม่ครบ\")"))
  }

  @Test("An assumed level is marked on its own node and on all that is made of it")
  func marks() throws {
    let published = try SmallPeriod.published()
    let measures = try #require(MeasuresSheet(published: published).sheet).table
    #expect(shown(measures, row: 0).last == "text(\"[p] [a]\")")
    #expect(shown(OfficeResultsSheet(published: published).sheet.table, row: 0).last == "text(\"[p] [a]\")")
    #expect(published.plan.assumptions(in: published.assessment.results).map(\.levelCount) == [1])
  }

  @Test("An empty table keeps one row that says so")
  func emptyTable() throws {
    let table = try FilesSheet(published: SmallPeriod.published()).sheet.table
    #expect(table.rowCount == 1)
    #expect(table.dataCount == 0)
    #expect(shown(table, row: 0).allSatisfy { $0 == "missing" })
  }

  @Test("Findings beyond the limit are counted in a last row that names findings.csv")
  func findingLimit() throws {
    let findings = (1...5).map {
      SmallPeriod.finding(.badNumber, .error, office: "1001", row: $0, value: "ก")
    }
    let table = try FindingsSheet(published: SmallPeriod.published(findings: findings), mostRows: 3).sheet
      .table
    #expect(table.rowCount == 4)
    #expect(shown(table, row: 3).last == "text(\"อีก 2 รายการอยู่ในไฟล์ findings.csv\")")
  }

  @Test("An office's corrections show the gravest first, and say so when there are none")
  func corrections() throws {
    let published = try SmallPeriod.published(findings: [
      SmallPeriod.finding(.titleDiffers, .info, office: "1001", row: 1, value: "ก"),
      SmallPeriod.finding(.badNumber, .error, office: "1001", row: 2, value: "ข"),
    ])
    let table = CorrectionsSheet(published: published, index: 0).sheet.table
    #expect(shown(table, row: 0).first == "text(\"ต้องแก้ไข\")")
    #expect(table.rowCount == 2)
    let none = CorrectionsSheet(published: published, index: 1).sheet.table
    #expect(none.rowCount == 1)
    #expect(shown(none, row: 0).last == "text(\"ไม่พบรายการที่ต้องแก้ไข\")")
  }
}
