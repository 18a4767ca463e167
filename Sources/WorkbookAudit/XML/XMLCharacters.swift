/// What XML 1.0 allows as a character, and where UTF-8 is broken (XML 1.0, section 2.2).
enum XMLCharacters {
  /// Whether bytes are UTF-8 of allowed characters only; most of a workbook is looked at eight bytes at a time.
  static func areAllowed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return true }
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count,
        isPlain(start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      {
        position += 8
        continue
      }
      let length = allowedLength(bytes, at: position)
      if length == 0 { return false }
      position += length
    }
    return true
  }

  /// Whether eight bytes are printable ASCII, that is from 0x20 to 0x7F.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    return (word | ((word &- 0x2020_2020_2020_2020) & ~word)) & high == 0
  }

  /// How many bytes the character has that starts here; 0 where there is none that is allowed.
  private static func allowedLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let first = bytes[position]
    if first < 0x80 { return first >= 0x20 || first == 0x09 || first == 0x0A || first == 0x0D ? 1 : 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, position + length <= bytes.count else { return 0 }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      if byte & 0xC0 != 0x80 { return 0 }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    return scalar >= smallest && isAllowed(scalar) ? length : 0
  }

  /// Whether a character reference may stand for this number.
  static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a byte may stand in either half of a name; of letters beyond ASCII it asks no further.
  static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  /// Digits, and what else stands in most numbers.
  static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }

  static func startsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }
}
