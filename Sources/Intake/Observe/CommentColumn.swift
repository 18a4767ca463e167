internal import CSVTokens
internal import Records
internal import Reference
internal import ThaiText

/// Reads the free text of a survey: normalised and masked once a distinct text, kept by office.
struct CommentColumn {
  /// What a cell says; no text where it reports nothing.
  private struct Reading {
    let text: String?
    let findings: [FindingKind]
  }

  private let column: Int
  private let vocabulary: Vocabulary
  private var memo = ByteMemo<Reading>()
  private var comments: [String: SurveyComments] = [:]

  /// - Parameter column: counted from 0.
  init(_ column: Int, vocabulary: Vocabulary) {
    self.column = column
    self.vocabulary = vocabulary
  }

  /// Keeps the row's comment, if it has one.
  /// - Returns: what its spelling and content call for.
  mutating func read(_ record: borrowing CSVRecord, officeCode: String, group: Int) -> [FindingKind] {
    guard column < record.count, !record[column].isEmpty else { return [] }
    let reading = memo.known(record[column]) ?? memo.remember(reading(record), for: record[column])
    if let text = reading.text {
      comments[officeCode, default: SurveyComments()].add(.init(group: group, text: text))
    }
    return reading.findings
  }

  func comments(of officeCode: String) -> SurveyComments { comments[officeCode] ?? SurveyComments() }

  private func reading(_ record: borrowing CSVRecord) -> Reading {
    let cell = CellText(record, column)
    let findings = cell.findings.filter { !$0.isCountedPerFile }
    if cell.text.isEmpty || vocabulary.isUnreported(cell.text) {
      return Reading(text: nil, findings: findings)
    }
    let masked = PersonalData.masked(cell.text)
    return Reading(
      text: masked.text, findings: findings + (masked.maskedCount > 0 ? [.personalDataMasked] : []))
  }
}
