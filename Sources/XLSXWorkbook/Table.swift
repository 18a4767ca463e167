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
  /// The format of the header cells, which the table writes; nil leaves it to the style.
  package var headerFormat: CellFormat?
  /// The look; `.none` for documents without fills.
  package var style: Style
  /// Whether the style shades every other row.
  package var bandedRows: Bool
  /// Whether the header shows filter buttons.
  package var filter: Bool

  package init(
    name: String, range: CellRange, columns: [String], headerFormat: CellFormat? = nil,
    style: Style = .medium(2), bandedRows: Bool = true, filter: Bool = true
  ) {
    self.name = name
    self.range = range
    self.columns = columns
    self.headerFormat = headerFormat
    self.style = style
    self.bandedRows = bandedRows
    self.filter = filter
  }
}
