internal import XLSXWorkbook

/// A sheet of lines, tables one below the other, and charts: `สารบัญ` and `ภาพรวม`.
struct TablesSheet: WorkbookSheet {
  /// A table with the heading above it.
  struct Section {
    let heading: String
    let table: TableBlock
  }

  /// Makes charts of the tables once these have their places.
  typealias Charts = (_ places: [TablePlace], _ style: SheetStyle) -> [Chart]

  /// Tables and charts below all others, which move nothing above them and fit into its columns.
  struct Tail {
    let sections: [Section]
    let charts: Charts
  }

  let name: String
  let summary: String
  let title: String
  /// Said in red below the title.
  var warning: String?
  let sections: [Section]
  var charts: Charts = { _, _ in [] }
  var tail: Tail?
  var orientation = PrintSetup.Orientation.portrait
  /// How many pages the sheet is printed on at most; 0 is as many as it takes.
  var pagesHigh = 0

  var rowCount: Int? { nil }

  /// The room between charts and the least height of a row, in pixels.
  private static let gap = 24.0
  private static let rowHeight = 28

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let writers = sections.map { TableWriter(block: $0.table, style: style, ruler: ruler) }
    let widths = commonWidths(writers)
    for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    let page = Page(sheet: sheet, style: style, ruler: ruler, widths: widths)
    var row = try writeTitle(to: sheet, style: style, ruler: ruler)
    row = try write(sections, charts, to: page, row: row)
    if let tail { _ = try write(tail.sections, tail.charts, to: page, row: row) }
    try sheet.setUpPrinting(style.printing(orientation, repeating: 0...0, pagesHigh: pagesHigh))
  }

  /// What all tables and charts of the sheet are written with.
  private struct Page {
    let sheet: Worksheet
    let style: SheetStyle
    let ruler: TextRuler
    let widths: [Double]
  }

  /// Writes tables one below the other, then their charts, and returns the row below.
  private func write(
    _ sections: [Section], _ charts: Charts, to page: Page, row first: Int
  ) throws(WorkbookError) -> Int {
    var row = first
    var places: [TablePlace] = []
    for section in sections {
      try page.sheet.setRow(row, height: page.ruler.height(lines: 1, size: 16))
      try page.sheet.write(.text(section.heading), row: row, column: 0, format: page.style.heading)
      let writer = TableWriter(block: section.table, style: page.style, ruler: page.ruler)
      let place = try writer.write(to: page.sheet, row: row + 1, widths: page.widths, filter: false)
      places.append(place)
      row = place.lastRow + 2
    }
    return try writeCharts(charts(places, page.style), to: page.sheet, row: row, widths: page.widths)
  }

  /// Writes what stands above the first section and returns the row of that.
  private func writeTitle(
    to sheet: Worksheet, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> Int {
    try sheet.hideGridlines()
    try sheet.setDefaultRowHeight(ruler.height(lines: 1))
    try sheet.setRow(0, height: ruler.height(lines: 1, size: 20))
    try sheet.write(.text(title), row: 0, column: 0, format: style.title)
    guard let warning else { return 2 }
    try sheet.setRow(1, height: ruler.height(lines: 1, size: 16))
    try sheet.write(.text(warning), row: 1, column: 0, format: style.warning)
    return 3
  }

  /// Charts stand side by side as far as the tables reach, then below; returns the row below all.
  private func writeCharts(
    _ charts: [Chart], to sheet: Worksheet, row first: Int, widths: [Double]
  ) throws(WorkbookError) -> Int {
    let edges = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + SheetStyle.pixels(ofColumn: $1)) }
    var row = first
    var left = 0.0
    var below = first
    for chart in charts {
      var column = edges.firstIndex { $0 >= left } ?? edges.count
      if column > 0, column >= edges.count || edges[column] + Double(chart.width) > edges[edges.count - 1] {
        row += chart.height / Self.rowHeight + 2
        column = 0
      }
      try sheet.add(chart, row: row, column: column)
      left = edges[column] + Double(chart.width) + Self.gap
      below = max(below, row + chart.height / Self.rowHeight + 2)
    }
    return below
  }

  /// All tables share the sheet's columns; each is as wide as the widest needs.
  private func commonWidths(_ writers: [TableWriter]) -> [Double] {
    writers.reduce(into: []) { common, writer in
      for (column, width) in writer.widths().enumerated() {
        if column < common.count { common[column] = max(common[column], width) } else { common.append(width) }
      }
    }
  }
}
