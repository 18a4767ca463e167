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

/// Reads satisfaction answers: มากที่สุด 5 to น้อยที่สุด 1 (intake.md, *Likert*).
package enum Likert {
  /// Reads a whole cell: a word (`พึงพอใจมากที่สุด`), a digit, or both.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - vocabulary: Its lists `unreported`, `noAnswer`, `likert1` to `likert5` and `likertPrefix` are used.
  package static func parse(_ text: String, vocabulary: Vocabulary) -> LikertReading {
    if vocabulary.isUnreported(text) { return .unreported }
    if vocabulary.contains(.word(text), in: .noAnswer) { return .noAnswer }
    let steps: [Vocabulary.List] = [.likert1, .likert2, .likert3, .likert4, .likert5]
    let value = ScaleWord.value(of: text, steps: steps, prefix: .likertPrefix, vocabulary: vocabulary)
    return value.map(LikertReading.value) ?? .invalid
  }
}
