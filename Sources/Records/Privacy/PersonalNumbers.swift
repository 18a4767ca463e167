/// Finds citizen ids and phone numbers among the digits of a text, and leaves the numbers of documents alone.
struct PersonalNumbers {
  /// Words and signs before the number of a document: `ที่`, also the end of `เลขที่`, and `ศธ`, the ministry's code.
  private static let documentWords: [[UInt32]] = ["ที่", "ศธ"].map { $0.unicodeScalars.map(\.value) }
  /// What may stand between such a word and its number.
  private static let looseSigns: Set<UInt32> = [Plain.space, Plain.dot, Plain.colon, Plain.openBracket]
  private static let mostLooseSigns = 8

  private let text: [UInt32]
  private(set) var ranges: [Range<Int>] = []

  init(_ text: [UInt32], outside mails: [Range<Int>]) {
    self.text = text
    var rest = DigitGroup.groups(of: text, outside: mails)[...]
    var isAfterMasked = false
    while let first = rest.first {
      var taken = 1
      let follows = isAfterMasked
      isAfterMasked = false
      if let count = CitizenID.groupCount(text, rest) {
        taken = count
        isAfterMasked = true
      } else if first.gap != .hyphen || follows, let count = PhoneNumber.groupCount(text, rest) {
        taken = count
        isAfterMasked = !isOfDocument(first)
      }
      if isAfterMasked { ranges.append(whole(rest.prefix(taken))) }
      rest = rest.dropFirst(taken)
    }
  }

  /// The place of some groups, with the `+` or the bracket that belongs to the first of them.
  private func whole(_ groups: ArraySlice<DigitGroup>) -> Range<Int> {
    guard let first = groups.first, let last = groups.last else { return 0..<0 }
    let range = first.range.lowerBound..<last.range.upperBound
    guard range.lowerBound > 0 else { return range }
    let before = text[range.lowerBound - 1]
    let belongs =
      PhoneNumber.isInternational(text, first)
      || before == Plain.openBracket && text[range].contains(Plain.closeBracket)
    return belongs ? range.lowerBound - 1..<range.upperBound : range
  }

  /// Whether a number stands behind a document's word or a slash; behind a slash that parts two masked numbers it
  /// is one of them.
  private func isOfDocument(_ group: DigitGroup) -> Bool {
    let before = text[..<group.range.lowerBound]
    let skipped = before.reversed().prefix(Self.mostLooseSigns).prefix { Self.looseSigns.contains($0) }.count
    let lead = before.dropLast(skipped)
    if lead.last == Plain.slash {
      return ranges.last?.upperBound != lead.endIndex - 1
    }
    return Self.documentWords.contains { lead.suffix($0.count).elementsEqual($0) }
  }
}
