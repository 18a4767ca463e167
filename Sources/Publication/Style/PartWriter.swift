internal import XLSXWorkbook

/// Puts the parts of a sheet of tables and charts on it.
struct PartWriter {
  let sheet: Worksheet
  let style: SheetStyle
  let ruler: TextRuler
  /// Of all columns, in digits of the table's font.
  let widths: [Double]

  /// The room between charts and the least height of a row, in pixels.
  private static let gap = 24.0
  private static let rowHeight = 28

  /// Writes a part from a row on, and returns the row below it.
  func write(_ part: TablesSheet.Part, row first: Int) throws(WorkbookError) -> Int {
    var row = first
    var places: [TablePlace] = []
    for section in part.sections {
      try sheet.setRow(row, height: ruler.height(lines: 1, size: 16))
      try sheet.write(.text(section.heading), row: row, column: 0, format: style.heading)
      let writer = TableWriter(block: section.table, style: style, ruler: ruler, hasFilter: false)
      let place = try writer.write(to: sheet, row: row + 1, widths: widths)
      places.append(place)
      row = try sheet.write(section.notes, row: place.lastRow + 1, style: style, ruler: ruler) + 1
    }
    let charts = part.charts(places, style)
    guard part.hasChartsBeside else { return try write(charts, row: row, column: 0).below }
    let column = (places.map(\.lastColumn).max() ?? 0) + 2
    return max(row, try write(charts, row: first + 1, column: column).below)
  }

  /// Charts stand side by side as far as the columns reach, then below; returns the rows at which they begin and the one
  /// below all.
  func write(
    _ charts: [Chart], row first: Int, column firstColumn: Int
  ) throws(WorkbookError) -> (starts: [Int], below: Int) {
    let edges = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + SheetStyle.pixels(ofColumn: $1)) }
    let start = firstColumn < edges.count ? edges[firstColumn] : edges[edges.count - 1]
    var row = first
    var left = start
    var below = first
    var starts = charts.isEmpty ? [] : [first]
    for chart in charts {
      var column = edges.firstIndex { $0 >= left } ?? edges.count
      if left > start, column >= edges.count || edges[column] + Double(chart.width) > edges[edges.count - 1] {
        row = below
        column = firstColumn
        starts.append(row)
      }
      try sheet.add(chart, row: row, column: column)
      left = (column < edges.count ? edges[column] : start) + Double(chart.width) + Self.gap
      below = max(below, row + chart.height / Self.rowHeight + 2)
    }
    return (starts, below)
  }

  /// Whether so many rows are sure to fit onto one page of A4 that is as wide as the columns, wrapped lines allowed for.
  func fitsOnPage(rows: Int, _ orientation: PrintSetup.Orientation) -> Bool {
    let page = orientation == .landscape ? Self.landscape : Self.portrait
    let width = widths.reduce(0) { $0 + SheetStyle.pixels(ofColumn: $1) }
    return Double(rows * (Self.rowHeight + 1)) <= 0.9 * page.height * max(1, width / page.width)
  }

  /// A4 within the margins of `SheetStyle.printing`, in pixels.
  private static let landscape = (width: 1_026.0, height: 669.0)
  private static let portrait = (width: 698.0, height: 997.0)
}
