internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Fills number columns that merged cells left blank from the row above.
///
/// In `considerations`, `measures` and `criteria` standard and indicator, the criterion too where a category or
/// condition of it is given, the category where a condition is; in `review` the indicator when an item is given, the
/// standard when it is blank, and all of them where the next assessor judges the same item. Numbers are compared, not
/// how they are written: `มาตรฐานที่ ๑` above is the same as `1` below. Source: Reading, *Merged cells*.
struct MergedCells {
  private let kind: SheetKind
  private let wordBook: WordBook
  private var above: [ColumnRole: String] = [:]
  private var officeCode: String?

  init(kind: SheetKind, wordBook: WordBook) {
    self.kind = kind
    self.wordBook = wordBook
  }

  /// The row with what it takes from above; another office starts afresh, and an item that goes back takes nothing.
  mutating func fill(_ row: TableRow, officeCode: String, _ findings: inout FindingCollector) -> TableRow {
    if self.officeCode != officeCode { above = [:] }
    self.officeCode = officeCode
    var filled = row
    let due = due(in: row)
    for role in due where !isBehind(row, filling: due) {
      guard let text = above[role] else { continue }
      filled = filled.filling(role, with: text)
      findings.addOnce(Finding(.mergedCell, row: row.number))
    }
    let isSameCriterion = ItemRows.keyRoles.allSatisfy { isSame($0, in: filled) }
    if lacksCategory(filled), isSameCriterion, let text = above[.category], !isDotted(filled[.condition]) {
      filled = filled.filling(.category, with: text)
      findings.addOnce(Finding(.mergedCell, row: row.number))
    }
    for role in ItemRows.keyRoles + [.assessor] { above[role] = isBlank(filled, role) ? nil : filled[role] }
    if !lacksCategory(filled) || !isSameCriterion {
      above[.category] = isBlank(filled, .category) ? nil : filled[.category]
    }
    return filled
  }

  /// Whether a row of a condition leaves the category to the row above.
  private func lacksCategory(_ row: TableRow) -> Bool {
    kind == .criteria && isBlank(row, .category) && !isBlank(row, .condition)
  }

  /// Whether a condition's number tells its category by itself, as `2.3` does.
  private func isDotted(_ text: String) -> Bool {
    (DottedNumber(leading: text, labels: wordBook.labels(of: .condition))?.parts.count ?? 0) > 1
  }

  /// Whether a row's item comes before the one above it in the same indicator, as when the row that names its own
  /// indicator is gone or lost its number.
  private func isBehind(_ row: TableRow, filling due: [ColumnRole]) -> Bool {
    guard due.contains(.indicator) || isSame(.indicator, in: row), let above = above[.consideration],
      let last = number(above, .consideration)
    else { return false }
    return number(row[.consideration], .consideration).map { $0 < last } ?? false
  }

  private func due(in row: TableRow) -> [ColumnRole] {
    if kind == .criteria, isBlank(row, .consideration),
      !isBlank(row, .category) || !isBlank(row, .condition)
    {
      return dueAboveCategory(in: row)
    }
    if isOfNextAssessor(row) { return ItemRows.keyRoles.filter { isBlank(row, $0) } }
    let hasItem = !isBlank(row, .consideration)
    guard hasItem || !isBlank(row, .indicator) else { return [] }
    guard isBlank(row, .standard) else {
      // A standard of its own keeps the indicator above only when it is the same one.
      return hasItem && isSame(.standard, in: row) && isBlank(row, .indicator) ? [.indicator] : []
    }
    return hasItem && isBlank(row, .indicator) ? [.standard, .indicator] : [.standard]
  }

  /// Whether a row is what another assessor than the one above says of the same item.
  ///
  /// Either it has no number at all, or a judgement, which is never of the indicator that a blank number would mean.
  private func isOfNextAssessor(_ row: TableRow) -> Bool {
    guard kind == .review, !isBlank(row, .assessor), let last = above[.assessor],
      MatchingKey.word(last) != .word(row[.assessor]), isBlank(row, .consideration)
    else { return false }
    let given = ItemRows.keyRoles.filter { !isBlank(row, $0) }
    if given.isEmpty { return true }
    let isJudged = !isBlank(row, .implemented) || !isBlank(row, .clear)
    return isJudged && above[.consideration] != nil && given.allSatisfy { isSame($0, in: row) }
  }

  /// A category's or condition's row below its criterion's: the numbers are blank from some column on.
  private func dueAboveCategory(in row: TableRow) -> [ColumnRole] {
    let blank = ItemRows.keyRoles.filter { isBlank(row, $0) }
    let given = ItemRows.keyRoles.filter { !isBlank(row, $0) }
    return given.allSatisfy { isSame($0, in: row) } ? blank : []
  }

  /// Whether a row's number is the one above it.
  private func isSame(_ role: ColumnRole, in row: TableRow) -> Bool {
    guard let above = above[role] else { return false }
    if above == row[role] { return true }
    guard let number = number(above, role) else { return false }
    return number == self.number(row[role], role)
  }

  private func number(_ text: String, _ role: ColumnRole) -> Int? {
    DottedNumber(leading: text, labels: wordBook.numberLabels(of: role))?.parts.last
  }

  private func isBlank(_ row: TableRow, _ role: ColumnRole) -> Bool {
    wordBook.vocabulary.isUnreported(row[role])
  }
}
