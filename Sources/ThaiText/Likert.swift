/// What a respondent's answer on a five-step scale says.
package enum LikertReading: Sendable, Hashable {
  /// An answer 1 to 5.
  case value(Int)
  /// Blank, or a word for "no data".
  case unreported
  /// The respondent chose not to answer; no finding.
  case noAnswer
  /// Anything else; the finding `bad-likert`.
  case invalid
}

/// Reads satisfaction answers: มากที่สุด 5 to น้อยที่สุด 1 (Values, *Answers*).
package enum Likert {
  /// Why a cell is no answer on a scale of five.
  package enum Misfit: Sendable, Hashable {
    /// A number of another scale, such as `8`, `0` or `8/10`.
    case otherNumber
    /// A mean rather than an answer, such as `4.35`.
    case fraction
    /// A word against its digit: `1 มากที่สุด`.
    case contradiction
    case unreadable
  }

  private static let steps: [Vocabulary.List] = [.likert1, .likert2, .likert3, .likert4, .likert5]
  private static let agreement: [Vocabulary.List] = [
    .agreement1, .agreement2, .agreement3, .agreement4, .agreement5,
  ]

  /// Reads a whole cell: a word (`พึงพอใจมากที่สุด`, `เห็นด้วย`), a digit, or both.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - vocabulary: Its lists `unreported`, `noAnswer`, `likert1` to `likert5`, `likertPrefix`, `likertUnit` and
  ///     `agreement1` to `agreement5` are used.
  package static func parse(_ text: String, vocabulary: Vocabulary) -> LikertReading {
    if vocabulary.isUnreported(text) { return .unreported }
    if vocabulary.contains(.word(text), in: .noAnswer) { return .noAnswer }
    if let value = value(of: text, vocabulary) { return .value(value) }
    let answer = LikertText(text, vocabulary: vocabulary)
    guard !answer.isNumber || answer.isAnswer else { return .invalid }
    return value(of: answer.text, vocabulary).map(LikertReading.value) ?? .invalid
  }

  /// Why a cell that ``parse(_:vocabulary:)`` finds invalid is no answer.
  package static func misfit(of text: String, vocabulary: Vocabulary) -> Misfit {
    let answer = LikertText(text, vocabulary: vocabulary)
    if answer.isNumber { return answer.hasFraction ? .fraction : .otherNumber }
    return (1...5).contains { value(of: answer.text(with: $0), vocabulary) != nil }
      ? .contradiction : .unreadable
  }

  private static func value(of text: String, _ vocabulary: Vocabulary) -> Int? {
    ScaleWord.value(of: text, steps: steps, prefix: .likertPrefix, vocabulary: vocabulary)
      ?? ScaleWord.value(of: text, steps: agreement, prefix: .likertPrefix, vocabulary: vocabulary)
  }
}
