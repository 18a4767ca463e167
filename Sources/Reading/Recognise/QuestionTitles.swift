internal import Basics
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Compares the title beside a question's number with the survey's own, as ``NodeTitles`` does for items.
///
/// A column whose title is another question's, or none of the survey's, is no answer to the question of its number.
struct QuestionTitles: Sendable {
  /// What a title says against its number.
  private enum Agreement: Sendable {
    case agrees
    case differs
    case other(id: String)
    case foreign
  }

  /// How much of a title's pairs of letters its question must share, in percent, to be the same in other words.
  private static let leastShared = 20
  /// From how much on it is another question's title in other words.
  private static let surelyShared = 80

  private let questions: [(id: String, key: MatchingKey, pairs: Set<[Unicode.Scalar]>)]
  private let labels: [String]
  /// What a header's cells say against their questions: offices use the same form.
  private let memo = SharedMemo<[BytewiseText], [Agreement]>(capacity: 1024)

  init(survey: Survey?, wordBook: WordBook) {
    labels = wordBook.labels(of: .question)
    questions = (survey?.questions ?? []).map { question in
      let key = MatchingKey.header(question.title)
      return (question.id, key, Self.pairs(key))
    }
  }

  /// The columns that answer their questions, with what is to be said of the others.
  func check(_ layout: SheetLayout) -> (questions: [SheetLayout.QuestionColumn], findings: [Finding]) {
    var kept: [SheetLayout.QuestionColumn] = []
    var findings: [Finding] = []
    let agreements = memo.value(of: layout.header.map(BytewiseText.init)) { _ in
      layout.questions.map { read(title(of: layout.header[$0.column]), question: $0.question) }
    }
    for (column, agreement) in zip(layout.questions, agreements) {
      let own = questions[column.question].id
      switch agreement {
      case .agrees: kept.append(column)
      case .differs:
        kept.append(column)
        findings.append(finding(.questionDiffers, layout, column, ["item": own]))
      case .other(let id):
        findings.append(finding(.questionMismatch, layout, column, ["item": own, "other": id]))
      case .foreign: findings.append(finding(.foreignQuestion, layout, column, ["item": own]))
      }
    }
    return (kept, findings)
  }

  private func finding(
    _ kind: FindingKind, _ layout: SheetLayout, _ column: SheetLayout.QuestionColumn,
    _ details: [String: String]
  ) -> Finding {
    let header = layout.header[column.column]
    return Finding(
      kind, row: layout.headerRow, column: column.column + 1, header: header, value: header, details: details)
  }

  /// The title behind the number, as ``QuestionHeader`` finds it.
  private func title(of header: String) -> String {
    if let open = header.lastIndex(of: "["), let close = header[open...].firstIndex(of: "]"),
      let number = DottedNumber(leading: String(header[header.index(after: open)..<close]), labels: labels)
    {
      return number.title
    }
    return DottedNumber(leading: header, labels: labels)?.title ?? ""
  }

  private func read(_ title: String, question: Int) -> Agreement {
    let key = MatchingKey.header(title)
    let own = questions[question]
    if key.isEmpty || key == own.key || own.key.isEmpty { return .agrees }
    if let other = questions.first(where: { $0.key == key }) { return .other(id: other.id) }
    if contains(own.key, key) || contains(key, own.key) { return .agrees }
    if let other = questions.first(where: { contains(key, $0.key) }) { return .other(id: other.id) }
    let pairs = Self.pairs(key)
    guard !pairs.isEmpty else { return .differs }
    let shared = Self.shared(pairs, own.pairs)
    if let other = questions.first(where: { Self.shared(pairs, $0.pairs) >= Self.surelyShared }),
      shared < Self.surelyShared
    {
      return .other(id: other.id)
    }
    return shared >= Self.leastShared ? .differs : .foreign
  }

  private func contains(_ whole: MatchingKey, _ part: MatchingKey) -> Bool {
    !part.isEmpty && whole.text.contains(part.text)
  }

  private static func pairs(_ key: MatchingKey) -> Set<[Unicode.Scalar]> {
    let scalars = Array(key.text.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }

  /// The percentage of one title's pairs that another has too.
  private static func shared(_ pairs: Set<[Unicode.Scalar]>, _ others: Set<[Unicode.Scalar]>) -> Int {
    pairs.isEmpty ? 0 : pairs.intersection(others).count * 100 / pairs.count
  }
}

/// Recognises the header of a survey's answers by the question's number.
///
/// `1.1 …`, `๑.๑ …`, `ข้อ 1.1 …` and the grid form `ด้านวิชาการ [1.1 …]`. Source: SheetKinds, *survey*.
struct QuestionHeader: Sendable {
  private let labels: [String]
  private let indexOfNumber: [[Int]: Int]

  init(survey: Survey?, wordBook: WordBook) {
    labels = wordBook.labels(of: .question)
    let numbers = (survey?.questions ?? []).map { $0.id.split(separator: ".").compactMap { Int($0) } }
    indexOfNumber = Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the question that a header cell is for; nil for any other header.
  func question(of header: String) -> Int? {
    if let open = header.lastIndex(of: "["), let close = header[open...].firstIndex(of: "]") {
      return number(String(header[header.index(after: open)..<close]))
    }
    return number(header)
  }

  private func number(_ text: String) -> Int? {
    DottedNumber(leading: text, labels: labels).flatMap { indexOfNumber[$0.parts] }
  }
}
