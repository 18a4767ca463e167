/// An Excel table: a header row with one named column each, and at least one row of data below.
package struct Table: Hashable, Sendable {
  /// Excel's built-in looks.
  package enum Style: Hashable, Sendable {
    case none
    /// 1 … 21
    case light(Int)
    /// 1 … 28
    case medium(Int)
    /// 1 … 11
    case dark(Int)
  }

  /// Unique in the workbook among tables and defined names: ASCII letters, digits, `_` and `.`.
  package var name: String
  /// The header row and the data rows.
  package var range: CellRange
  /// One name per column, not empty, unique whatever the case, at most 255 UTF-16 units, on one line.
  package var columns: [String]
  package var headerFormat: CellFormat?
  package var style: Style
  package var bandedRows: Bool
  package var bandedColumns: Bool
  package var emphasisesFirstColumn: Bool
  package var filter: Bool

  package init(
    name: String, range: CellRange, columns: [String], headerFormat: CellFormat? = nil,
    style: Style = .medium(2), bandedRows: Bool = true, bandedColumns: Bool = false,
    emphasisesFirstColumn: Bool = false, filter: Bool = true
  ) {
    self.name = name
    self.range = range
    self.columns = columns
    self.headerFormat = headerFormat
    self.style = style
    self.bandedRows = bandedRows
    self.bandedColumns = bandedColumns
    self.emphasisesFirstColumn = emphasisesFirstColumn
    self.filter = filter
  }
}
