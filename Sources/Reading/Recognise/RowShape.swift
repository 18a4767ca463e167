internal import Reference
internal import Standards
internal import ThaiText

/// Tells whether cells that stand where no row should, inside a quoted cell, are a row of the sheet.
///
/// Keys decide: numbers of an existing node, an office, a timestamp, a step. Where merged cells left them blank, and
/// where cells lack, the row must report something that can be read.
struct RowShape {
  /// How well the key cells of a row read.
  private enum Key {
    case none
    /// Left blank by merged cells, or with a title that is not the item's.
    case partial
    case whole
  }

  /// What the cells say that report something, as far as they are filled.
  private struct Values {
    var readable = 0
    var unreadable = 0

    var areReadable: Bool { readable > 0 && unreadable == 0 }
  }

  private let layout: SheetLayout
  private let context: ReadingContext
  /// The last of the columns that say what a row is about.
  let lastKeyColumn: Int

  init(layout: SheetLayout, context: ReadingContext) {
    self.layout = layout
    self.context = context
    lastKeyColumn = Self.keyRoles(layout.kind).compactMap { layout.columns[$0] }.max() ?? 0
  }

  /// Whether cells are a row of the sheet, or a header.
  func isRow(_ cells: [String]) -> Bool {
    guard cells.count > 1 else { return false }
    switch key(cells) {
    case .whole: return cells.count == layout.header.count || values(cells, from: 0).areReadable
    case .partial: return values(cells, from: 0).areReadable
    case .none: return isHeader(cells)
    }
  }

  /// Whether any cell that reports something cannot be read.
  func hasUnreadable(_ cells: [String]) -> Bool { values(cells, from: 0).unreadable > 0 }

  /// Whether cells are a row as wide as the header that reports something behind a column.
  func isWholeRow(_ cells: [String], reportingBehind column: Int) -> Bool {
    cells.count == layout.header.count && values(cells, from: column + 1).areReadable && key(cells) != .none
  }

  /// Whether a cell is what its column is for, commas and all: a count with thousands, a date with a time of day.
  func isValue(_ text: String, at column: Int) -> Bool {
    column == layout.columns[.timestamp] ? isDate(text) : valueColumns.contains(column) && isReadable(text)
  }

  /// A respondent's words are many, and none of them is the header of another kind.
  private func isHeader(_ cells: [String]) -> Bool {
    if layout.kind == .survey, cells.count != layout.header.count { return false }
    return context.headerMatcher.match(cells, row: 0).isHeader
  }

  private static func keyRoles(_ kind: SheetKind) -> [ColumnRole] {
    switch kind {
    case .survey: [.timestamp, .respondent]
    case .external: [.officeCode, .office, .standard]
    case .considerations, .measures, .review, .criteria: ItemRows.keyRoles
    case .progress: [.step]
    }
  }

  private func key(_ cells: [String]) -> Key {
    switch layout.kind {
    case .survey: respondentKey(cells)
    case .external: officeKey(cells)
    case .considerations, .measures, .review, .criteria: nodeKey(cells)
    case .progress: stepKey(cells)
    }
  }

  /// A cell, nil where it is blank or the row ends before it.
  private func filled(_ role: ColumnRole, in cells: [String]) -> String? {
    guard let column = layout.columns[role], column < cells.count,
      !context.vocabulary.isUnreported(cells[column])
    else { return nil }
    return cells[column]
  }

  // MARK: Keys

  private func nodeKey(_ cells: [String]) -> Key {
    var path: [Int] = []
    var isPartial = false
    for role in ItemRows.keyRoles {
      guard let text = filled(role, in: cells) else {
        path.append(0)
        continue
      }
      guard let number = DottedNumber(leading: text, labels: context.wordBook.numberLabels(of: role)),
        let last = number.parts.last
      else { return .none }
      path.append(last)
      guard !number.title.isEmpty else { continue }
      let id = path.map(String.init).joined(separator: ".")
      if case .agrees = context.nodeTitles.read(number.title, of: id) { continue }
      isPartial = true
    }
    while path.last == 0 { path.removeLast() }
    if path.isEmpty { return layout.kind == .criteria && hasCategory(cells) ? .partial : .none }
    if path.contains(0) || path.count == 1 { return .partial }
    let id = path.map(String.init).joined(separator: ".")
    guard context.plan.node(id) != nil || context.plan.isUnused(id) else { return .none }
    return isPartial ? .partial : .whole
  }

  private func hasCategory(_ cells: [String]) -> Bool {
    filled(.category, in: cells).map { ThaiNumber.dottedNumber($0) != nil } ?? false
  }

  private func respondentKey(_ cells: [String]) -> Key {
    if let time = filled(.timestamp, in: cells), isDate(time) { return .whole }
    guard let word = filled(.respondent, in: cells), let survey = context.plan.survey else { return .none }
    let key = MatchingKey.word(word)
    let isKnown = survey.respondentGroups.contains { group in
      ([group.title] + group.aliases).contains { .word($0) == key }
    }
    return isKnown ? .partial : .none
  }

  private func officeKey(_ cells: [String]) -> Key {
    let names = [ColumnRole.officeCode, .office].compactMap { filled($0, in: cells) }
    if names.isEmpty { return filled(.standard, in: cells).map(isNumber) == true ? .partial : .none }
    return names.contains { context.matcher.match($0) != nil } ? .whole : .none
  }

  private func isNumber(_ text: String) -> Bool {
    ThaiNumber.dottedNumber(text, labels: context.wordBook.numberLabels(of: .standard)) != nil
  }

  private func stepKey(_ cells: [String]) -> Key {
    guard let text = filled(.step, in: cells),
      let number = DottedNumber(leading: text, labels: context.wordBook.labels(of: .step)),
      number.parts.count == 1, context.plan.round.process?.step(number.parts[0]) != nil
    else { return .none }
    return .partial
  }

  private func isDate(_ text: String) -> Bool {
    let near = (buddhistYear: context.period.buddhistYear, month: context.period.month)
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      if case .date = ThaiDate.parse(text, near: near, order: order, vocabulary: context.vocabulary) {
        true
      } else {
        false
      }
    }
  }

  // MARK: Values

  private var valueColumns: [Int] {
    switch layout.kind {
    case .survey: layout.questions.map(\.column)
    case .external: [.score, .level].compactMap { layout.columns[$0] }
    case .considerations: [.implemented, .clear].compactMap { layout.columns[$0] }
    case .measures: [.numerator, .denominator, .percent].compactMap { layout.columns[$0] }
    case .review: [.level].compactMap { layout.columns[$0] }
    case .criteria: [.result].compactMap { layout.columns[$0] }
    case .progress: [.due, .done].compactMap { layout.columns[$0] }
    }
  }

  private func values(_ cells: [String], from first: Int) -> Values {
    var values = Values()
    for column in valueColumns where column >= first && column < cells.count {
      if context.vocabulary.isUnreported(cells[column]) { continue }
      if isReadable(cells[column]) { values.readable += 1 } else { values.unreadable += 1 }
    }
    return values
  }

  private func isReadable(_ text: String) -> Bool {
    let vocabulary = context.vocabulary
    switch layout.kind {
    case .survey: if case .invalid = Likert.parse(text, vocabulary: vocabulary) { return false }
    case .measures: if case .invalid = ThaiNumber.parse(text, vocabulary: vocabulary) { return false }
    case .considerations: if case .invalid = YesNo.parse(text, vocabulary: vocabulary) { return false }
    case .review: if case .invalid = QualityLevelWord.parse(text, vocabulary: vocabulary) { return false }
    case .progress: return isDate(text)
    // A tier's name, a result of any type: what fits is decided by the item.
    case .external, .criteria: break
    }
    return true
  }
}
