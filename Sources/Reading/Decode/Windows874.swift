/// The code page of Thai Windows, which holds TIS-620 and ISO-8859-11.
///
/// Source: index windows-874 of the WHATWG Encoding Standard, where 0x81–0x9F without a character of their own
/// are the C1 controls, and 0xDB–0xDE and 0xFC–0xFF are undefined.
enum Windows874 {
  /// The character of each byte; 0 for an undefined one, and for NUL.
  static let scalars: [UInt32] = (0...255).map { byte in
    switch byte {
    case 0xDB...0xDE, 0xFC...0xFF: 0
    case 0xA1...0xFB: 0x0E00 + UInt32(byte) - 0xA0
    default: punctuation[UInt8(byte)] ?? UInt32(byte)
    }
  }

  private static let punctuation: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014,
  ]

  static func isAssigned(_ byte: UInt8) -> Bool { !(0xDB...0xDE).contains(byte) && byte < 0xFC }

  /// Whether a byte is a C1 control, which no sheet holds.
  static func isControl(_ byte: UInt8) -> Bool { (0x80...0x9F).contains(byte) && punctuation[byte] == nil }

  /// Whether a byte is a Thai consonant, vowel or mark; digits and signs are none.
  static func isThaiLetter(_ byte: UInt8) -> Bool {
    (0xA1...0xDA).contains(byte) || (0xE0...0xEE).contains(byte)
  }
}
