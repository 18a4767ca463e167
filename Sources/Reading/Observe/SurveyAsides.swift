internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Tells the rows among a survey's answers that no respondent gave: means, deviations, a note on the scale.
///
/// Looked at only where a row lacks a date or a known group, so that respondents cost nothing.
struct SurveyAsides {
  private let leading: [Int]
  private let respondent: Int
  private let timestamp: Int
  private let questions: [Int]
  private let words: [MatchingKey]
  private let statedScale: StatedScale
  private let vocabulary: Vocabulary
  private var isWord = ByteMemo<Bool>()
  /// A note that states another scale than that of five, and its row.
  private(set) var stated: (text: String, row: Int)?

  init(layout: SheetLayout, respondent: Int, timestamp: Int, context: ReadingContext) {
    self.respondent = respondent
    self.timestamp = timestamp
    questions = layout.questions.map(\.column)
    let first = max(questions.min() ?? 0, respondent + 1, timestamp + 1)
    let others = Set(questions + [layout.columns[.comment], layout.columns[.office]].compactMap { $0 })
    leading = (0..<first).filter { !others.contains($0) }
    words = context.averageWords
    statedScale = context.statedScale
    vocabulary = context.vocabulary
  }

  /// Whether a row's date is no date at the first glance: it does not begin with a digit.
  func mayBeAside(_ record: borrowing CSVRecord) -> Bool {
    guard timestamp < record.count, !record[timestamp].isEmpty else { return true }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(record[timestamp][0])
  }

  /// Whether the row is one of figures over the respondents.
  mutating func isAside(_ record: borrowing CSVRecord) -> Bool {
    let lacksDate = isBlank(record, timestamp)
    let lacksGroup = isBlank(record, respondent)
    for column in leading where column < record.count && !record[column].isEmpty {
      let isOwn = column == respondent || column == timestamp
      guard isOwn || lacksDate || lacksGroup else { continue }
      if isWord.known(record[column]) ?? isWord.remember(names(record.text(at: column)), for: record[column])
      {
        return true
      }
      if lacksGroup { readNote(record) }
    }
    return lacksDate && lacksGroup && hasMeans(record)
  }

  /// Looks at a note below the table.
  mutating func readNote(_ record: borrowing CSVRecord) {
    guard stated == nil else { return }
    let text = (0..<record.count).map { record.text(at: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    if statedScale.contradicts(text, in: .title) { stated = (text, record.start.row) }
  }

  private func isBlank(_ record: borrowing CSVRecord, _ column: Int) -> Bool {
    column >= record.count || record[column].isEmpty
  }

  /// Whether a cell begins with a word for means; one of Latin letters must end there.
  private func names(_ text: String) -> Bool {
    let key = MatchingKey.name(String(text.drop { "( ".contains($0) }))
    return words.contains { word in
      guard let rest = key.dropping(prefix: word) else { return false }
      guard let next = rest.utf8.first, let last = word.utf8.last, last < 0x80 else { return true }
      return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
    }
  }

  /// Whether no cell is an answer and some are means, as a row is that a formula made.
  private func hasMeans(_ record: borrowing CSVRecord) -> Bool {
    var count = 0
    for column in questions where column < record.count && !record[column].isEmpty {
      switch Likert.parse(record.text(at: column), vocabulary: vocabulary) {
      case .invalid where Likert.misfit(of: record.text(at: column), vocabulary: vocabulary) == .fraction:
        count += 1
      case .value: continue
      default: return false
      }
    }
    return count > 0
  }
}
