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
