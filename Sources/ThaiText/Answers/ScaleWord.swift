/// A cell with a step of a five-step scale: its word, its digit, or both in agreement.
enum ScaleWord {
  /// Reads a whole cell, for `ดี` is in `ดีมาก` and `มาก` in `มากที่สุด`.
  ///
  /// - Parameters:
  ///   - text: For example `4 ดีมาก`, `ดีมาก (4)`, `ระดับ ๔`, `ระดับ 4 = ดีมาก`.
  ///   - steps: The lists of the words for 1 to 5, in this order.
  ///   - prefix: The list of words that may stand before and add nothing.
  ///   - vocabulary: Where the lists are.
  /// - Returns: 1 to 5, or `nil` for everything else, also for a word against a digit.
  static func value(
    of text: String, steps: [Vocabulary.List], prefix: Vocabulary.List, vocabulary: Vocabulary
  ) -> Int? {
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(Digits.asciiForm)
    let words = Words(steps: steps, prefixes: vocabulary.longestFirst(prefix), vocabulary: vocabulary)
    let digits = scalars.indices.filter { ("0"..."9").contains(scalars[$0]) }
    guard let place = digits.first else { return words.step(of: .word(text)) }
    guard digits.count == 1, let digit = Digits.value(of: scalars[place]), (1...5).contains(digit) else {
      return nil
    }
    let before = Part(scalars[..<place])
    let behind = Part(scalars[(place + 1)...])
    guard before.brackets + behind.brackets == 0, let front = words.agreement(of: before.word, with: digit),
      let back = words.agreement(of: behind.word, with: digit)
    else { return nil }
    // A dash or an equals sign joins two things: `-4` and `4=` are neither.
    let isJoined = (before.isJoined && front == .nothing) || (behind.isJoined && back == .nothing)
    return isJoined ? nil : digit
  }

  /// What stands on one side of the digit.
  private struct Part {
    let word: MatchingKey
    /// Opening less closing brackets.
    let brackets: Int
    let isJoined: Bool

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
      let joints: Set<Unicode.Scalar> = ["=", ":", "-", "–", ","]
      let opening: Set<Unicode.Scalar> = ["(", "["]
      let closing: Set<Unicode.Scalar> = [")", "]"]
      word = .word(String(scalars: scalars.filter { !joints.union(opening).union(closing).contains($0) }))
      brackets = scalars.count(where: opening.contains) - scalars.count(where: closing.contains)
      isJoined = scalars.contains(where: joints.contains)
    }
  }

  /// What the text on one side of a digit adds.
  private enum Agreement { case nothing, prefixOnly, word }

  private struct Words {
    let steps: [Vocabulary.List]
    let prefixes: [MatchingKey]
    let vocabulary: Vocabulary

    /// The step that a word names, prefixes aside.
    ///
    /// Prefixes begin with one another, so that a rest is reached in many ways; each is looked at once.
    func step(of word: MatchingKey) -> Int? {
      var waiting = [word]
      var seen: Set<MatchingKey> = [word]
      while let next = waiting.popLast() {
        if let index = steps.firstIndex(where: { vocabulary.contains(next, in: $0) }) { return index + 1 }
        for prefix in prefixes.reversed() {
          if let rest = next.dropping(prefix: prefix), !rest.isEmpty, seen.insert(rest).inserted {
            waiting.append(rest)
          }
        }
      }
      return nil
    }

    /// `nil` if a word is unknown or names another step than the digit.
    func agreement(of word: MatchingKey, with digit: Int) -> Agreement? {
      if word.isEmpty { return .nothing }
      if prefixes.contains(word) { return .prefixOnly }
      return step(of: word) == digit ? .word : nil
    }
  }
}

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
