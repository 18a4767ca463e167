internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `แหล่งข้อมูล`: every file of the period, by which bytes each number can be proven.
struct FilesSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let names = Dictionary(uniqueKeysWithValues: assessment.offices.map { ($0.code, $0.shortName) })
    let columns: [Column<SourceFile>] = [
      Column("รหัสเขต", .code, width: .measured(atMost: 14)) { .text(orMissing: Self.offices($0).code) },
      Column("สพท.", .text, width: .measured(atMost: 34)) { file in
        let (code, count) = Self.offices(file)
        return .text(orMissing: count > 1 ? "\(count) เขต" : code.flatMap { names[$0] })
      },
      Column("แบบรายงาน", .text, width: .measured(atMost: 34)) { .text(orMissing: Self.kinds($0)) },
      Column("ไฟล์", .text, width: .measured(atMost: 60)) { .text($0.path.text) },
      Column("ขนาด (ไบต์)", .count) { .count($0.size) }.totalled(.sum),
      Column("จำนวนแถว", .count) { .count($0.rowCount) }.totalled(.sum),
      Column("การเข้ารหัส", .code) { .text(orMissing: $0.encoding) },
      Column("ตัวคั่น", .code) { .text(orMissing: $0.delimiter.map(Self.delimiterName)) },
      Column("แก้ไขล่าสุด", .time) { .time($0.modified) },
      Column("ใช้ของเดือน", .text) { .text($0.period.thaiTitle) },
      Column("โฟลเดอร์ของผู้ประเมิน", .text, width: .measured(atMost: 34)) {
        .text(orMissing: Self.judgesFolder($0))
      },
      Column("SHA-256", .text, width: .fixed(36)) { .text(orMissing: $0.sha256) },
    ]
    return TableSheet(
      name: SheetNames.files, summary: "ไฟล์ทั้งหมดที่ใช้ พร้อมรหัส SHA-256",
      table: TableBlock("Files", columns: columns, rows: published.files), frozenColumns: 2,
      unprintedColumns: 1)
  }

  /// The office of a file; of a file of many offices, how many.
  private static func offices(_ file: SourceFile) -> (code: String?, count: Int) {
    let codes = Set(file.contents.map(\.officeCode))
    return (codes.count == 1 ? codes.first : nil, codes.count)
  }

  /// The folder below the month's that a sheet which judges offices came from; nil for any other file.
  private static func judgesFolder(_ file: SourceFile) -> String? {
    guard file.contents.contains(where: { $0.kind == .review || $0.kind == .external }) else { return nil }
    let folders = file.path.components.dropFirst().dropLast()
    return folders.isEmpty
      ? "(โฟลเดอร์ของงวด)" : SourcePath(bytes: Array(folders.joined(separator: [0x2F]))).text
  }

  private static func kinds(_ file: SourceFile) -> String {
    Set(file.contents.map(\.kind)).sorted().map(\.thaiName).joined(separator: ", ")
  }

  /// A tab would show as nothing.
  private static func delimiterName(_ delimiter: String) -> String {
    delimiter == "\t" ? "แท็บ" : delimiter
  }
}
