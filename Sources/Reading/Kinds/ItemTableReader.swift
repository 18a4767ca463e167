internal import CSVTokens
internal import Records
internal import Standards

/// Reads a sheet that speaks of items: what such sheets do with rows that are left out is the same for all.
///
/// A row that is left out but names its item makes the item unreported, for the other rows are only a part of it; and
/// blank cells of merged ones below it are of that row.
protocol ItemTableReader: TableReader {
  associatedtype Row: ItemRow

  var items: ItemRows { get set }
  /// By office code.
  var rows: [String: [Row]] { get set }
}

extension ItemTableReader {
  /// The row and the node that it is about; nil where it is left out, which its item then is for.
  mutating func readItem(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) -> (row: TableRow, node: Node)? {
    if let read = items.read(record, officeCode: officeCode, &findings) { return read }
    if let node = items.lost { lose(node, record, officeCode: officeCode, path: path) }
    return nil
  }

  mutating func leaveOut(_ record: borrowing CSVRecord, officeCode: String?, path: SourcePath) {
    if let officeCode, let node = items.item(of: record, officeCode: officeCode) {
      lose(node, record, officeCode: officeCode, path: path)
    }
    items.passOver(record, officeCode: officeCode)
  }

  /// Notes the item of a row that is left out.
  mutating func lose(_ node: Node, _ record: borrowing CSVRecord, officeCode: String, path: SourcePath) {
    let place = Provenance(path: path, row: record.start.row)
    rows[officeCode, default: []].append(.lost(node.id, at: place))
  }

  /// The rows of each office of which any was read.
  func collected() -> [String: SheetRows] {
    rows.filter { $0.value.contains { !$0.isLost } }.mapValues(Row.sheet)
  }
}
