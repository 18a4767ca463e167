internal import CLibXLSXWriter

/// A chart over cells of the workbook, whose values libxlsxwriter also stores in the chart for readers.
package struct Chart: Hashable, Sendable {
  /// The shape of the chart; a line has round markers.
  package enum Kind: Hashable, Sendable {
    case column
    case columnStacked
    case columnPercentStacked
    case bar
    case barStacked
    case barPercentStacked
    case line
    case pie
  }

  /// Where the series' names stand.
  package enum LegendPosition: Hashable, Sendable {
    case none
    case right
    case left
    case top
    case bottom
  }

  package var kind: Kind
  /// At most 255 UTF-16 units, as every text of a chart; not starting with `=`.
  package var title: String
  /// The name of the axis of categories; a pie has no axes.
  package var categoryAxisTitle: String?
  /// The name of the axis of values.
  package var valueAxisTitle: String?
  /// At least one; exactly one for a pie.
  package var series: [ChartSeries]
  /// The font of all text, in the workbook's sizes; the title is bold and two points larger.
  package var font: Font
  package var legend: LegendPosition
  /// Nil leaves the bounds to the application.
  package var valueMinimum: Double?
  /// Nil leaves the bound to the application.
  package var valueMaximum: Double?
  /// The number format of the axis of values; nil is the cells' own.
  package var valueNumberFormat: String?
  /// Shows the first category at the top of a bar chart, as in the table.
  package var reversesCategories: Bool
  /// The gap between categories in percent of a bar, 0 … 500.
  package var gap: Int?
  /// Pixels at 96 to the inch, 50 … 5,000.
  package var width: Int
  /// Pixels at 96 to the inch, 50 … 5,000.
  package var height: Int
  /// 1 … 2,079 bytes of UTF-8.
  package var alternativeText: String

  package init(
    kind: Kind, title: String, series: [ChartSeries], alternativeText: String, font: Font,
    categoryAxisTitle: String? = nil, valueAxisTitle: String? = nil, legend: LegendPosition = .bottom,
    valueMinimum: Double? = nil, valueMaximum: Double? = nil, valueNumberFormat: String? = nil,
    reversesCategories: Bool = false, gap: Int? = nil, width: Int = 640, height: Int = 384
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.alternativeText = alternativeText
    self.font = font
    self.categoryAxisTitle = categoryAxisTitle
    self.valueAxisTitle = valueAxisTitle
    self.legend = legend
    self.valueMinimum = valueMinimum
    self.valueMaximum = valueMaximum
    self.valueNumberFormat = valueNumberFormat
    self.reversesCategories = reversesCategories
    self.gap = gap
    self.width = width
    self.height = height
  }
}

/// One series of a chart: rows of a table's column, or columns of a table's row.
package struct ChartSeries: Hashable, Sendable {
  /// What each point is labelled with.
  package enum Labels: Hashable, Sendable {
    case none
    case value(numberFormat: String?)
    case percentage
  }

  /// What the legend says.
  package enum Name: Hashable, Sendable {
    case text(String)
    /// What a cell of the series' sheet says, such as the title of its column.
    case cell(row: Int, column: Int)
  }

  /// A text only where no cell says the same.
  package var name: Name
  /// The sheet that holds categories and values; it may be added later.
  package var sheet: String
  /// One row or column of names, as many as `values`.
  package var categories: CellRange
  /// One row or column of numbers or formulas, at most 32,000; a text among them is a gap.
  package var values: CellRange
  /// The colour of the whole series; nil is the application's.
  package var color: Color?
  /// What stands at each point.
  package var labels: Labels

  package init(
    name: Name, sheet: String, categories: CellRange, values: CellRange, color: Color? = nil,
    labels: Labels = .none
  ) {
    self.name = name
    self.sheet = sheet
    self.categories = categories
    self.values = values
    self.color = color
    self.labels = labels
  }
}

extension Worksheet {
  /// libxlsxwriter's size of a chart, of which its options take multiples.
  private static let defaultWidth = 480.0
  private static let defaultHeight = 288.0
  /// Excel reads at most 32,000 points of a series.
  private static let pointLimit = 32_000

  /// Lays a chart over the sheet with its upper left corner in a cell.
  ///
  /// A series may lie on a sheet that is added later; `Workbook.close()` refuses one that never was. Of formulas the chart
  /// keeps the values that were given with them.
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
    for series in chart.series {
      for cache in unsafe writer.write(series) { noteChartCache(cache) }
    }
    pages.use(row: row, pixels: chart.height)
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
      guard range.isOnSheet else { throw .outsideSheet(.init(sheet: series.sheet, range: range)) }
      guard range.isLine else { throw .chart("a series is one row or one column", place) }
      guard range.cellCount <= Self.pointLimit else { throw .chart("a series has too many points", place) }
    }
    guard series.categories.cellCount == series.values.cellCount else {
      throw .chart("a series has as many categories as values", place)
    }
    try check(series.name, on: series.sheet, at: place)
    noteReference(to: series.sheet, at: place)
  }

  private func check(
    _ name: ChartSeries.Name, on sheet: String, at place: WorkbookError.Place
  ) throws(WorkbookError) {
    switch name {
    case .text(let text): try checkText(text, at: place)
    case .cell(let row, let column):
      let cell = CellRange(row: row, column: column)
      guard cell.isOnSheet else { throw .outsideSheet(.init(sheet: sheet, range: cell)) }
    }
  }

  /// libxlsxwriter reads a title or name that starts with `=` as a reference.
  private func checkText(_ text: String, at place: WorkbookError.Place) throws(WorkbookError) {
    guard !text.isEmpty, !text.hasPrefix("=") else {
      throw .chart("a title or name is empty or starts with '='", place)
    }
    guard !XMLText.exceeds(255, text) else { throw .tooLong(what: "chart text", limit: 255, place) }
  }
}
