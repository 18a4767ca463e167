internal import CSVTokens
internal import Records
internal import Reference
internal import ThaiText

/// One row of a small sheet, its cells normalised and found by what their columns mean.
struct TableRow {
  let number: Int
  /// Normalised, with line breaks kept; a short row is padded.
  let cells: [String]
  private let layout: SheetLayout

  init(_ record: borrowing CSVRecord, layout: SheetLayout) {
    number = record.start.row
    self.layout = layout
    cells = (0..<record.count).map { ThaiText.normalise(record.text(at: $0)).text }
  }

  subscript(role: ColumnRole) -> String {
    guard let column = layout.columns[role], column < cells.count else { return "" }
    return cells[column]
  }

  /// What the row says beyond its numbers and its office, for comparing rows of one item.
  func said(without roles: Set<ColumnRole>) -> [String] {
    ColumnRole.allCases.filter { !roles.contains($0) && layout.columns[$0] != nil }.map { self[$0] }
  }

  /// A finding on the cell of a column.
  func finding(_ kind: FindingKind, at role: ColumnRole, details: [String: String] = [:]) -> Finding {
    let column = layout.columns[role]
    return Finding(
      kind, row: number, column: column.map { $0 + 1 }, header: column.map { layout.header[$0] },
      value: self[role],
      details: details)
  }
}

extension CSVRecord {
  /// The text of a cell.
  func text(at index: Int) -> String { String(utf8: self[index]) }
}
