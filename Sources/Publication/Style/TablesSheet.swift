internal import XLSXWorkbook

/// A sheet of lines, tables one below the other, and charts: `สารบัญ` and `ภาพรวม`.
struct TablesSheet: WorkbookSheet {
  /// A table with the heading above it.
  struct Section {
    let heading: String
    let table: TableBlock
  }

  /// A chart and the row of the sheet's chart column where it starts.
  typealias Charts = (_ places: [TablePlace], _ style: SheetStyle) -> [Chart]

  let name: String
  let summary: String
  let title: String
  /// Said in red below the title.
  var warning: String?
  let sections: [Section]
  var charts: Charts = { _, _ in [] }
  var orientation = PrintSetup.Orientation.portrait

  var rowCount: Int? { nil }

  /// The height of a chart in rows of the sheet, its gap included.
  private static let rowsPerChart = 17

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let writers = sections.map { TableWriter(block: $0.table, style: style, ruler: ruler) }
    let widths = commonWidths(writers)
    for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    var row = try writeTitle(to: sheet, style: style, ruler: ruler)
    var places: [TablePlace] = []
    for (section, writer) in zip(sections, writers) {
      try sheet.setRow(row, height: ruler.height(lines: 1, size: 16))
      try sheet.write(.text(section.heading), row: row, column: 0, format: style.heading)
      let place = try writer.write(to: sheet, row: row + 1, widths: widths, filter: false)
      places.append(place)
      row = place.lastRow + 2
    }
    for chart in charts(places, style) {
      try sheet.add(chart, row: row, column: 0)
      row += Self.rowsPerChart
    }
    try sheet.setUpPrinting(style.printing(orientation, repeating: nil))
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

  /// All tables share the sheet's columns; each is as wide as the widest needs.
  private func commonWidths(_ writers: [TableWriter]) -> [Double] {
    writers.reduce(into: []) { common, writer in
      for (column, width) in writer.widths().enumerated() {
        if column < common.count { common[column] = max(common[column], width) } else { common.append(width) }
      }
    }
  }
}
