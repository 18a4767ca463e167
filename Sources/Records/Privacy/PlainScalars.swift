internal import ThaiText

/// A text as the rules of masking read it: digits and full-width signs as ASCII, one space, one dash.
///
/// Invisible characters are left out, for a number with a zero-width space in it is still that number.
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
