internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A step of the round's process with what the office says of it.
private struct CalendarRow {
  let step: WorkProcess.Step
  let report: StepReport?
}

/// `ปฏิทินปฏิบัติงาน`: the steps of the year's report; nil where the office sent no work calendar.
///
/// An office's workbook must not depend on the day of the run, or it could not be left alone while nothing of the
/// office changes; so lateness is that of done steps, and an open one is only said to have no date yet.
/// Source: Workbooks, *Office workbooks*.
struct WorkCalendarSheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    let progress = reports.progress
    guard let process = plan.round.process, !progress.isEmpty else { return nil }
    let owners = process.ownersText(officeType: office.type)
    let columns: [Column<CalendarRow>] = [
      Column("ขั้นตอนที่", .count) { .count($0.step.number) },
      Column("สัญลักษณ์", .code, width: .fixed(18)) { .text($0.step.symbol.thaiText) },
      Column("ขั้นตอน", .text, width: .fixed(56)) { .text($0.step.text) },
      Column("ระยะเวลา", .text, width: .fixed(12)) { .text($0.step.duration?.thaiText ?? "ไม่กำหนด") },
      Column("ผู้รับผิดชอบ", .text, width: .fixed(36)) { .text($0.report?.owner ?? owners) },
      Column("กำหนดแล้วเสร็จ", .date) { .date(orMissing: $0.report?.due) },
      Column("วันที่แล้วเสร็จ", .date) { row in
        guard let report = row.report else { return .missing }
        return report.done.map(SheetCell.date) ?? .word("ยังไม่มีวันที่")
      },
      Column("ช้ากว่ากำหนด (วัน)", .count) { .count(orMissing: $0.report?.daysLate) },
      Column("ข้อสังเกต", .text, width: .fixed(30)) { row in
        .text(
          orMissing: process.approvalMissing(beforeStep: row.step.number, progress).map {
            "แล้วเสร็จก่อนวันที่ขั้นตอนที่ \($0) ได้รับความเห็นชอบ"
          })
      },
    ]
    return TableSheet(
      name: SheetNames.workCalendar, summary: process.title,
      table: TableBlock(
        "WorkCalendar", columns: columns,
        rows: process.steps.map { CalendarRow(step: $0, report: progress[$0.number]) }))
  }
}

extension WorkProcess {
  /// Who is responsible where the office names nobody: the leading group, then those beside it.
  fileprivate func ownersText(officeType: String) -> String {
    func titles(_ role: Owner.Role) -> String {
      owners(role, officeType: officeType).map(\.title).joined(separator: ", ")
    }
    let (main, support) = (titles(.main), titles(.support))
    return "เจ้าภาพหลัก: \(main)" + (support.isEmpty ? "" : "\nเจ้าภาพรอง: \(support)")
  }
}

extension WorkProcess.Step {
  fileprivate var text: String { isApproval ? "\(title) (ต้องได้รับความเห็นชอบก่อนดำเนินการต่อ)" : title }
}

extension WorkProcess.Symbol {
  /// The shape of the manual's legend with its meaning, since not everybody knows the shapes.
  fileprivate var thaiText: String {
    switch self {
    case .startOrEnd: "○ เริ่มต้น/สิ้นสุด"
    case .activity: "□ กิจกรรม"
    case .decision: "◇ การตัดสินใจ"
    }
  }
}

extension WorkProcess.Duration {
  fileprivate var thaiText: String {
    switch unit {
    case .day: "\(count) วัน"
    case .week: "\(count) สัปดาห์"
    case .month: "\(count) เดือน"
    }
  }
}
