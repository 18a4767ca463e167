internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Reads the self-assessment by consideration: implemented and clear, each a judgement of its own.
struct ConsiderationsReader: TableReader {
  private let cells: CellReading
  private var items: ItemRows
  private var rows: [String: [ConsiderationRow]] = [:]

  init(layout: SheetLayout, context: IntakeContext) {
    cells = CellReading(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { $0.rule == .judgement }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = items.read(record, officeCode: officeCode, &findings) else { return }
    rows[officeCode, default: []].append(
      ConsiderationRow(
        nodeID: node.id, provenance: row.provenance(path, .implemented),
        said: row.said(without: Set(ItemRows.keyRoles + [.officeCode, .office, .remark])),
        isImplemented: cells.yesNo(row, .implemented, &findings),
        isClear: cells.yesNo(row, .clear, &findings),
        evidence: cells.text(row, .evidence, &findings), notes: cells.notes(row, &findings)))
  }

  mutating func passOver(_ record: borrowing CSVRecord, officeCode: String?) {
    items.passOver(record, officeCode: officeCode)
  }

  func collected() -> [String: SheetRows] { rows.mapValues { .considerations($0) } }
}
