internal import XLSXWorkbook

/// A sheet of a workbook: a declaration that knows how to write itself.
protocol WorkbookSheet {
  var name: String { get }
  /// What the sheet holds, as `สารบัญ` lists it.
  var summary: String { get }
  /// How many rows of data it holds; nil for a sheet of several tables.
  var rowCount: Int? { get }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError)
}

/// A sheet of one table, its header in the first row, as pivots and analysts need it.
struct TableSheet: WorkbookSheet {
  let name: String
  let summary: String
  let table: TableBlock
  /// How many columns stay in view while scrolling.
  var frozenColumns = 0
  var orientation = PrintSetup.Orientation.landscape

  var rowCount: Int? { table.dataCount }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let writer = TableWriter(block: table, style: style, ruler: ruler)
    let widths = writer.widths()
    for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    try writer.write(to: sheet, row: 0, widths: widths)
    try sheet.freeze(rows: 1, columns: frozenColumns)
    try sheet.setUpPrinting(style.printing(orientation, repeating: 0...0))
  }
}
