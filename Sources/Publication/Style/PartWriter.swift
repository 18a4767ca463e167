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
      let writer = TableWriter(block: section.table, style: style, ruler: ruler)
      let place = try writer.write(to: sheet, row: row + 1, widths: widths, filter: false)
      places.append(place)
      row = try sheet.write(section.notes, row: place.lastRow + 1, style: style, ruler: ruler) + 1
    }
    let charts = part.charts(places, style)
    guard part.hasChartsBeside else { return try write(charts, row: row, column: 0) }
    let column = (places.map(\.lastColumn).max() ?? 0) + 2
    return max(row, try write(charts, row: first + 1, column: column))
  }

  /// Charts stand side by side as far as the columns reach, then below; returns the row below all.
  func write(_ charts: [Chart], row first: Int, column firstColumn: Int) throws(WorkbookError) -> Int {
    let edges = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + SheetStyle.pixels(ofColumn: $1)) }
    let start = firstColumn < edges.count ? edges[firstColumn] : edges[edges.count - 1]
    var row = first
    var left = start
    var below = first
    for chart in charts {
      var column = edges.firstIndex { $0 >= left } ?? edges.count
      if left > start, column >= edges.count || edges[column] + Double(chart.width) > edges[edges.count - 1] {
        row = below
        column = firstColumn
      }
      try sheet.add(chart, row: row, column: column)
      left = (column < edges.count ? edges[column] : start) + Double(chart.width) + Self.gap
      below = max(below, row + chart.height / Self.rowHeight + 2)
    }
    return below
  }
}
