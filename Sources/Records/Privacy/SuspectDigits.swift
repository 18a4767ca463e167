/// Digits of a respondent's comment that stand together, and how they are parted from those before them.
struct SuspectDigits {
  enum Gap: Hashable {
    /// Anything that no number is written with; or nothing stands before.
    case apart
    /// Blanks and line breaks alone.
    case blank
    /// One sign, perhaps with blanks: a hyphen, `_`, `/`, `.`, `,` and the like.
    case sign(UInt32)
    /// Brackets, or several signs.
    case mixed
  }

  /// What numbers of people are parted by: `" # ' ( ) * + , - . / : ; < = > [ \ ] _ { | } ~ • · …`.
  private static let joiningSigns: Set<UInt32> = [
    0x22, 0x23, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B,
    0x5C,
    0x5D, 0x5F, 0x7B, 0x7C, 0x7D, 0x7E, 0xB7, 0x2022, 0x2026,
  ]
  private static let brackets: Set<UInt32> = [0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D]
  private static let longestGap = 16

  let range: Range<Int>
  let gap: Gap
  let digits: [Int]

  var count: Int { digits.count }

  /// Whether the group may be a year of the Buddhist or the Christian era.
  var isYear: Bool {
    let value = number
    return count == 4 && ((2400...2650).contains(value) || (1900...2100).contains(value))
  }

  var number: Int { digits.prefix(18).reduce(0) { $0 * 10 + $1 } }

  /// All groups of a text; an O beside a digit, with no other letter, stands for a zero, an l between two for a 1.
  static func groups(of text: [UInt32]) -> [SuspectDigits] {
    var groups: [SuspectDigits] = []
    var index = 0
    while index < text.count {
      guard digit(at: index, in: text) != nil else {
        index += 1
        continue
      }
      let start = index
      var digits: [Int] = []
      while index < text.count, let digit = digit(at: index, in: text) {
        digits.append(digit)
        index += 1
      }
      let gap = groups.last.map { Self.gap(text[$0.range.upperBound..<start]) } ?? .apart
      groups.append(SuspectDigits(range: start..<index, gap: gap, digits: digits))
    }
    return groups
  }

  private static func digit(at index: Int, in text: [UInt32]) -> Int? {
    let value = text[index]
    if Plain.isDigit(value) { return Int(value - Plain.zero) }
    guard value | 0x20 == 0x6F || value | 0x20 == 0x69 || value == 0x6C else { return nil }
    let before = index > 0 ? text[index - 1] : Plain.space
    let after = index + 1 < text.count ? text[index + 1] : Plain.space
    if value | 0x20 != 0x6F { return Plain.isDigit(before) && Plain.isDigit(after) ? 1 : nil }
    let isAmongDigits = Plain.isDigit(before) || Plain.isDigit(after)
    return isAmongDigits && !Plain.isLetter(before) && !Plain.isLetter(after) ? 0 : nil
  }

  private static func gap(_ signs: ArraySlice<UInt32>) -> Gap {
    guard signs.count <= longestGap else { return .apart }
    let others = signs.filter { !Plain.isBlank($0) }
    guard others.allSatisfy(joiningSigns.contains) else { return .apart }
    switch others.count {
    case 0: return .blank
    case 1:
      return brackets.contains(others[0]) ? .mixed : .sign(others[0])
    default: return .mixed
    }
  }
}

/// The numbers of bank accounts and cards as banks group them: `123-4-56789-0`, `1234 5678 9012 3456`.
enum BankNumbers {
  private static let usual = [[3, 1, 5, 1], [4, 4, 4, 4]]
  /// Groups that other numbers have too, so that only a hyphen between them tells.
  private static let hyphened = [
    [3, 6, 1], [3, 3, 4], [3, 4, 3], [4, 4, 4], [10, 1], [11, 1], [3, 5, 1, 1],
  ]
  private static let signs: Set<SuspectDigits.Gap> = Set(
    [Plain.hyphen, Plain.underscore, Plain.dot, Plain.slash].map { .sign($0) } + [.blank])

  static func holds(_ parts: ArraySlice<SuspectDigits>) -> Bool {
    let counts = parts.map(\.count)
    let gaps = Set(parts.dropFirst().map(\.gap))
    guard !parts.contains(where: \.isYear) else { return false }
    if usual.contains(counts) { return gaps.isSubset(of: signs) }
    return hyphened.contains(counts) && gaps == [.sign(Plain.hyphen)]
  }
}
