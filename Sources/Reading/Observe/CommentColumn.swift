internal import CSVTokens
internal import Records
internal import Reference
internal import ThaiText

/// Reads the free text of a survey: normalised and masked once a distinct text, kept by office.
///
/// On the hot path of reading: a text seen before costs one look-up by its bytes. Source: Performance, *Reading*.
struct CommentColumn {
  /// What a cell says; no text where it says that there is no comment.
  private struct ReadText {
    let text: String?
    /// Whether it says nothing at all.
    var isEmpty = false
    let findings: [FindingKind]
  }

  /// The comments of one office, and which texts of which groups are among them.
  private struct Kept {
    var comments = SurveyComments()
    /// By text and group.
    private var known: [Bool] = []

    /// Notes that a group said a text.
    /// - Returns: whether it had not said it before.
    mutating func insert(_ place: Int) -> Bool {
      while known.count <= place { known.append(false) }
      defer { known[place] = true }
      return !known[place]
    }
  }

  private let column: Int
  private let groupCount: Int
  private let vocabulary: Vocabulary
  private var indexOfText = ByteMemo<Int>()
  private var readings: [ReadText] = []
  private var office: String?
  private var current = Kept()
  private var others: [String: Kept] = [:]

  /// - Parameters:
  ///   - column: counted from 0.
  ///   - groupCount: how many respondent groups there are, the unknown one included.
  init(_ column: Int, groupCount: Int, vocabulary: Vocabulary) {
    self.column = column
    self.groupCount = groupCount
    self.vocabulary = vocabulary
  }

  /// Keeps the row's comment, if it has one.
  /// - Returns: what its spelling and content call for.
  mutating func read(_ record: borrowing CSVRecord, officeCode: String, group: Int) -> [FindingKind] {
    guard column < record.count, !record[column].isEmpty else { return [] }
    let index = indexOfText.known(record[column])
    let reading = index.map { readings[$0] } ?? newText(record)
    if reading.isEmpty { return reading.findings }
    switchOffice(to: officeCode)
    guard let text = reading.text else {
      current.comments.addBlank()
      return reading.findings
    }
    if let index, !current.insert(index * groupCount + group) {
      current.comments.addRepetition()
    } else {
      current.comments.add(.init(group: group, text: text))
    }
    return reading.findings
  }

  func comments(of officeCode: String) -> SurveyComments {
    (office == officeCode ? current : others[officeCode])?.comments ?? SurveyComments()
  }

  private mutating func switchOffice(to code: String) {
    if office == code { return }
    if let office { others[office] = current }
    current = others.removeValue(forKey: code) ?? Kept()
    office = code
  }

  /// Reads a text that is new, and remembers it while there is room.
  private mutating func newText(_ record: borrowing CSVRecord) -> ReadText {
    let reading = reading(record)
    if indexOfText.hasRoom {
      readings.append(reading)
      _ = indexOfText.remember(readings.count - 1, for: record[column])
    }
    return reading
  }

  private func reading(_ record: borrowing CSVRecord) -> ReadText {
    let cell = CellText(record, column)
    let findings = cell.findings.filter { !$0.isCountedPerFile }
    if cell.text.isEmpty { return ReadText(text: nil, isEmpty: true, findings: findings) }
    if vocabulary.isNoComment(cell.text) { return ReadText(text: nil, findings: findings) }
    let masked = PersonalData.masked(cell.text, by: .suspicion)
    return ReadText(
      text: masked.text, findings: findings + (masked.maskedCount > 0 ? [.personalDataMasked] : []))
  }
}
