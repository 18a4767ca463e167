internal import CLibXLSXWriter

extension Worksheet {
  /// libxlsxwriter's size of a chart, of which its options take multiples.
  private static let defaultWidth = 480.0
  private static let defaultHeight = 288.0
  /// Excel reads at most 32,000 points of a series.
  private static let pointLimit = 32_000

  /// Lays a chart over the sheet with its upper left corner in a cell.
  ///
  /// A series may lie on a sheet that is added later; `Workbook.close()` refuses one that never was, and one over
  /// formulas.
  package func add(_ chart: Chart, row: Int, column: Int) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(CellRange(row: row, column: column))
    try check(chart, at: place)
    for series in chart.series { try check(series, at: place) }
    let description = try alternativeText(chart.alternativeText, at: place)
    guard let writer = unsafe ChartWriter(chart, in: try core.open()) else {
      throw .library(operation: "add chart", code: 1, place: place)
    }
    unsafe writer.writeFrame()
    unsafe writer.writeAxes()
    for series in chart.series { unsafe writer.write(series) }
    let code = CStringPool.with { pool in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = Double(chart.width) / Self.defaultWidth
      unsafe options.y_scale = Double(chart.height) / Self.defaultHeight
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      unsafe options.description = unsafe pool.copy(description)
      return unsafe worksheet_insert_chart_opt(
        handle, lxw_row_t(row), lxw_col_t(column), writer.pointer, &options)
    }
    try code.check("insert chart", place)
  }

  private func check(_ chart: Chart, at place: WorkbookError.Place) throws(WorkbookError) {
    guard !chart.series.isEmpty else { throw .chart("it has no series", place) }
    guard chart.kind != .pie || chart.series.count == 1 else { throw .chart("a pie has one series", place) }
    guard (50...5_000).contains(chart.width), (50...5_000).contains(chart.height) else {
      throw .setting("chart's size", place)
    }
    guard chart.font.isUsable, chart.font.size <= 400 else { throw .setting("font", place) }
    guard (0...500).contains(chart.gap ?? 0) else { throw .setting("gap", place) }
    for bound in [chart.valueMinimum, chart.valueMaximum] {
      guard bound?.isFinite ?? true else { throw .notFinite(place) }
    }
    try checkText(chart.title, at: place)
    if let title = chart.categoryAxisTitle { try checkText(title, at: place) }
    if let title = chart.valueAxisTitle { try checkText(title, at: place) }
  }

  private func check(_ series: ChartSeries, at place: WorkbookError.Place) throws(WorkbookError) {
    for range in [series.categories, series.values] {
      guard range.isOnSheet else { throw .outsideSheet(.init(sheet: series.sheet, cells: range.name)) }
      guard range.isLine else { throw .chart("a series is one row or one column", place) }
      guard range.cellCount <= Self.pointLimit else { throw .chart("a series has too many points", place) }
      noteChartRange(range, on: series.sheet)
    }
    guard series.categories.cellCount == series.values.cellCount else {
      throw .chart("a series has as many categories as values", place)
    }
    try checkText(series.name, at: place)
    noteReference(to: series.sheet, at: place)
  }

  /// libxlsxwriter reads a title or name that starts with `=` as a reference.
  private func checkText(_ text: String, at place: WorkbookError.Place) throws(WorkbookError) {
    guard !text.isEmpty, !text.hasPrefix("=") else {
      throw .chart("a title or name is empty or starts with '='", place)
    }
    guard !XMLText.exceeds(255, text) else { throw .tooLong(what: "chart text", limit: 255, place) }
  }
}
