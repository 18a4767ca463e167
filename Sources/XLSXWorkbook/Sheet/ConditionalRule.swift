internal import CLibXLSXWriter

/// What a conditional format looks for and how it shows; earlier rules of a sheet win over later ones.
package enum ConditionalRule: Hashable, Sendable {
  /// How a cell's number compares with fixed ones; `between` includes both.
  package enum Comparison: Hashable, Sendable {
    case equal(Double)
    case notEqual(Double)
    case greater(Double)
    case greaterOrEqual(Double)
    case less(Double)
    case lessOrEqual(Double)
    case between(Double, Double)
  }

  /// Cells whose number compares so.
  case cell(Comparison, Highlight)
  /// Cells for which a formula holds that starts with `=` and speaks of the range's first cell.
  case formula(String, Highlight)
  /// A solid bar behind each number, from an empty bar at `minimum` to a full one at `maximum`.
  case dataBar(Color, minimum: Double, maximum: Double)
}

/// What a conditional format changes about the cells it applies to.
package struct Highlight: Hashable, Sendable {
  /// The text's colour; nil keeps the cell's.
  package var color: Color?
  /// The background; nil keeps the cell's.
  package var fill: Color?
  /// Thin diagonal lines over the background, where it has one.
  package var hatching: Color?
  package var bold: Bool

  package init(color: Color? = nil, fill: Color? = nil, hatching: Color? = nil, bold: Bool = false) {
    self.color = color
    self.fill = fill
    self.hatching = hatching
    self.bold = bold
  }
}

extension Worksheet {
  /// Lays a rule over a range; rules added first win, and one of which the workbook leaves all out is none.
  ///
  /// - Parameter stops: whether later rules are skipped where this one holds.
  package func add(
    _ rule: ConditionalRule, to range: CellRange, stops: Bool = false
  ) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(range)
    guard let rule = core.omissions.applied(to: rule) else { return }
    var record = unsafe lxw_conditional_format()
    unsafe record.stop_if_true = stops ? 1 : 0
    var text: String?
    switch rule {
    case .cell(let comparison, let highlight):
      unsafe record.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe record.format = unsafe try core.highlight(highlight)
      try unsafe comparison.fill(&record, at: place)
    case .formula(let formula, let highlight):
      try checkFormula(formula, at: place)
      unsafe record.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      unsafe record.format = unsafe try core.highlight(highlight)
      text = formula
    case .dataBar(let color, let minimum, let maximum):
      guard minimum.isFinite, maximum.isFinite else { throw .notFinite(place) }
      guard minimum < maximum else { throw .setting("data bar's range", place) }
      unsafe record.fillDataBar(color, minimum: minimum, maximum: maximum)
    }
    let code = CStringPool.with { pool in
      unsafe record.value_string = unsafe pool.copy(text)
      return unsafe worksheet_conditional_format_range(
        handle, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn), lxw_row_t(range.lastRow),
        lxw_col_t(range.lastColumn), &record)
    }
    try code.check("add conditional format", place)
  }
}

extension ConditionalRule.Comparison {
  fileprivate func fill(
    _ record: inout lxw_conditional_format, at place: WorkbookError.Place
  ) throws(WorkbookError) {
    let (criteria, first, second) =
      switch self {
      case .equal(let value): (LXW_CONDITIONAL_CRITERIA_EQUAL_TO, value, 0.0)
      case .notEqual(let value): (LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO, value, 0.0)
      case .greater(let value): (LXW_CONDITIONAL_CRITERIA_GREATER_THAN, value, 0.0)
      case .greaterOrEqual(let value): (LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO, value, 0.0)
      case .less(let value): (LXW_CONDITIONAL_CRITERIA_LESS_THAN, value, 0.0)
      case .lessOrEqual(let value): (LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO, value, 0.0)
      case .between(let low, let high): (LXW_CONDITIONAL_CRITERIA_BETWEEN, low, high)
      }
    guard first.isFinite, second.isFinite else { throw .notFinite(place) }
    unsafe record.criteria = UInt8(criteria.rawValue)
    unsafe record.value = first
    unsafe record.min_value = first
    unsafe record.max_value = second
  }
}

extension lxw_conditional_format {
  /// The 2010 form of the bar, since the older one can neither be solid nor start at its minimum.
  fileprivate mutating func fillDataBar(_ color: Color, minimum: Double, maximum: Double) {
    unsafe type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    unsafe bar_color = color.code
    unsafe data_bar_2010 = 1
    unsafe bar_solid = 1
    unsafe bar_no_border = 1
    unsafe min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe min_value = minimum
    unsafe max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe max_value = maximum
  }
}
