package import Standards

/// What one file says of one office in one sheet: the rows as read, before rows of an item are put together.
package struct SheetReading: Hashable, Sendable {
  package let officeCode: String
  package let rows: SheetRows
  package let path: SourcePath
  /// The column of each role counted from 1: with a row's number, the cell that a value was read from.
  package let columns: [ColumnRole: Int]

  package init(
    officeCode: String, rows: SheetRows, path: SourcePath, columns: [ColumnRole: Int]
  ) {
    self.officeCode = officeCode
    self.rows = rows
    self.path = path
    self.columns = columns
  }

  package var kind: SheetKind { rows.kind }
}
