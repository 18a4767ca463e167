import Assessment
import Records
import Standards
import Testing
import XLSXWorkbook

@testable import Publication
@testable import Sheets

@Suite("ประวัติการแก้ไข and สถานะการส่งข้อมูล")
struct HistorySheetTests {
  private func published(
    _ corrections: [Correction] = [], submissions: [Submission] = []
  ) throws -> PublishedPeriod {
    let small = try SmallPeriod.published()
    return PublishedPeriod(
      assessment: small.assessment, findings: [], files: [], submissions: submissions,
      history: PeriodHistory(corrections: corrections), asOf: 1_637_000_000, isOfficial: true,
      softwareVersion: "0")
  }

  private func correction(
    run: Int, node: String, value: (String?, String?) = (nil, nil), levels: (Int?, Int?) = (nil, nil),
    status: String = "final"
  ) -> Correction {
    func figures(_ value: String?, _ level: Int?, _ status: String) -> Correction.Figures {
      Correction.Figures(value: value, level: level.flatMap { QualityLevel($0) }, score: nil, status: status)
    }
    return Correction(
      run: run, at: 1_637_000_000 + run, officeCode: "1001", nodeID: node,
      path: SourcePath("2564-09/1001.csv"), before: figures(value.0, levels.0, "provisional"),
      after: figures(value.1, levels.1, status), reason: run == 2 ? "ตามหนังสือ" : nil)
  }

  /// The cells of a row by the titles of their columns.
  private func shown(_ table: TableBlock, row: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: table.columns.indices.map { (table.columns[$0].title, "\(table.cell(row, $0))") })
  }

  @Test("Nothing corrected: one row says so, and it counts as none")
  func none() throws {
    let table = try HistorySheet(published: published()).sheet.table
    #expect(table.rowCount == 1 && table.dataCount == 0)
    #expect(shown(table, row: 0)["เหตุผล"] == "text(\"ยังไม่มีการแก้ไขผลที่เผยแพร่แล้ว\")")
  }

  @Test("The newest run comes first, each run in its own order, and figures have their words")
  func order() throws {
    let table = try HistorySheet(
      published: published([
        correction(run: 1, node: "1.1", levels: (5, 3)),
        correction(run: 2, node: "1.1.1", value: ("yes/yes", "yes/no")),
        correction(run: 2, node: "survey", status: "withdrawn"), correction(run: 2, node: "gone"),
      ])
    ).sheet.table
    let rows = (0..<4).map { shown(table, row: $0) }
    #expect(
      rows.map { $0["รายการ"] } == [
        "text(\"=ข้อหนึ่ง\")", "text(\"ความพึงพอใจ ภาพรวม\")", "text(\"gone\")", "text(\"ก\")",
      ])
    #expect(rows[0]["ค่าเดิม"] == "text(\"มี / ชัดเจน\")" && rows[0]["ค่าใหม่"] == "text(\"มี / ไม่ชัดเจน\")")
    #expect(rows[0]["เหตุผล"] == "text(\"ตามหนังสือ\")" && rows[3]["เหตุผล"] == "missing")
    #expect(rows[1]["รายการที่"] == "missing" && rows[1]["สถานะใหม่"] == "text(\"ไม่ได้เผยแพร่\")")
    #expect(rows[3]["ระดับเดิม"] == "text(\"5 ดีเยี่ยม\")" && rows[3]["ระดับใหม่"] == "text(\"3 ดี\")")
    #expect(rows[3]["สถานะเดิม"] == "text(\"ผลเบื้องต้น\")" && rows[3]["สพท."] == "text(\"เขตหนึ่ง\")")
  }

  @Test("Corrections beyond the limit are the oldest, and a last row says where they are")
  func limit() throws {
    let all = (1...5).map { correction(run: $0, node: "1.1") }
    let table = try HistorySheet(published: published(all), mostRows: 3).sheet.table
    #expect(table.rowCount == 4 && table.dataCount == 5)
    #expect(shown(table, row: 3)["เหตุผล"]?.contains("2 รายการ") == true)
  }

  @Test("Each sheet owed has its row: word, month, dates and days, and nothing that is not known")
  func submissions() throws {
    let month = try SmallPeriod.period
    func submission(
      _ office: String, _ state: Submission.State, arrival: SheetArrival? = nil, late: Int? = nil
    ) -> Submission {
      Submission(
        officeCode: office, kind: .measures, owedBy: "สพท.", due: CalendarDay(month, day: 30),
        arrival: arrival, received: arrival?.received.map { CalendarDay(secondsSince1970: $0) },
        state: state, daysLate: late)
    }
    let came = SheetArrival(month: month, isRejected: false, received: 1_633_000_000)
    let broken = SheetArrival(month: month, isRejected: true, received: 1_633_000_000)
    let table = try SubmissionsSheet(
      published: published(submissions: [
        submission("1001", .received, arrival: came), submission("1002", .rejected, arrival: broken, late: 2),
        submission("9999", .missing, late: 3),
      ])
    ).sheet.table
    #expect(table.rowCount == 2)
    let (one, other) = (shown(table, row: 0), shown(table, row: 1))
    #expect(one["สถานะ"] == "text(\"ได้รับแล้ว\")" && one["ใช้ของเดือน"] == "text(\"กันยายน 2564\")")
    #expect(one["ช้ากว่ากำหนด (วัน)"] == "missing")
    #expect(other["สถานะ"] == "text(\"นำเข้าไม่ได้\")" && other["ใช้ของเดือน"] == "missing")
    #expect(other["ช้ากว่ากำหนด (วัน)"] == "count(2)" && other["วันที่ของไฟล์"]?.hasPrefix("date") == true)
  }

  @Test("A day is stored as a day of the Gregorian calendar and shown with its Buddhist year")
  func date() throws {
    let (value, format) = CellLooks(.date).shown(.date(CalendarDay(try SmallPeriod.period, day: 30)))
    #expect(value == .date(year: 2021, month: 9, day: 30))
    #expect(format.format.numberFormat == "[$-107041E]d mmm yyyy")
  }

  @Test("A day that no workbook can hold stands as text, be it Excel's own zero or a file's time")
  func dayBeforeWorkbooks() {
    let zero = CalendarDay(year: 1900, month: 1, day: 1)
    #expect(CellLooks(.date).shown(.date(zero)).value == .text("1 มกราคม 2443"))
    let (value, _) = CellLooks(.time).shown(.time(zero.secondsSince1970))
    #expect(value == .text("1 มกราคม 2443 เวลา 00:00 น."))
    let first = CalendarDay(year: 1900, month: 3, day: 1)
    #expect(CellLooks(.date).shown(.date(first)).value == .date(year: 1900, month: 3, day: 1))
  }
}
