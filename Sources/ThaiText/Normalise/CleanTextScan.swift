/// One look at the UTF-8 bytes that finds most texts normal already, without decoding or allocating.
///
/// It knows ASCII, Latin-1 letters, Thai, general punctuation and the box and tick marks; a text with anything else
/// is left to the whole normaliser.
struct CleanTextScan {
  /// The code point of the Thai letter just seen, 0 after anything else.
  private var previousThai: UInt32 = 0
  /// Whether the last scalar was a space or line end, as the start of the text also counts.
  private var afterWhite = true
  /// Whether anything but white space came yet.
  private var hasSeenText = false
  private let keepsLines: Bool

  private init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// Whether the text is certainly normal; where not, only the whole normaliser can tell.
  static func isNormal(_ bytes: Span<UInt8>, lineBreaks: ThaiText.LineBreaks) -> Bool {
    if bytes.isEmpty { return true }
    var scan = CleanTextScan(keepsLines: lineBreaks == .kept)
    var index = 0
    while index < bytes.count {
      let length = scan.lengthOfNormalScalar(in: bytes, at: index)
      if length == 0 { return false }
      index += length
    }
    return !scan.afterWhite
  }

  /// The number of bytes of the scalar at `index`, 0 if it is not certainly normal where it stands.
  private mutating func lengthOfNormalScalar(in bytes: Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return acceptASCII(first) ? 1 : 0 }
    let length = first < 0xE0 ? 2 : 3
    guard index + length <= bytes.count else { return 0 }
    if length == 2 { return acceptLatin(first, bytes[index + 1]) ? 2 : 0 }
    let tail = UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    if first == 0xE0 { return acceptThai(tail) ? 3 : 0 }
    return first == 0xE2 && acceptSymbol(tail) ? 3 : 0
  }

  private mutating func acceptASCII(_ byte: UInt8) -> Bool {
    previousThai = 0
    switch byte {
    case UInt8(ascii: " "):
      if afterWhite { return false }
      afterWhite = true
      return true
    case UInt8(ascii: "\n"):
      // A line break after a space, or another one, is as normal as the first; at the start it is not.
      if !keepsLines || (afterWhite && !hasSeenText) { return false }
      afterWhite = true
      return true
    case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x01..<0x20, 0x7F: return false
    default:
      afterWhite = false
      hasSeenText = true
      return true
    }
  }

  private mutating func acceptLatin(_ first: UInt8, _ second: UInt8) -> Bool {
    acceptOther()
    return first == 0xC3 || (first == 0xC2 && second > 0xA0 && second != 0xAD)
  }

  /// U+2010–2027, and U+2500–27FF: dashes, quotation marks, boxes and ticks.
  private mutating func acceptSymbol(_ tail: UInt32) -> Bool {
    acceptOther()
    return (0x8090...0x80A7).contains(tail) || (0x9480...0x9FBF).contains(tail)
  }

  private mutating func acceptOther() {
    previousThai = 0
    afterWhite = false
    hasSeenText = true
  }

  private mutating func acceptThai(_ tail: UInt32) -> Bool {
    guard (0xB880...0xB9BF).contains(tail) else { return false }
    let value = 0x0E00 | ((tail >> 8) & 1) << 6 | (tail & 0x3F)
    defer {
      acceptOther()
      previousThai = value
    }
    switch value {
    case ThaiScalar.nikhahit, ThaiScalar.lakkhangyao: return false
    case ThaiScalar.saraE: return previousThai != ThaiScalar.saraE
    default: return !ThaiScalar.isMark(value) || isSettledMark(value)
    }
  }

  /// Whether a mark may follow the letter before it as it is.
  private func isSettledMark(_ mark: UInt32) -> Bool {
    switch previousThai {
    case mark: false
    case ThaiScalar.saraAm: !ThaiScalar.isToneMark(mark)
    case ThaiScalar.saraU, ThaiScalar.saraUu: mark != ThaiScalar.phinthu
    default: !ThaiScalar.followsVowels(previousThai)
    }
  }
}
