internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Ticks and crosses of the fonts Wingdings, which an export shows as the letters `P`, `R`, `ü`, `O`.
///
/// One such letter says nothing; a column of nothing else, ticks among them, was filled in with that font.
struct LetterTicks {
  /// A letter that waits for the rest of its column.
  struct Waiting {
    let officeCode: String
    /// Its row's place among the office's rows.
    let index: Int
    let isTick: Bool
    let finding: Finding
  }

  private let vocabulary: Vocabulary
  private var waiting: [ColumnRole: [Waiting]] = [:]
  private var otherwiseFilled: Set<ColumnRole> = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Takes note of a cell; whether it is such a letter, which is not to be read before the last row.
  mutating func waits(_ row: TableRow, _ role: ColumnRole, officeCode: String, index: Int) -> Bool {
    let word = MatchingKey.word(row[role])
    if word.isEmpty || vocabulary.contains(word, in: .unreported) { return false }
    let isTick = vocabulary.contains(word, in: .letterTick)
    guard isTick || vocabulary.contains(word, in: .letterCross) else {
      otherwiseFilled.insert(role)
      return false
    }
    waiting[role, default: []].append(
      Waiting(
        officeCode: officeCode, index: index, isTick: isTick, finding: row.finding(.badYesNo, at: role)))
    return true
  }

  /// The letters of a column that are ticks and crosses; where they may be anything else, what to say of each.
  func judged(_ role: ColumnRole) -> (answers: [Waiting], findings: [Finding]) {
    let letters = waiting[role] ?? []
    let isFont = !otherwiseFilled.contains(role) && letters.contains(where: \.isTick)
    return isFont ? (letters, []) : ([], letters.map(\.finding))
  }
}
