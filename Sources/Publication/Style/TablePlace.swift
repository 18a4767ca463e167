internal import XLSXWorkbook

/// Where a table stands on its sheet, rows and columns counted from 0.
struct TablePlace {
  let sheet: String
  /// The first row of data; the header stands above it.
  let firstRow: Int
  let lastRow: Int
  let lastColumn: Int

  init(of table: TableBlock, sheet: String, headerRow: Int) {
    self.sheet = sheet
    firstRow = headerRow + 1
    lastRow = headerRow + table.rowCount
    lastColumn = table.columns.count - 1
  }

  var wholeTable: CellRange {
    CellRange(firstRow: firstRow - 1, firstColumn: 0, lastRow: lastRow, lastColumn: lastColumn)
  }

  func data(ofColumn column: Int) -> CellRange {
    CellRange(firstRow: firstRow, firstColumn: column, lastRow: lastRow, lastColumn: column)
  }

  /// Some data rows of a column, counted from the first one.
  func data(ofColumn column: Int, rows: Range<Int>) -> CellRange {
    CellRange(
      firstRow: firstRow + rows.lowerBound, firstColumn: column, lastRow: firstRow + rows.upperBound - 1,
      lastColumn: column)
  }
}
