extension OptionKind {
  /// Reads the text of a value from the command line, a variable or a JSON string: the third step.
  ///
  /// - Throws: ``ValueProblem`` with the nearest right value where one can be told.
  func read(_ text: String) throws(ValueProblem) -> SettingValue {
    let read: SettingValue? =
      switch self {
      case .flag: Self.truth(text).map(SettingValue.flag)
      case .text, .file, .directory: text.isEmpty ? nil : .text(text)
      case .paths: text.isEmpty ? nil : .texts([text])
      case .integer(let range):
        Int(text.withASCIIDigits).flatMap { range.contains($0) ? .integer($0) : nil }
      case .choice(let words): words.contains(text) ? .text(text) : nil
      case .period: PeriodShape(text).map { .text($0.text) }
      case .time: TimeShape.accepts(text.withASCIIDigits) ? .text(text.withASCIIDigits) : nil
      case .fileSize: SizeShape(text.withASCIIDigits).map { .text($0.text) }
      case .duration: DurationShape(text.withASCIIDigits).map { .text($0.text) }
      }
    guard let read else {
      throw ValueProblem(found: text, expected: expectation, nearest: nearestValue(to: text))
    }
    return read
  }

  private func nearestValue(to text: String) -> String? {
    switch self {
    case .choice(let words): Suggestion.nearest(to: text, among: words)
    case .period: PeriodShape.nearest(to: text)
    default: nil
    }
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }
}

extension String {
  /// The text with Thai digits written as ASCII digits, since people copy numbers from Thai letters.
  package var withASCIIDigits: String {
    let zero: UInt32 = 0x0E50
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          guard (zero...zero + 9).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(UInt8(scalar.value - zero) + 0x30)
        }))
  }
}

extension StringProtocol {
  /// Whether every byte is one of `0` to `9`; true of an empty text.
  var isASCIIDigits: Bool {
    utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// Why a text or JSON value is not what an option takes; says nothing about where it stood.
package struct ValueProblem: Error, Equatable, Sendable {
  /// What was found, as it was written.
  package let found: String
  /// What would have been right.
  package let expected: BilingualText
  /// The nearest right value, when one is near.
  package let nearest: String?

  /// Describes a value that is not accepted.
  init(found: String, expected: BilingualText, nearest: String? = nil) {
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }
}
