/// The boxes of a form that came along in a cell, each with its word: `☑ มี ☐ ไม่มี`, `มี [ ] ไม่มี [/]`.
struct ChoiceBoxes {
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
