/// An answer without what people and forms write about its digit: `5.`, `5)`, `5.0`, `5/5`, `5 คะแนน`.
struct LikertText {
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
