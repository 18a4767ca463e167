internal import Records
internal import Sheets
internal import Standards

/// `รายการที่ต้องแก้ไข`: what an office must correct or check, the most severe first; one row says so if nothing.
struct CorrectionsSheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet {
    let language = published.language
    let own = published.findings(of: office.code)
    let graded = Severity.allCases.flatMap { severity in own.filter { $0.kind.severity == severity } }
    let rows = graded.isEmpty ? [nil] : graded.map(Optional.some)
    func column(
      _ title: String, width: ColumnWidth, _ cell: @escaping (Finding) -> SheetCell
    ) -> Column<Finding?> {
      Column(title, .text, width: width) { $0.map(cell) ?? .missing }
    }
    let columns: [Column<Finding?>] = [
      column("ความรุนแรง", width: .fixed(15)) { .text($0.kind.severity.thaiName) },
      column("ไฟล์", width: .fixed(36)) { .text(orMissing: $0.path?.text) },
      column("แบบรายงาน", width: .fixed(26)) { .text(orMissing: $0.sheetKind?.thaiName) },
      Column("แถว", .count) { .count(orMissing: $0?.row) },
      Column("เซลล์", .code, width: .fixed(10)) { .text(orMissing: $0?.cell) },
      column("ค่าที่พบ", width: .fixed(26)) { .text(orMissing: $0.value) },
      Column("สิ่งที่ต้องทำ", .text, width: .fixed(64)) { finding in
        .text(finding?.message(language) ?? "ไม่พบรายการที่ต้องแก้ไข")
      },
    ]
    return TableSheet(
      name: SheetNames.corrections, summary: "สิ่งที่พบในไฟล์ของเขตและสิ่งที่ต้องทำ",
      table: TableBlock("Corrections", columns: columns, rows: rows))
  }
}
