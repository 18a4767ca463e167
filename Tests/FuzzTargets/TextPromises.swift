internal import ThaiText

/// What the parsers of Thai text promise of any text: normalising first changes no reading.
struct TextPromises {
  let vocabulary: Vocabulary

  /// Normalising is idempotent, and a text that is called normal does not change.
  func normalising(_ text: String) -> String? {
    for lineBreaks in [ThaiText.LineBreaks.kept, .folded] {
      let once = ThaiText.normalise(text, lineBreaks: lineBreaks)
      if !same(ThaiText.normalise(once.text, lineBreaks: lineBreaks).text, once.text) {
        return "normalising twice"
      }
      if same(once.text, text), once.changes.beyondSpaces { return "a change is told and none is made" }
    }
    let normal = ThaiText.normalise(text).text
    if MatchingKey.name(normal) != .name(text) { return "the key of a name" }
    if MatchingKey.header(normal) != .header(text) { return "the key of a header" }
    return MatchingKey.word(normal) == .word(text) ? nil : "the key of a word"
  }

  func number(_ text: String) -> String? {
    agrees(text) { ThaiNumber.parse($0, vocabulary: vocabulary) }
  }

  func date(_ text: String) -> String? {
    let near = (buddhistYear: 2565, month: 3)
    return agrees(text) { ThaiDate.parse($0, near: near, order: .dayFirst, vocabulary: vocabulary) }
      ?? agrees(text) { ThaiDate.parse($0, near: near, order: .monthFirst, vocabulary: vocabulary) }
  }

  func answer(_ text: String) -> String? {
    agrees(text) { YesNo.parse($0, vocabulary: vocabulary) }
      ?? agrees(text) { Likert.parse($0, vocabulary: vocabulary) }
      ?? agrees(text) { QualityLevelWord.parse($0, vocabulary: vocabulary) }
  }

  func dotted(_ text: String) -> String? {
    agrees(text) { DottedNumber(leading: $0, labels: ["ข้อ", "ตัวบ่งชี้ที่"]) }
  }

  private func agrees<Reading: Equatable>(_ text: String, _ read: (String) -> Reading) -> String? {
    let (raw, normal) = (read(text), read(ThaiText.normalise(text).text))
    return raw == normal ? nil : "\(raw) becomes \(normal) by normalising"
  }

  /// Equal by scalars: canonical equivalence would hide what normalising left undone.
  private func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
