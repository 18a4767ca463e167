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

/// The 13-digit Thai citizen id: plain, or written in groups as on the card (`1-2345-67890-12-1`).
enum CitizenID {
  private static let groupCounts = [1, 4, 5, 2, 1]

  /// How many groups from the first on make an id with a right check digit; nil when they do not.
  static func groupCount(_ text: [UInt32], _ groups: ArraySlice<DigitGroup>) -> Int? {
    guard let first = groups.first else { return nil }
    if first.count == 13 {
      // Digits on either side of a point are a decimal, however long.
      let isDecimal = first.isFraction(in: text) || first.hasFraction(in: text)
      return !isDecimal && hasRightCheckDigit(text[first.range]) ? 1 : nil
    }
    let parts = groups.prefix(groupCounts.count)
    guard parts.map(\.count) == groupCounts,
      parts.dropFirst().allSatisfy({ $0.gap != .apart && $0.gap != .dot }),
      hasRightCheckDigit(parts.flatMap { text[$0.range] })
    else { return nil }
    return parts.count
  }

  private static func hasRightCheckDigit(_ digits: some Collection<UInt32>) -> Bool {
    hasRightCheckDigit(digits.map { Int($0 - Plain.zero) })
  }

  /// The last digit is 11 less the weighted sum of the others modulo 11, its last digit; weights run from 13 to 2.
  static func hasRightCheckDigit(_ digits: [Int]) -> Bool {
    let sum = zip(digits.dropLast(), stride(from: 13, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10 == digits.last
  }
}

/// The shapes of Thai phone numbers: 9–10 digits from 0 in usual groups, or +66 and the number without its 0.
///
/// Source: PersonalData, *What officials write*.
enum PhoneNumber {
  private static let digitCounts = 9...10
  /// The country's 66 and 8–9 digits, perhaps with the `(0)` between.
  private static let internationalDigitCounts = 10...12
  private static let mostGroups = 6

  /// How many groups from the first on make a phone number; nil when they do not.
  static func groupCount(_ text: [UInt32], _ groups: ArraySlice<DigitGroup>) -> Int? {
    guard let first = groups.first else { return nil }
    let isInternational = isInternational(text, first)
    guard isInternational || text[first.range.lowerBound] == Plain.zero else { return nil }
    let limits = isInternational ? internationalDigitCounts : digitCounts
    var digits = 0
    for (index, group) in groups.prefix(mostGroups).enumerated() {
      if index > 0, group.gap == .apart { return nil }
      digits += group.count
      if digits > limits.upperBound { return nil }
      let parts = groups.prefix(index + 1)
      guard digits >= limits.lowerBound, isInternational ? group.count >= 3 : isUsual(text, parts),
        ends(text, groups.dropFirst(index + 1))
      else { continue }
      return index + 1
    }
    return nil
  }

  /// Whether the first group is `+66…`.
  static func isInternational(_ text: [UInt32], _ group: DigitGroup) -> Bool {
    guard group.range.lowerBound > 0, text[group.range.lowerBound - 1] == Plain.plus else { return false }
    return text[group.range].starts(with: [Plain.zero + 6, Plain.zero + 6])
  }

  /// Whether a number is grouped as people group phone numbers, not dates, decimals or lists of small numbers.
  private static func isUsual(_ text: [UInt32], _ groups: ArraySlice<DigitGroup>) -> Bool {
    let counts = groups.map(\.count)
    guard let first = groups.first else { return false }
    if counts.count == 1 { return !first.isFraction(in: text) }
    let gaps = groups.dropFirst().map(\.gap)
    let endsInPairs = counts.count == 4 && counts[1] >= 3 && counts.suffix(2) == [2, 2]
    guard counts.count <= 4, endsInPairs || counts.dropFirst().allSatisfy({ $0 >= 3 }) else { return false }
    if gaps.contains(.dot) {
      return counts.count > 2 && counts[0] > 1 && gaps.allSatisfy { $0 == .dot }
    }
    if counts.count == 2, counts[0] == 1 { return gaps == [.hyphen] }
    // No area has a second 0: `001 002 003` is a list of numbers.
    let second =
      counts[0] > 1 ? text[first.range.lowerBound + 1] : text[groups[groups.startIndex + 1].range.lowerBound]
    return second != Plain.zero || !gaps.contains(.spaces)
  }

  /// Whether what follows leaves the number whole: nothing, an extension (`-8`, `-70`), or a number of its own.
  private static func ends(_ text: [UInt32], _ rest: ArraySlice<DigitGroup>) -> Bool {
    guard let next = rest.first, next.gap == .hyphen else { return true }
    if CitizenID.groupCount(text, rest) != nil { return true }
    if digitCounts.contains(next.count) { return text[next.range.lowerBound] == Plain.zero }
    return next.count <= 2 && rest.dropFirst().first?.gap != .hyphen
  }
}

/// What follows a phone number and belongs to it: `ต่อ 12`, `ext. 101-103`, `#9`, `-8`.
enum NumberExtension {
  private static let words = PlainWords(["ต่อ", "extension", "ext", "Ext", "EXT", "กด", "#", "x"])
  private static let signs = PlainWords(["-", "/", "~", "ถึง"])
  private static let mostOfWord = 5
  private static let mostOfSign = 2

  /// The end of a number that ends at an index, with all that belongs to it.
  static func end(after index: Int, in text: [UInt32]) -> Int {
    var end = index
    if let word = words.place(at: blanks(from: index, in: text), in: text) {
      end = digits(from: word.upperBound, atMost: mostOfWord, in: text) ?? end
    }
    while let sign = signs.place(at: blanks(from: end, in: text), in: text),
      let next = digits(from: sign.upperBound, atMost: end > index ? mostOfWord : mostOfSign, in: text)
    {
      end = next
    }
    return end
  }

  /// The end of some digits that no more of a number follows.
  private static func digits(from index: Int, atMost most: Int, in text: [UInt32]) -> Int? {
    var start = index
    while start < text.count,
      Plain.isBlank(text[start]) || text[start] == Plain.dot || text[start] == Plain.colon
    {
      start += 1
    }
    var end = start
    while end < text.count, Plain.isDigit(text[end]) { end += 1 }
    guard (1...most).contains(end - start) else { return nil }
    let goesOn =
      end + 1 < text.count && [Plain.dot, Plain.slash, Plain.hyphen].contains(text[end]) && most == mostOfSign
      && Plain.isDigit(text[end + 1])
    return goesOn ? nil : end
  }

  private static func blanks(from index: Int, in text: [UInt32]) -> Int {
    var index = index
    while index < text.count, Plain.isBlank(text[index]) { index += 1 }
    return index
  }
}
