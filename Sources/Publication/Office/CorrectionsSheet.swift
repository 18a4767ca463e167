internal import Assessment
internal import Basics
internal import Records
internal import Sheets
internal import Standards

/// A sheet that lacks, or findings that say the same: a row of `รายการที่ต้องแก้ไข`.
struct CorrectionRow {
  let severity: String
  var kind: SheetKind?
  var paths: [String] = []
  /// The cells or rows where it was found, in published order.
  var places: [String] = []
  var values: [String] = []
  /// How many places it stands for; nil for a sheet that lacks.
  var count: Int?
  let text: String
}

/// `รายการที่ต้องแก้ไข`: what lacks, then what an office must correct or check; one row says so if nothing.
///
/// Sheets that lack come first, then errors, warnings and notes; findings that say the same are one row.
/// Source: Workbooks, *Office workbooks*.
struct CorrectionsSheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  /// How many places and values a row names.
  private static let mostNamed = 5

  var sheet: TableSheet {
    let all = lacking + folded
    let rows = all.isEmpty ? [nil] : all.map(Optional.some)
    func column(
      _ title: String, width: ColumnWidth, _ cell: @escaping (CorrectionRow) -> SheetCell
    ) -> Column<CorrectionRow?> {
      Column(title, .text, width: width) { $0.map(cell) ?? .missing }
    }
    let columns: [Column<CorrectionRow?>] = [
      column("ความรุนแรง", width: .fixed(14)) { .text($0.severity) },
      column("แบบรายงาน", width: .fixed(26)) { .text(orMissing: $0.kind?.thaiName) },
      column("ไฟล์", width: .fixed(34)) { .text(orMissing: Self.named($0.paths, of: $0.paths.count)) },
      column("ตำแหน่ง", width: .fixed(20)) { row in
        .text(orMissing: Self.named(row.places, of: max(row.count ?? 0, row.places.count)))
      },
      column("ค่าที่พบ", width: .fixed(24)) { .text(orMissing: Self.named($0.values, of: $0.values.count)) },
      Column("จำนวนแห่ง", .count) { .count(orMissing: $0?.count) },
      Column("สิ่งที่ต้องทำ", .text, width: .fixed(60)) { .text($0?.text ?? "ไม่พบรายการที่ต้องแก้ไข") },
    ]
    return TableSheet(
      name: SheetNames.corrections, summary: "แบบรายงานที่ยังขาด สิ่งที่พบในไฟล์ของเขต และสิ่งที่ต้องทำ",
      table: TableBlock("Corrections", columns: columns, rows: rows))
  }

  /// The first of some names, and how many more there are.
  private static func named(_ names: [String], of count: Int) -> String? {
    if names.isEmpty { return nil }
    let shown = names.prefix(mostNamed)
    let rest = count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " และอีก \(rest)" : "")
  }

  /// What is owed for the office and not there; it says nothing of lateness, which is another on every day.
  private var lacking: [CorrectionRow] {
    let gaps = LevelGaps(plan, result)
    return published.submissions.filter { $0.officeCode == office.code && $0.isLacking }.map { submission in
      let waiting = gaps.blocked(by: submission.kind).count
      let parts = [
        submission.state == .rejected ? "ส่งใหม่ ที่ส่งมานำเข้าไม่ได้" : "ยังไม่มีข้อมูล ต้องส่ง",
        submission.owedBy.map { "ผู้ส่ง: \($0)" },
        submission.due.map { "กำหนดส่ง \(SheetCell.date($0).plainText)" },
        waiting > 0 ? "มี \(waiting) ระดับที่รออยู่" : nil,
      ]
      return CorrectionRow(
        severity: "ยังขาด", kind: submission.kind, text: parts.compactMap { $0 }.joined(separator: " · "))
    }
  }

  /// What findings have in common that are told as one.
  private struct Message: Hashable {
    let severity: Severity
    let kind: SheetKind?
    let text: String
  }

  private var folded: [CorrectionRow] {
    let own = published.findings(of: office.code)
    return Severity.allCases.flatMap { severity in
      var rows: [CorrectionRow] = []
      var known: [Message: Int] = [:]
      for finding in own where finding.kind.severity == severity {
        var single = finding
        single.count = 1
        let text = single.message(published.language)
        let message = Message(severity: severity, kind: finding.sheetKind, text: text)
        let place = known[message] ?? rows.count
        if place == rows.count {
          known[message] = place
          rows.append(
            CorrectionRow(severity: severity.thaiName, kind: finding.sheetKind, count: 0, text: text))
        }
        rows[place].add(finding)
      }
      return rows
    }
  }
}

extension CorrectionRow {
  fileprivate mutating func add(_ finding: Finding) {
    func add(_ text: String?, to list: inout [String]) {
      if let text, !text.isEmpty, !list.contains(text) { list.append(text) }
    }
    add(finding.path?.text, to: &paths)
    add(finding.cell ?? finding.row.map { "แถว \($0)" }, to: &places)
    add(finding.value, to: &values)
    count = (count ?? 0) + finding.count
  }
}
