/// Thai text in the encodings that offices send beside UTF-8.
package enum ThaiBytes {
  /// Windows-874, what Excel on Thai Windows writes as plain CSV; `?` for what it lacks.
  package static func windows874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { byte(of: $0) ?? UInt8(ascii: "?") }
  }

  /// Whether a text can be written in Windows-874.
  package static func fitsWindows874(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { byte(of: $0) != nil }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
    case 0..<0x80: UInt8(scalar.value)
    default: upperHalf.first { $0.value == scalar.value }?.key
    }
  }

  /// UTF-16 with a byte order mark, in either order.
  package static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  /// UTF-8 that was read as Windows-874 and saved as UTF-8 again.
  package static func mojibake(_ text: String) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      let value = upperHalf[byte] ?? (byte > 0xA0 ? UInt32(byte) - 0xA0 + 0x0E00 : UInt32(byte))
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return Array(String(scalars).utf8)
  }

  /// What Windows-874 holds above ASCII beside Thai.
  private static let upperHalf: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014, 0xA0: 0xA0,
  ]
}
