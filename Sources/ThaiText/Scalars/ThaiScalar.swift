/// The Thai letters and marks that the rules speak of, and their classes after WTT 2.0 (TIS 1566-2541).
enum ThaiScalar {
  static let ru: UInt32 = 0x0E24
  static let lu: UInt32 = 0x0E26
  static let maiHanAkat: UInt32 = 0x0E31
  static let saraAa: UInt32 = 0x0E32
  static let saraAm: UInt32 = 0x0E33
  static let saraU: UInt32 = 0x0E38
  static let saraUu: UInt32 = 0x0E39
  static let phinthu: UInt32 = 0x0E3A
  static let saraE: UInt32 = 0x0E40
  static let saraAe: UInt32 = 0x0E41
  static let lakkhangyao: UInt32 = 0x0E45
  static let nikhahit: UInt32 = 0x0E4D

  /// MAI EK, MAI THO, MAI TRI, MAI CHATTAWA.
  static func isToneMark(_ value: UInt32) -> Bool { (0x0E48...0x0E4B).contains(value) }

  /// Marks that are written after a vowel over or under the consonant: the tone marks, and THANTHAKHAT (`พันธุ์`).
  static func followsVowels(_ value: UInt32) -> Bool { (0x0E48...0x0E4C).contains(value) }

  /// Vowels over and under the consonant, and PHINTHU, which NFC also puts before a tone mark.
  static func precedesToneMarks(_ value: UInt32) -> Bool {
    value == maiHanAkat || (0x0E34...0x0E3A).contains(value)
  }

  /// Everything that stands over or under a consonant.
  static func isMark(_ value: UInt32) -> Bool {
    value == maiHanAkat || (0x0E34...0x0E3A).contains(value) || (0x0E47...0x0E4E).contains(value)
  }
}

extension String {
  /// Joins scalars to a text.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.underestimatedCount)
    for scalar in scalars { for byte in scalar.utf8 { bytes.append(byte) } }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// The scalar of a literal value of this module's tables, U+FFFD should it be none.
  init(table value: UInt32) {
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// Digits of the three kinds that Thai forms mix: ASCII, Thai (`๐`–`๙`) and full-width.
package enum Digits {
  /// Replaces Thai and full-width digits by ASCII digits; every other scalar stays.
  package static func foldedToASCII(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(scalars: text.unicodeScalars.lazy.map(asciiForm))
  }

  /// Replaces ASCII and full-width digits by Thai ones, as official letters print them.
  package static func thai(_ text: String) -> String {
    String(
      scalars: text.unicodeScalars.lazy.map { scalar in
        value(of: scalar).map { Unicode.Scalar(table: thaiZero + UInt32($0)) } ?? scalar
      })
  }

  static func isASCII(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The value 0–9 of a digit of any of the three kinds, `nil` for everything else.
  package static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case thaiZero...thaiZero + 9: Int(scalar.value - thaiZero)
    case fullWidthZero...fullWidthZero + 9: Int(scalar.value - fullWidthZero)
    default: nil
    }
  }

  /// The ASCII digit of the same value, or the scalar itself.
  package static func asciiForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    value(of: scalar).map { Unicode.Scalar(table: 0x30 + UInt32($0)) } ?? scalar
  }

  private static let thaiZero: UInt32 = 0x0E50
  private static let fullWidthZero: UInt32 = 0xFF10
}
