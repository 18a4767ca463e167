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

/// An answer without what people and forms write about its digit: `5.`, `5)`, `5.0`, `5/5`, `5 คะแนน`.
private struct LikertText {
  /// The answer as ``ScaleWord`` reads it.
  let text: String
  /// Whether the cell is a number and nothing else, whatever its scale.
  let isNumber: Bool
  /// Whether that number has decimals other than zeros.
  let hasFraction: Bool
  /// Whether a number stands on the scale of five: without another denominator or decimals.
  let isAnswer: Bool

  init(_ text: String, vocabulary: Vocabulary) {
    var rest = Self.scalars(of: text)
    Self.dropQuotes(&rest)
    guard let start = rest.firstIndex(where: Self.isDigit) else {
      self.text = String(scalars: Self.trimmed(rest))
      (isNumber, hasFraction, isAnswer) = (false, false, false)
      return
    }
    var end = start
    while end < rest.count, Self.isDigit(rest[end]) { end += 1 }
    let digits = rest[start..<end]
    var behind = Array(rest[end...])
    let decimals = Self.takeDecimals(&behind)
    hasFraction = decimals.contains { $0 != "0" }
    Self.dropUnit(&behind, vocabulary)
    let whole = Self.takeDenominator(&behind)
    Self.dropUnit(&behind, vocabulary)
    isAnswer = !hasFraction && (whole ?? "5") == "5"
    var before = Array(rest[..<start])
    isNumber = Self.isBare(before, behind)
    Self.markOpenBracket(&before, behind)
    before = before.map { Self.joints.contains($0) ? " " : $0 }
    behind = behind.map { Self.joints.contains($0) ? " " : $0 }
    if isAnswer || isNumber {
      self.text = String(scalars: Self.trimmed(before + digits + [" "] + behind))
    } else {
      // A word beside a number of another scale must not be read by its word alone.
      self.text = String(scalars: rest)
    }
  }

  /// The answer with another digit in place of its own.
  func text(with digit: Int) -> String {
    var isFirst = true
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      guard Self.isDigit(scalar) else { return result.unicodeScalars.append(scalar) }
      if isFirst { result += String(digit) }
      isFirst = false
    }
  }

  /// What people write between a digit and its word; a dash or an equals sign is left to ``ScaleWord``.
  private static let joints: Set<Unicode.Scalar> = [
    ".", ")", "(", "[", "]", "_", "|", "/", ">", "→", ",", ";", "•",
  ]

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    Array(ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(Digits.asciiForm))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether nothing but brackets and a full stop stands around a number.
  private static func isBare(_ before: [Unicode.Scalar], _ behind: [Unicode.Scalar]) -> Bool {
    before.allSatisfy { $0 == " " || $0 == "(" || $0 == "[" }
      && behind.allSatisfy { $0 == " " || $0 == "." || $0 == ")" || $0 == "]" }
  }

  /// Quotation marks around an answer, and a sentence's full stop.
  private static func dropQuotes(_ scalars: inout [Unicode.Scalar]) {
    let quotes: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "‘", "’"]
    scalars.removeAll(where: quotes.contains)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let marks: Set<Unicode.Scalar> = [" ", ".", "*"]
    var slice = scalars[...]
    while let last = slice.last, marks.contains(last) { slice.removeLast() }
    while let first = slice.first, first == " " || first == "*" { slice.removeFirst() }
    return slice
  }

  /// Takes `.0` and other decimals off the front; a full stop before anything else is punctuation.
  private static func takeDecimals(_ scalars: inout [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let mark = scalars.first, mark == "." || mark == "," else { return [] }
    let digits = Array(scalars.dropFirst().prefix(while: isDigit))
    if !digits.isEmpty { scalars.removeFirst(digits.count + 1) }
    return digits
  }

  /// Takes the `/5` of `4/5` off the front.
  private static func takeDenominator(_ scalars: inout [Unicode.Scalar]) -> String? {
    var rest = scalars.drop { $0 == " " }
    guard rest.first == "/" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " }
    let digits = rest.prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    scalars = Array(rest.dropFirst(digits.count))
    return String(scalars: digits)
  }

  /// Drops a word such as `คะแนน` directly behind the digit.
  private static func dropUnit(_ scalars: inout [Unicode.Scalar], _ vocabulary: Vocabulary) {
    let rest = scalars.drop { $0 == " " }
    for unit in vocabulary.longestFirst(.likertUnit) {
      let word = Array(unit.text.unicodeScalars)
      let lowered = rest.prefix(word.count).map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
      if lowered == word {
        scalars = Array(rest.dropFirst(word.count))
        return
      }
    }
  }

  /// A bracket that only closes, as in `5) มากที่สุด`, is punctuation; one that never closes is a torn cell.
  private static func markOpenBracket(_ before: inout [Unicode.Scalar], _ behind: [Unicode.Scalar]) {
    let all = before + behind
    let opened = all.count { $0 == "(" || $0 == "[" }
    if opened > all.count(where: { $0 == ")" || $0 == "]" }) { before.insert("?", at: 0) }
  }
}
