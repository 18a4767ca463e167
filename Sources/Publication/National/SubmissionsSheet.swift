internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office and a kind of sheet: a row of `สถานะการส่งข้อมูล`.
private struct SubmissionRow {
  let office: Office
  let submission: Submission
}

/// `สถานะการส่งข้อมูล`: what is missing for each office, what came of which month, and how late; measured at the as-of moment.
struct SubmissionsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let offices = Dictionary(
      assessment.offices.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = published.submissions.compactMap { submission in
      offices[submission.officeCode].map { SubmissionRow(office: $0, submission: submission) }
    }
    let columns: [Column<SubmissionRow>] =
      OfficeColumns().columns(\.office) + [
        Column("แบบรายงาน", .text, width: .measured(atMost: 36)) { .text($0.submission.kind.thaiName) }
          .totalled(.rows),
        Column("ผู้มีหน้าที่ส่ง", .text, width: .measured(atMost: 24)) { .text(orMissing: $0.submission.owedBy) },
        Column("สถานะ", .text, width: .measured(atMost: 24)) { .text($0.submission.state.thaiName) },
        Column("ใช้ของเดือน", .text) { .text(orMissing: $0.submission.usedMonth?.thaiTitle) },
        Column("วันที่ของไฟล์", .date) { row in
          .date(orMissing: row.submission.received)
        },
        Column("กำหนดส่ง", .date) { .date(orMissing: $0.submission.due) },
        Column("ช้ากว่ากำหนด (วัน)", .count) { .count(orMissing: $0.submission.daysLate) },
      ]
    return TableSheet(
      name: SheetNames.submissions, summary: "แบบรายงานที่ได้รับ ค้างส่ง และช้ากว่ากำหนด นับถึงวันที่ของข้อมูล",
      table: TableBlock("Submissions", columns: columns, rows: rows), frozenColumns: OfficeColumns.count)
  }
}

extension Submission {
  /// The month of the sheet that counts; a rejected one is not used.
  fileprivate var usedMonth: Period? { state == .rejected ? nil : arrival?.month }
}

extension Submission.State {
  /// The word of the `สถานะ` column.
  var thaiName: String {
    switch self {
    case .received: "ได้รับแล้ว"
    case .carried: "ใช้ของเดือนก่อน"
    case .held(.arriving): "ไฟล์ยังมาไม่ครบ ใช้ผลที่เผยแพร่แล้ว"
    case .held: "อ่านไฟล์ไม่ได้ ใช้ผลที่เผยแพร่แล้ว"
    case .rejected: "นำเข้าไม่ได้"
    case .notYetDue: "ยังไม่ถึงกำหนด"
    case .missing: "ค้างส่ง"
    }
  }
}
