internal import XLSXWorkbook

/// A sheet of a workbook: a declaration that knows how to write itself.
protocol WorkbookSheet {
  var name: String { get }
  /// What the sheet holds, as `สารบัญ` lists it.
  var summary: String { get }
  /// How many rows of data it holds; nil for a sheet of several tables.
  var rowCount: Int? { get }

  /// The sheets that it becomes where a sheet holds one table; itself alone if it does.
  var parted: [any WorkbookSheet] { get }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError)
}

extension WorkbookSheet {
  var parted: [any WorkbookSheet] { [self] }
}

/// A sheet of one table, its header in the first row, as pivots and analysts need it, or below the layout's head.
struct TableSheet: WorkbookSheet {
  let name: String
  let summary: String
  let table: TableBlock
  /// How many columns stay in view while scrolling.
  var frozenColumns = 0
  var orientation = PrintSetup.Orientation.landscape
  /// What A1 says in layouts with heads; nil: name and summary.
  var title: String?
  /// What the head says beside title and notes.
  var facts: [String] = []
  /// Makes the charts below the table.
  var charts: (SheetStyle) -> [Chart] = { _ in [] }
  /// Stand below the table, after an empty row, or in the head where there is one; each one line, as wide as the table.
  var notes: [String] = []

  var rowCount: Int? { table.dataCount }
  var headTitle: String { title ?? "\(name): \(summary)" }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let writer = TableWriter(block: table, style: style, ruler: ruler)
    let widths = writer.widths()
    for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    let charts = charts(style)
    let head = SheetHead(of: self, chartCount: charts.count, style: style)
    try head.write(to: sheet, ruler: ruler)
    let header = head.rowCount
    let place = try writer.write(to: sheet, row: header, widths: widths)
    let below = style.layout.hasHeads ? [] : notes
    let end = try sheet.write(below, row: place.lastRow + 2, style: style, ruler: ruler)
    let parts = PartWriter(sheet: sheet, style: style, ruler: ruler, widths: widths)
    if !charts.isEmpty { try sheet.setDefaultRowHeight(ruler.height(lines: 1)) }
    try sheet.freeze(rows: header + 1, columns: frozenColumns)
    var setup = style.printing(orientation, repeating: header...header)
    let rows = try parts.write(charts, row: end, column: 0)
    // Where they do not fit below the table, each row of charts has a page, which the empty row above begins.
    if !parts.fitsOnPage(rows: rows.below, orientation) { setup.pageStarts = rows.starts.map { $0 - 1 } }
    try sheet.setUpPrinting(setup)
  }

  /// Where the table stands, known before it is written.
  func place(_ style: SheetStyle) -> TablePlace {
    let head = SheetHead(of: self, chartCount: 0, style: style)
    return TablePlace(of: table, sheet: name, headerRow: head.rowCount)
  }
}
