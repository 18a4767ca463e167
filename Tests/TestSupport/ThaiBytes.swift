/// Thai text in the encodings that offices send beside UTF-8.
enum ThaiBytes {
  /// Windows-874: what Excel on Thai Windows writes as plain CSV.
  static func windows874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x0E01...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
      case 0..<0x80: UInt8(scalar.value)
      default: UInt8(ascii: "?")
      }
    }
  }

  /// UTF-16 with a byte order mark, in either order.
  static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  /// UTF-8 that was read as Windows-874 and saved as UTF-8 again.
  static func mojibake(_ text: String) -> [UInt8] {
    let known: [UInt8: UInt32] = [
      0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
      0x96: 0x2013, 0x97: 0x2014, 0xA0: 0xA0,
    ]
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      let value = known[byte] ?? (byte > 0xA0 ? UInt32(byte) - 0xA0 + 0x0E00 : UInt32(byte))
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return Array(String(scalars).utf8)
  }
}
