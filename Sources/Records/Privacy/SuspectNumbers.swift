/// Finds what may be a phone number, a citizen id or an account number in a respondent's comment.
///
/// Dates, years, sums with their groups of three, decimals, and numbers of documents before a slash stay.
struct SuspectNumbers {
  private static let hyphen = SuspectDigits.Gap.sign(Plain.hyphen)
  private static let slash = SuspectDigits.Gap.sign(Plain.slash)
  private static let dot = SuspectDigits.Gap.sign(Plain.dot)
  private static let comma = SuspectDigits.Gap.sign(Plain.comma)
  /// Signs that clock times and lists are written with too.
  private static let rareSigns: Set<SuspectDigits.Gap> = Set(
    [0x22, 0x23, 0x27, 0x2B, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x2026].map { .sign($0) })
  /// A run of so many digits is nobody's count.
  private static let shortestLongRun = 9
  /// So near behind a number another one of its kind may stand.
  private static let closeBy = 8
  /// Words before the code of a school or office, and behind a sum.
  private static let codeWords = PlainWords([
    "รหัสโรงเรียน", "รหัสสถานศึกษา", "รหัสเขต", "รหัสหน่วยงาน", "รหัส ร.ร.", "รหัสร.ร.", "รหัส รร.", "รหัสรร.",
    "รหัสกระทรวง", "smis", "SMIS",
  ])
  private static let unitWords = PlainWords(["บาท", "ล้าน", "คน", "ครั้ง"])

  private let text: [UInt32]
  private let groups: [SuspectDigits]
  private var announced: NumberWords.Kind?
  private(set) var ranges: [Range<Int>] = []

  init(_ text: [UInt32]) {
    self.text = text
    groups = SuspectDigits.groups(of: text)
    var index = 0
    while index < groups.count {
      if let taken = dateCount(at: index) {
        index += taken
      } else if let taken = (sumCount(at: index) == nil ? personalCount(at: index) : nil)
        ?? announcedCount(at: index)
      {
        let range = whole(groups[index..<index + taken])
        let end = NumberExtension.end(after: range.upperBound, in: text)
        ranges.append(range.lowerBound..<end)
        index += taken
        while index < groups.count, groups[index].range.lowerBound < end { index += 1 }
      } else if let taken = sumCount(at: index) {
        index += taken
      } else {
        index += 1
      }
    }
  }

  /// How many groups from an index on make a number that a word before it announces, or before one close by.
  private mutating func announcedCount(at index: Int) -> Int? {
    let start = groups[index].range.lowerBound
    if let kind = NumberWords.kind(before: start, in: text) {
      announced = kind
    } else if (ranges.last?.upperBound ?? -Self.closeBy) + Self.closeBy <= start {
      return nil
    }
    guard let kind = announced else { return nil }
    var (digits, best) = (0, Int?.none)
    for count in 1...16 where index + count <= groups.count {
      let group = groups[index + count - 1]
      if count > 1, group.gap == .apart { break }
      if count > 1, group.gap == Self.comma, kind != .citizen { break }
      digits += group.count
      if digits > kind.digitCounts.upperBound { break }
      let parts = groups[index..<index + count]
      guard digits >= kind.digitCounts.lowerBound, !parts.contains(where: \.isYear), !isClockTime(parts),
        !isFraction(group), !hasFraction(group), kind != .phone || count == 1 || group.count > 2
      else { continue }
      best = count
      if kind == .phone { break }
    }
    return best
  }

  /// Whether the groups begin with a time of day, as in `08.30-16.30`.
  private func isClockTime(_ parts: ArraySlice<SuspectDigits>) -> Bool {
    let parts = Array(parts)
    guard parts.count > 1, parts[1].gap == Self.dot || parts[1].gap == .sign(Plain.colon) else {
      return false
    }
    return parts[0].count <= 2 && parts[1].count == 2 && parts[0].number < 25 && parts[1].number < 60
  }

  /// How many groups from an index on are somebody's number: the most that make one.
  private func personalCount(at index: Int) -> Int? {
    var counts: [Int] = []
    for count in 1...16 where index + count <= groups.count {
      if count > 1, groups[index + count - 1].gap == .apart { break }
      counts.append(count)
    }
    return counts.reversed().first { count in
      let parts = groups[index..<index + count]
      return isPhone(parts) || isInternational(parts) || isCitizenID(parts) || BankNumbers.holds(parts)
    } ?? (isLongRun(groups[index]) ? 1 : nil)
  }

  /// The place of some groups, with the `+` or the bracket that belongs to the first of them.
  private func whole(_ parts: ArraySlice<SuspectDigits>) -> Range<Int> {
    guard let first = parts.first, let last = parts.last else { return 0..<0 }
    let range = first.range.lowerBound..<last.range.upperBound
    guard range.lowerBound > 0 else { return range }
    let before = text[range.lowerBound - 1]
    let belongs =
      before == Plain.plus || before == Plain.openBracket && text[range].contains(Plain.closeBracket)
    return belongs ? range.lowerBound - 1..<range.upperBound : range
  }
}

extension SuspectNumbers {
  /// `16/11/2564`, `2564-11-16`, `16.11.64`: three groups parted by one sign that are a day.
  private func dateCount(at index: Int) -> Int? {
    guard index + 2 < groups.count else { return nil }
    let parts = Array(groups[index...index + 2])
    let gap = parts[1].gap
    guard gap == parts[2].gap, [Self.slash, Self.hyphen, Self.dot].contains(gap) else { return nil }
    func isDay(_ day: SuspectDigits, _ month: SuspectDigits) -> Bool {
      day.count <= 2 && month.count <= 2 && (1...31).contains(day.number) && (1...12).contains(month.number)
    }
    let isWithYear =
      (isDay(parts[0], parts[1]) && parts[2].isYear) || (parts[0].isYear && isDay(parts[2], parts[1]))
    let isShort = gap == Self.slash && isDay(parts[0], parts[1]) && parts[2].count == 2
    let goesOn = index + 3 < groups.count && groups[index + 3].gap == gap
    return isWithYear || (isShort && !goesOn) ? 3 : nil
  }

  /// `1,234,567`: groups of three behind commas, the first not beginning with 0.
  private func sumCount(at index: Int) -> Int? {
    guard groups[index].digits[0] != 0, groups[index].count <= 3 else { return nil }
    var count = 1
    while index + count < groups.count, groups[index + count].gap == Self.comma,
      groups[index + count].count == 3
    {
      count += 1
    }
    return count > 1 ? count : nil
  }

  /// 9–10 digits from 0, together or parted as nobody parts other numbers.
  private func isPhone(_ parts: ArraySlice<SuspectDigits>) -> Bool {
    guard let first = parts.first, first.digits[0] == 0 else { return false }
    let digits = parts.flatMap(\.digits)
    guard (9...10).contains(digits.count) else { return false }
    if parts.count == 1 { return !isFraction(first) }
    let rest = parts.dropFirst()
    let gaps = Set(rest.map(\.gap))
    let isOldMobile = digits[1] == 1 && gaps == [Self.hyphen] && rest.allSatisfy { $0.count >= 3 }
    guard digits[1] > 1 || isOldMobile, !rest.allSatisfy(\.isYear) else { return false }
    if gaps.contains(Self.dot) {
      return gaps.count == 1 && first.count > 1
        && (parts.count > 2
          || first.count <= 4 && !NumberWords.isOfMinistry(first.range.lowerBound, in: text))
    }
    if gaps.contains(Self.comma) || !gaps.isDisjoint(with: Self.rareSigns) {
      return first.count <= 4 && rest.allSatisfy { $0.count >= 3 }
    }
    if gaps.contains(Self.slash) { return first.count <= 3 && rest.allSatisfy { $0.count >= 3 } }
    if parts.allSatisfy({ $0.count == 1 }) { return true }
    if parts.allSatisfy({ $0.count == 2 }) {
      return !zip(parts, rest).allSatisfy { $0.number + 1 == $1.number }
    }
    let isMobile = digits.count == 10 && [6, 8, 9].contains(digits[1])
    return first.count <= 4 && parts.count <= 6
      && (isMobile ? rest.dropLast() : rest).allSatisfy { $0.count >= 2 }
  }

  /// `+66…`, `0066…` or a bare `66…` with a Thai number's 8–9 digits, or `+` and another country's number.
  private func isInternational(_ parts: ArraySlice<SuspectDigits>) -> Bool {
    guard let first = parts.first, !isFraction(first) else { return false }
    let digits = parts.flatMap(\.digits)
    let rest = parts.dropFirst()
    let isParted = rest.allSatisfy { $0.count >= 2 || [[0], [2]].contains($0.digits) } && parts.count <= 6
    if first.range.lowerBound > 0, text[first.range.lowerBound - 1] == Plain.plus {
      return (8...15).contains(digits.count) && isParted
    }
    if digits.starts(with: [0, 0, 6, 6]) { return (12...14).contains(digits.count) && isParted }
    guard digits.starts(with: [6, 6]), digits.count > 9, digits.count <= 12, first.count != 4 else {
      return false
    }
    let own = digits.dropFirst(digits[2] == 0 ? 3 : 2)
    guard let area = own.first, area > 1, (8...9).contains(own.count) else { return false }
    if parts.count == 1 { return true }
    return isParted && !rest.contains(where: \.isYear) && rest.contains { $0.count > 2 }
      && rest.allSatisfy { $0.gap != Self.comma && $0.gap != Self.dot }
  }

  /// 13 digits together or grouped as on the card; otherwise parted, the check digit has to be right.
  private func isCitizenID(_ parts: ArraySlice<SuspectDigits>) -> Bool {
    guard let first = parts.first else { return false }
    let digits = parts.flatMap(\.digits)
    guard digits.count == 13, digits[0] > 0 else { return false }
    if parts.count == 1 { return !isFraction(first) && !hasFraction(first) }
    if parts.map(\.count) == [1, 4, 5, 2, 1] { return true }
    let gaps = Set(parts.dropFirst().map(\.gap))
    guard !parts.contains(where: \.isYear), !gaps.contains(Self.comma) else { return false }
    if CitizenID.hasRightCheckDigit(digits) { return true }
    // With a wrong check digit: grouped as nobody groups sums, codes and dates.
    let isJoined = gaps == [Self.hyphen] || gaps == [.sign(Plain.underscore)]
    if isJoined { return parts.count <= 6 || parts.allSatisfy { $0.count == 1 } }
    return gaps == [.blank] && parts.count <= 4 && parts.allSatisfy { (2...7).contains($0.count) }
  }

  /// Nine digits and more together that are neither a sum with its unit nor a school's code.
  private func isLongRun(_ group: SuspectDigits) -> Bool {
    guard group.count >= Self.shortestLongRun, !isFraction(group), !hasFraction(group) else { return false }
    if group.digits[0] == 0 { return true }
    let after = text[group.range.upperBound...].drop(while: Plain.isBlank)
    if Self.unitWords.begin(after) { return false }
    var end = group.range.lowerBound
    while end > 0, Plain.isBlank(text[end - 1]) || text[end - 1] == Plain.colon { end -= 1 }
    return group.count > 10 || !Self.codeWords.end(text[..<end])
  }

  private func isFraction(_ group: SuspectDigits) -> Bool {
    let start = group.range.lowerBound
    return start > 1 && text[start - 1] == Plain.dot && Plain.isDigit(text[start - 2])
  }

  private func hasFraction(_ group: SuspectDigits) -> Bool {
    let end = group.range.upperBound
    return end + 1 < text.count && text[end] == Plain.dot && Plain.isDigit(text[end + 1])
  }
}
