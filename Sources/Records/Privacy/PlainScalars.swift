internal import ThaiText

/// A text as the rules of masking read it: digits and full-width signs as ASCII, one space, one dash.
///
/// Invisible characters are left out, because a number with a zero-width space in it is still that number.
struct PlainScalars {
  /// Scalar values, folded.
  private(set) var values: [UInt32] = []
  /// The place in the original text of each value.
  private var origins: [Int] = []

  init(_ scalars: [Unicode.Scalar], by caution: PersonalData.Caution) {
    values.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    for (place, scalar) in scalars.enumerated() {
      guard var value = Self.plain(scalar) else { continue }
      if caution == .suspicion, value > 0x7E, !Plain.isThai(value) {
        guard let disguised = DisguisedScalars.plain(scalar, value) else { continue }
        value = disguised
      }
      values.append(value)
      origins.append(place)
    }
  }

  /// The places in the original text of a range that is not empty.
  func places(of range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<origins[range.upperBound - 1] + 1
  }

  /// Nil for an invisible character.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt32? {
    if let digit = Digits.value(of: scalar) { return Plain.zero + UInt32(digit) }
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: return nil
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return Plain.space
    case 0x2010...0x2015, 0x2212: return Plain.hyphen
    case 0xFF01...0xFF5E: return scalar.value - 0xFEE0
    default: return scalar.value
    }
  }
}

/// The scalar values that the rules of masking name.
enum Plain {
  static let space: UInt32 = 0x20
  static let openBracket: UInt32 = 0x28
  static let closeBracket: UInt32 = 0x29
  static let asterisk: UInt32 = 0x2A
  static let plus: UInt32 = 0x2B
  static let comma: UInt32 = 0x2C
  static let hyphen: UInt32 = 0x2D
  static let dot: UInt32 = 0x2E
  static let slash: UInt32 = 0x2F
  static let zero: UInt32 = 0x30
  static let colon: UInt32 = 0x3A
  static let at: UInt32 = 0x40
  static let underscore: UInt32 = 0x5F

  static let mask = scalars(PersonalData.mark)

  static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  /// A space or a line break.
  static func isBlank(_ value: UInt32) -> Bool { value == space || value == 0x0A || value == 0x0D }

  static func lowercased(_ value: UInt32) -> UInt32 { (0x41...0x5A).contains(value) ? value | 0x20 : value }

  /// A vowel or tone mark above or below a consonant.
  static func isThaiMark(_ value: UInt32) -> Bool {
    value == 0x0E31 || (0x0E34...0x0E3A).contains(value) || (0x0E47...0x0E4E).contains(value)
  }

  static func isThai(_ value: UInt32) -> Bool { (0x0E01...0x0E5B).contains(value) }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  /// A–Z or a–z.
  static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value | 0x20) }
}

/// Signs that respondents write for ASCII ones: digits of other scripts, in circles or raised, and look-alikes.
enum DisguisedScalars {
  private static let asciiForms: [UInt32: UInt32] = [
    0x2018: 0x27, 0x2019: 0x27, 0x201C: 0x22, 0x201D: 0x22, 0x2043: 0x2D, 0x2044: 0x2F, 0x207B: 0x2D,
    0x207A: 0x2B,
    0x2215: 0x2F, 0x24B6: 0x40, 0x24D0: 0x40, 0x3002: 0x2E, 0xFE52: 0x2E, 0xFE55: 0x3A, 0xFE58: 0x2D,
    0xFE62: 0x2B,
    0xFE63: 0x2D, 0xFE6B: 0x40, 0xFF61: 0x2E,
  ]

  /// The ASCII value of a scalar, the value it has already, or nil for what only dresses the one before it.
  static func plain(_ scalar: Unicode.Scalar, _ value: UInt32) -> UInt32? {
    if let form = asciiForms[value] { return form }
    switch value {
    case 0x20E3, 0xFE00...0xFE0F: return nil
    case 0x3400...0x9FFF: return value
    default: break
    }
    let properties = scalar.properties
    guard let type = properties.numericType, type != .numeric, let digit = properties.numericValue,
      (0...9).contains(digit)
    else { return value }
    return Plain.zero + UInt32(digit)
  }
}

/// Words that are looked for in a folded text, in the order in which they are tried.
struct PlainWords: Sendable {
  private let words: [[UInt32]]
  /// Whether a scalar value begins any of them: most do not, and cost one look.
  private let isFirst: [Bool]

  init(_ words: [String]) {
    self.words = words.map(Plain.scalars)
    var isFirst = Array(repeating: false, count: 0x0E60)
    for case let first? in self.words.map(\.first) where Int(first) < isFirst.count {
      isFirst[Int(first)] = true
    }
    self.isFirst = isFirst
  }

  /// The place of the word that stands at an index of a text in lower case; nil where none does.
  func place(at index: Int, in text: [UInt32]) -> Range<Int>? {
    guard index < text.count, Int(text[index]) < isFirst.count, isFirst[Int(text[index])] else { return nil }
    for word in words where index + word.count <= text.count {
      if (0..<word.count).allSatisfy({ text[index + $0] == word[$0] }) { return index..<index + word.count }
    }
    return nil
  }

  func contains(_ text: some Collection<UInt32>) -> Bool { words.contains { $0.elementsEqual(text) } }

  /// Whether a text begins or ends with one of them.
  func isPart(of text: some BidirectionalCollection<UInt32>) -> Bool { begin(text) || end(text) }

  /// Whether a text begins with one of them.
  func begin(_ text: some Sequence<UInt32>) -> Bool { words.contains { text.starts(with: $0) } }

  /// Whether a text ends with one of them.
  func end(_ text: some BidirectionalCollection<UInt32>) -> Bool {
    words.contains { text.reversed().starts(with: $0.reversed()) }
  }
}
