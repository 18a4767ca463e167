internal import CLibXLSXWriter

/// Fills one chart of libxlsxwriter from a checked `Chart`; the library copies each text, font and colour.
@unsafe
struct ChartWriter {
  let chart: Chart
  let pointer: UnsafeMutablePointer<lxw_chart>

  /// Makes an empty chart of the kind, or nil where memory is out.
  init?(_ chart: Chart, in workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let pointer = unsafe workbook_add_chart(workbook, chart.kind.code) else { return nil }
    unsafe self.chart = chart
    unsafe self.pointer = unsafe pointer
  }

  func writeFrame() {
    unsafe chart_title_set_name(pointer, XMLText.cleaned(chart.title))
    unsafe withFont(bold: true, larger: 2) { unsafe chart_title_set_name_font(pointer, &$0) }
    unsafe chart_legend_set_position(pointer, chart.legend.code)
    unsafe withFont { unsafe chart_legend_set_font(pointer, &$0) }
    if let gap = unsafe chart.gap { unsafe chart_set_series_gap(pointer, UInt16(gap)) }
    if unsafe chart.kind.isStacked { unsafe chart_set_series_overlap(pointer, 100) }
  }

  func writeAxes() {
    guard unsafe chart.kind != .pie else { return }
    // libxlsxwriter's X is the horizontal axis, which in a bar chart carries the values.
    let horizontal = unsafe chart_axis_get(pointer, LXW_CHART_AXIS_TYPE_X)
    let vertical = unsafe chart_axis_get(pointer, LXW_CHART_AXIS_TYPE_Y)
    let categories = unsafe chart.kind.isHorizontal ? vertical : horizontal
    let values = unsafe chart.kind.isHorizontal ? horizontal : vertical
    unsafe write(title: chart.categoryAxisTitle, of: categories)
    unsafe write(title: chart.valueAxisTitle, of: values)
    if unsafe chart.reversesCategories {
      unsafe chart_axis_set_reverse(categories)
      unsafe chart_axis_set_crossing_max(categories)
    }
    if let minimum = unsafe chart.valueMinimum { unsafe chart_axis_set_min(values, minimum) }
    if let maximum = unsafe chart.valueMaximum { unsafe chart_axis_set_max(values, maximum) }
    if let format = unsafe chart.valueNumberFormat { unsafe chart_axis_set_num_format(values, format) }
  }

  /// Adds a series and returns what the chart keeps of its cells.
  func write(_ series: ChartSeries) -> [ChartCache] {
    guard let added = unsafe chart_add_series(pointer, nil, nil) else { return [] }
    unsafe chart_series_set_categories(
      added, series.sheet, lxw_row_t(series.categories.firstRow), lxw_col_t(series.categories.firstColumn),
      lxw_row_t(series.categories.lastRow), lxw_col_t(series.categories.lastColumn))
    unsafe chart_series_set_values(
      added, series.sheet, lxw_row_t(series.values.firstRow), lxw_col_t(series.values.firstColumn),
      lxw_row_t(series.values.lastRow), lxw_col_t(series.values.lastColumn))
    switch series.name {
    case .text(let text): unsafe chart_series_set_name(added, XMLText.cleaned(text))
    case .cell(let row, let column):
      unsafe chart_series_set_name_range(added, series.sheet, lxw_row_t(row), lxw_col_t(column))
    }
    if let color = series.color { unsafe write(color, of: added) }
    unsafe write(series.labels, of: added)
    return unsafe caches(of: added, series)
  }

  private func caches(
    of added: UnsafeMutablePointer<lxw_chart_series>, _ series: ChartSeries
  ) -> [ChartCache] {
    var caches: [ChartCache] = []
    func add(_ record: UnsafeMutablePointer<lxw_series_range>?, _ cells: CellRange, holdsNumbers: Bool) {
      guard let record = unsafe record else { return }
      unsafe caches.append(ChartCache(record, of: cells, on: series.sheet, holdsNumbers: holdsNumbers))
    }
    unsafe add(added.pointee.categories, series.categories, holdsNumbers: false)
    unsafe add(added.pointee.values, series.values, holdsNumbers: true)
    if case .cell(let row, let column) = series.name {
      unsafe add(added.pointee.title.range, CellRange(row: row, column: column), holdsNumbers: false)
    }
    return caches
  }

  private func write(title: String?, of axis: UnsafeMutablePointer<lxw_chart_axis>?) {
    if let title {
      unsafe chart_axis_set_name(axis, XMLText.cleaned(title))
      unsafe withFont { unsafe chart_axis_set_name_font(axis, &$0) }
    }
    unsafe withFont { unsafe chart_axis_set_num_font(axis, &$0) }
  }

  private func write(_ color: Color, of series: UnsafeMutablePointer<lxw_chart_series>) {
    guard unsafe chart.kind == .line else {
      var fill = lxw_chart_fill()
      fill.color = color.code
      unsafe chart_series_set_fill(series, &fill)
      return
    }
    var line = lxw_chart_line()
    line.color = color.code
    line.width = 2.25
    unsafe chart_series_set_line(series, &line)
    var fill = lxw_chart_fill()
    fill.color = color.code
    unsafe chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    unsafe chart_series_set_marker_size(series, 6)
    unsafe chart_series_set_marker_fill(series, &fill)
    unsafe chart_series_set_marker_line(series, &line)
  }

  private func write(_ labels: ChartSeries.Labels, of series: UnsafeMutablePointer<lxw_chart_series>) {
    switch labels {
    case .none: return
    case .value(let numberFormat):
      unsafe chart_series_set_labels(series)
      if let numberFormat { unsafe chart_series_set_labels_num_format(series, numberFormat) }
    case .percentage:
      unsafe chart_series_set_labels_options(series, 0, 0, 0)
      unsafe chart_series_set_labels_percentage(series)
    }
    unsafe withFont { unsafe chart_series_set_labels_font(series, &$0) }
  }

  private func withFont(
    bold: Bool = false, larger: Double = 0, _ body: (inout lxw_chart_font) -> Void
  ) {
    CStringPool.with { pool in
      var font = unsafe lxw_chart_font()
      unsafe font.name = unsafe pool.copy(chart.font.name)
      unsafe font.size = chart.font.size + larger
      // Titles are bold in libxlsxwriter unless the value is neither 0 nor 1.
      unsafe font.bold = bold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      unsafe body(&font)
    }
  }
}

extension Chart.Kind {
  fileprivate var code: UInt8 {
    switch self {
    case .column: UInt8(LXW_CHART_COLUMN.rawValue)
    case .columnStacked: UInt8(LXW_CHART_COLUMN_STACKED.rawValue)
    case .columnPercentStacked: UInt8(LXW_CHART_COLUMN_STACKED_PERCENT.rawValue)
    case .bar: UInt8(LXW_CHART_BAR.rawValue)
    case .barStacked: UInt8(LXW_CHART_BAR_STACKED.rawValue)
    case .barPercentStacked: UInt8(LXW_CHART_BAR_STACKED_PERCENT.rawValue)
    case .line: UInt8(LXW_CHART_LINE.rawValue)
    case .pie: UInt8(LXW_CHART_PIE.rawValue)
    }
  }

  fileprivate var isHorizontal: Bool {
    switch self {
    case .bar, .barStacked, .barPercentStacked: true
    case .column, .columnStacked, .columnPercentStacked, .line, .pie: false
    }
  }

  fileprivate var isStacked: Bool {
    switch self {
    case .columnStacked, .columnPercentStacked, .barStacked, .barPercentStacked: true
    case .column, .bar, .line, .pie: false
    }
  }
}

extension Chart.LegendPosition {
  fileprivate var code: UInt8 {
    switch self {
    case .none: UInt8(LXW_CHART_LEGEND_NONE.rawValue)
    case .right: UInt8(LXW_CHART_LEGEND_RIGHT.rawValue)
    case .left: UInt8(LXW_CHART_LEGEND_LEFT.rawValue)
    case .top: UInt8(LXW_CHART_LEGEND_TOP.rawValue)
    case .bottom: UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue)
    }
  }
}
