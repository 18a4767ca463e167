internal import Standards
internal import XLSXWorkbook

/// The columns by which every table names an office.
///
/// Source: Workbooks, *national.xlsx*.
struct OfficeColumns {
  /// Codes of the offices that have a workbook to link to; empty where a table does not link.
  var linked: Set<String> = []

  static let count = 5

  func columns<Row>(_ office: @escaping (Row) -> Office) -> [Column<Row>] {
    [
      Column("รหัสเขต", .code) { .text(office($0).code) },
      Column("สพท.", .text, width: .measured(atMost: 34)) { name(of: office($0)) },
      Column("ประเภท", .code) { .text(office($0).type) },
      Column("ภูมิภาค", .text, width: .measured(atMost: 20)) { .text(orMissing: office($0).region) },
      Column("จังหวัด", .text, width: .measured(atMost: 24)) {
        .text(orMissing: office($0).provinces.joined(separator: ", "))
      },
    ]
  }

  /// An office's name, a link where it has a workbook.
  func name(of office: Office) -> SheetCell {
    guard linked.contains(office.code) else { return .text(office.shortName) }
    return .link(office.shortName, to: .file("offices/\(office.code).xlsx"))
  }
}
