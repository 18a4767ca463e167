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

  /// The name in the legend.
  package var name: String
  /// The sheet that holds categories and values; it may be added later.
  package var sheet: String
  /// One row or column of names, as many as `values`.
  package var categories: CellRange
  /// One row or column of numbers, not of formulas, at most 32,000.
  package var values: CellRange
  /// The colour of the whole series; nil is the application's.
  package var color: Color?
  /// What stands at each point.
  package var labels: Labels

  package init(
    name: String, sheet: String, categories: CellRange, values: CellRange, color: Color? = nil,
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
