internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// An office with all that is known of it: a row of the sheets with one row an office.
///
/// A class, because each cell is handed its row, and copying one would count some twenty references.
final class OfficeRow {
  let office: Office
  let result: OfficeResult
  let reports: OfficeReports

  private init(office: Office, result: OfficeResult, reports: OfficeReports) {
    self.office = office
    self.result = result
    self.reports = reports
  }

  static func all(of assessment: PeriodAssessment) -> [OfficeRow] {
    assessment.offices.indices.map { index in
      OfficeRow(
        office: assessment.offices[index], result: assessment.results[index],
        reports: assessment.reports[index])
    }
  }
}

/// An office and one node: a row of the sheets in long form.
struct OfficeItem {
  let office: OfficeRow
  let node: Node

  var result: NodeResult? { office.result[id: node.id] }

  /// Every office with every one of the nodes, offices first.
  static func all(of assessment: PeriodAssessment, nodes: [Node]) -> [OfficeItem] {
    OfficeRow.all(of: assessment).flatMap { office in nodes.map { OfficeItem(office: office, node: $0) } }
  }
}

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
