/// What a cell that should say yes or no says.
package enum YesNoReading: Sendable, Hashable {
  case yes
  case no
  /// Blank, or a word for "no data".
  case unreported
  /// `×`, an unfilled `มี/ไม่มี`, boxes of which none or both are ticked; the finding `ambiguous-mark`.
  case ambiguous
  /// Anything else; the finding `bad-yes-no`.
  case invalid
}

/// Reads yes and no (Values, *Yes and no*); only whole cells, for `ไม่มี` contains `มี`.
package enum YesNo {
  /// Reads a whole cell.
  ///
  /// - Parameters:
  ///   - text: The cell: a word or mark, both words with a slash, or boxes with words (`☑ มี ☐ ไม่มี`).
  ///   - vocabulary: Its lists `unreported`, `yes`, `no`, `ambiguousMark`, `tickedBox`, `emptyBox` are used.
  package static func parse(_ text: String, vocabulary: Vocabulary) -> YesNoReading {
    let word = MatchingKey.word(text)
    if word.isEmpty || vocabulary.contains(word, in: .unreported) { return .unreported }
    if vocabulary.contains(word, in: .ambiguousMark) { return .ambiguous }
    if let answer = answer(of: word, vocabulary) { return answer ? .yes : .no }
    if countsThings(text, vocabulary) { return .yes }
    if offersBoth(text, vocabulary) { return .ambiguous }
    guard let boxes = ChoiceBoxes(text, vocabulary: vocabulary) else { return .invalid }
    return reading(of: boxes, vocabulary)
  }

  private static func answer(of word: MatchingKey, _ vocabulary: Vocabulary) -> Bool? {
    if vocabulary.contains(word, in: .yes) { return true }
    return vocabulary.contains(word, in: .no) ? false : nil
  }

  /// Whether the cell says how many there are, which is more than none: `มี 5 รายการ`.
  private static func countsThings(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(Digits.asciiForm)
    guard let first = scalars.firstIndex(where: { ("1"..."9").contains($0) }),
      scalars.last.map({ !("0"..."9").contains($0) }) == true,
      vocabulary.contains(.word(String(scalars: scalars[..<first])), in: .countedYes),
      case .number(_, isPercent: false) = ThaiNumber.parse(
        String(scalars: scalars[first...]), vocabulary: vocabulary)
    else { return false }
    return true
  }

  /// Whether the cell is the form's own `มี/ไม่มี`, with nothing struck out.
  private static func offersBoth(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    let answers = text.unicodeScalars.split(separator: "/").map { answer(of: .word(String($0)), vocabulary) }
    return answers.count > 1 && Set(answers) == [true, false]
  }

  private static func reading(of boxes: ChoiceBoxes, _ vocabulary: Vocabulary) -> YesNoReading {
    var chosen: Set<Bool> = []
    for choice in boxes.choices {
      // A box without a word stands for the whole question.
      guard let answer = choice.label.isEmpty ? true : answer(of: choice.label, vocabulary) else {
        return .invalid
      }
      if choice.isTicked { chosen.insert(answer) }
    }
    guard chosen.count == 1, let answer = chosen.first else { return .ambiguous }
    return answer ? .yes : .no
  }
}

/// The boxes of a form that came along in a cell, each with its word: `☑ มี ☐ ไม่มี`, `มี [ ] ไม่มี [/]`.
private struct ChoiceBoxes {
  struct Choice: Equatable {
    var isTicked: Bool
    var label: MatchingKey
  }

  let choices: [Choice]

  /// Finds the boxes; `nil` if there is none, or text stands both before the first and behind the last one.
  init?(_ text: String, vocabulary: Vocabulary) {
    let scalars = Array(ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars)
    var marks: [Bool] = []
    var texts: [[Unicode.Scalar]] = [[]]
    var index = 0
    while index < scalars.count {
      if let box = Self.box(in: scalars, at: index, vocabulary) {
        marks.append(box.isTicked)
        texts.append([])
        index = box.end
      } else {
        texts[texts.count - 1].append(scalars[index])
        index += 1
      }
    }
    let labels = texts.map { MatchingKey.word(String(scalars: $0)) }
    guard !marks.isEmpty, let first = labels.first, let last = labels.last, first.isEmpty || last.isEmpty
    else {
      return nil
    }
    let ownLabels = first.isEmpty ? labels.dropFirst() : labels.dropLast()
    choices = zip(marks, ownLabels).map { Choice(isTicked: $0, label: $1) }
  }

  /// A mark of its own, or brackets with a tick, a cross or nothing between them.
  private static func box(
    in scalars: [Unicode.Scalar], at start: Int, _ vocabulary: Vocabulary
  ) -> (isTicked: Bool, end: Int)? {
    guard scalars[start] == "(" || scalars[start] == "[" else {
      let mark = MatchingKey.word(String(scalars[start]))
      if vocabulary.contains(mark, in: .tickedBox) { return (true, start + 1) }
      return vocabulary.contains(mark, in: .emptyBox) ? (false, start + 1) : nil
    }
    guard let close = scalars[start...].firstIndex(where: { $0 == ")" || $0 == "]" }) else { return nil }
    let inside = MatchingKey.word(String(scalars: scalars[(start + 1)..<close]))
    if inside.isEmpty { return (false, close + 1) }
    let isTick =
      vocabulary.contains(inside, in: .tickedBox) || vocabulary.contains(inside, in: .ambiguousMark)
    return isTick || inside == .word("/") ? (true, close + 1) : nil
  }
}
