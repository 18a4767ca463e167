internal import XLSXWorkbook

/// Texts above and below a table, over all of its columns or, where the layout merges no cells, in the first one.
struct WideTexts {
  let sheet: Worksheet
  let style: SheetStyle
  /// Of the table's columns, in digits.
  let widths: [Double]

  /// The room for a text that wraps, in digits.
  var width: Double { style.layout.mergesCells ? widths.reduce(0, +) : widths[0] }

  /// Writes a text in a row; where no cells are merged there is no middle for it to stand in.
  func write(_ text: String, row: Int, format: CellFormat) throws(WorkbookError) {
    guard style.layout.mergesCells else {
      return try sheet.write(.text(text), row: row, column: 0, format: format.with { $0.horizontal = .left })
    }
    let cells = CellRange(rows: row...row, columns: 0...widths.count - 1)
    try sheet.merge(cells, .text(text), format: format)
  }
}
