internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `ผลตรวจสอบข้อมูล`: every finding with what to do, the most severe first, and a last row that says where the rest is.
struct FindingsSheet: PeriodSheet {
  let published: PublishedPeriod
  var mostRows = FindingsSheet.mostRows

  /// The most findings that a sheet lists; libxlsxwriter holds a workbook in memory.
  ///
  /// Source: Findings, *How many are listed*.
  static let mostRows = 100_000

  var sheet: TableSheet {
    let findings = Severity.allCases.flatMap { severity in
      published.findings.filter { $0.kind.severity == severity }
    }
    let names = Dictionary(uniqueKeysWithValues: assessment.offices.map { ($0.code, $0.shortName) })
    let language = published.language
    var rows = findings.prefix(mostRows).map(Optional.some)
    if findings.count > rows.count { rows.append(nil) }
    let rest = findings.count - mostRows
    func column(
      _ title: String, _ look: ColumnLook = .text, width: ColumnWidth = .standard,
      _ cell: @escaping (Finding) -> SheetCell
    ) -> Column<Finding?> {
      Column(title, look, width: width) { $0.map(cell) ?? .missing }
    }
    let columns: [Column<Finding?>] = [
      column("ความรุนแรง", width: .fixed(15)) { .text($0.kind.severity.thaiName) },
      column("รหัสสิ่งที่พบ", width: .fixed(24)) { .text($0.kind.code) },
      column("รหัสเขต", .code, width: .fixed(12)) { .text(orMissing: $0.officeCode) },
      column("สพท.", width: .fixed(26)) { .text(orMissing: $0.officeCode.flatMap { names[$0] }) },
      column("แบบรายงาน", width: .fixed(26)) { .text(orMissing: $0.sheetKind?.thaiName) },
      column("ไฟล์", width: .fixed(40)) { .text(orMissing: $0.path?.text) },
      column("แถว", .count) { .count(orMissing: $0.row) },
      column("คอลัมน์", width: .fixed(20)) { .text(orMissing: $0.header) },
      column("เซลล์", .code, width: .fixed(10)) { .text(orMissing: $0.cell) },
      column("จำนวน", .count) { .count($0.count) }.totalled(.sum),
      column("ค่าที่พบ", width: .fixed(28)) { .text(orMissing: $0.value) },
      Column("สิ่งที่ต้องทำ", .text, width: .fixed(70)) { finding in
        finding.map { .text($0.message(language)) } ?? .text("อีก \(rest) รายการอยู่ในไฟล์ findings.csv")
      },
    ]
    return TableSheet(
      name: SheetNames.findings, summary: "สิ่งที่พบในไฟล์ที่ส่งและสิ่งที่ต้องทำ",
      table: TableBlock("Findings", columns: columns, rows: rows), frozenColumns: 1)
  }
}
