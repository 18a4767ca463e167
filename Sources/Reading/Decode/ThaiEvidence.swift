/// What a whole file shows of Thai in each of the two encodings that spell it in single bytes.
struct ThaiEvidence {
  private(set) var isASCII = true
  /// Whether a Thai character stands somewhere in UTF-8.
  private(set) var hasUTF8Thai = false
  /// The offset of the first Thai in UTF-8 that Windows-874 text never has: two characters side by side, or one
  /// that would hold a control character.
  private(set) var firstSureUTF8: Int?
  /// The offset of the first byte that Windows-874 does not define.
  private(set) var firstUndefinedByte: Int?
  /// Whether a byte stands behind a Thai letter that is a mark in MacThai alone.
  private(set) var hasMacMark = false
  /// The offset of the first byte that MacThai does not define.
  private(set) var firstUndefinedMacByte: Int?
  /// The last bytes, newest lowest; 0 behind an ASCII byte.
  private var window: UInt64 = 0
  private var offset = 0

  mutating func note(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 { window = 0 } else { note(byte, at: offset + index) }
    }
    offset += bytes.count
  }

  private mutating func note(_ byte: UInt8, at place: Int) {
    isASCII = false
    window = window << 8 | UInt64(byte)
    if firstUndefinedByte == nil, !Windows874.isAssigned(byte) { firstUndefinedByte = place }
    if firstUndefinedMacByte == nil, !MacThai.isAssigned(byte) { firstUndefinedMacByte = place }
    if !hasMacMark, MacThai.isOwnMark(byte) {
      hasMacMark = Windows874.isThaiLetter(UInt8(truncatingIfNeeded: window >> 8))
    }
    guard byte < 0xC0, ThaiEvidence.endsInThai(window) else { return }
    hasUTF8Thai = true
    guard firstSureUTF8 == nil else { return }
    if ThaiEvidence.endsInThai(window >> 24) {
      firstSureUTF8 = place - 5
    } else if Windows874.isControl(byte) {
      firstSureUTF8 = place - 2
    }
  }

  /// Whether the three lowest bytes are an assigned character of the Thai block.
  static func endsInThai(_ window: UInt64) -> Bool {
    switch window & 0xFFFFFF {
    case 0xE0B881...0xE0B8BA, 0xE0B8BF, 0xE0B980...0xE0B99B: true
    default: false
    }
  }

  /// Whether Thai stands in the beginning of a file in UTF-8.
  static func hasThai(_ head: [UInt8]) -> Bool {
    var window: UInt64 = 0
    for byte in head {
      window = window << 8 | UInt64(byte)
      if byte > 0x7F, endsInThai(window) { return true }
    }
    return false
  }
}

/// Looks for what only Windows-874 can mean in a file that is also valid UTF-8.
///
/// The bytes of spaces, dashes and signs of UTF-8 look Thai in Windows-874 and never count.
struct ThaiLetterPairs {
  private(set) var isFound = false
  private var isBehindLetter = false
  /// The bytes of the UTF-8 character in progress and how many are to come.
  private var character: UInt32 = 0
  private var missing = 0

  /// Takes the next bytes of valid UTF-8.
  mutating func note(_ bytes: Span<UInt8>) {
    for index in bytes.indices where !isFound { note(bytes[index]) }
  }

  private mutating func note(_ byte: UInt8) {
    if byte < 0x80 {
      isBehindLetter = false
    } else if byte >= 0xC0 {
      character = UInt32(byte)
      missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    } else {
      character = character << 8 | UInt32(byte)
      missing -= 1
      if missing == 0 { noteCharacter() }
    }
  }

  private mutating func noteCharacter() {
    switch character {
    case 0xC2A0, 0xE28080...0xE2AFBF, 0xEFBBBF:
      isBehindLetter = false
    default:
      for shift in [24, 16, 8, 0] as [UInt32] where character >> shift != 0 {
        let isLetter = Windows874.isThaiLetter(UInt8(truncatingIfNeeded: character >> shift))
        if isLetter, isBehindLetter { isFound = true }
        isBehindLetter = isLetter
      }
    }
  }
}
