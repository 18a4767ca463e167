/// What a cell that should hold a quality level says.
package enum LevelReading: Sendable, Hashable {
  /// A level 1 to 5.
  case level(Int)
  /// Blank, or a word for "no data".
  case unreported
  /// Anything else, also a word against a digit; the finding `bad-level`.
  case invalid
}

/// Reads quality levels: ดีเยี่ยม 5 to ปรับปรุง 1 (Values, *Quality levels*).
package enum QualityLevelWord {
  /// Reads a whole cell: a word, a digit, or both (`ระดับ 4 = ดีมาก`).
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - vocabulary: Its lists `unreported`, `level1` to `level5` and `levelPrefix` are used.
  package static func parse(_ text: String, vocabulary: Vocabulary) -> LevelReading {
    if vocabulary.isUnreported(text) { return .unreported }
    if let whole = wholeNumber(text) { return (1...5).contains(whole) ? .level(whole) : .invalid }
    let steps: [Vocabulary.List] = [.level1, .level2, .level3, .level4, .level5]
    let level = ScaleWord.value(of: text, steps: steps, prefix: .levelPrefix, vocabulary: vocabulary)
    return level.map(LevelReading.level) ?? .invalid
  }

  /// The number of a cell that a spreadsheet shows with decimals, all of them 0: `4.0`.
  private static func wholeNumber(_ text: String) -> Int? {
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(Digits.asciiForm)
    guard let point = scalars.firstIndex(of: "."), point + 1 < scalars.count,
      scalars[(point + 1)...].allSatisfy({ $0 == "0" })
    else { return nil }
    return Int(String(scalars: scalars[..<point]))
  }
}
