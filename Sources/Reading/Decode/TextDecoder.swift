/// Turns the bytes of one file into UTF-8, a chunk at a time; its memory is bounded by the chunk.
struct TextDecoder {
  private enum Step {
    case singleByte(SingleByteDecoder)
    case utf16(UTF16Decoder)
    case repair(MojibakeRepair)
  }

  private var step: Step?
  private var output: [UInt8] = []

  init(_ form: TextForm) {
    switch form.encoding {
    case .utf8, .utf8WithMark: step = form.mojibake.map { .repair(MojibakeRepair($0)) }
    case .utf16LittleEndian: step = .utf16(UTF16Decoder(isBigEndian: false))
    case .utf16BigEndian: step = .utf16(UTF16Decoder(isBigEndian: true))
    case .windows874: step = .singleByte(.windows874)
    case .macThai: step = .singleByte(.macThai)
    }
  }

  /// Decodes the next bytes and hands the text that they complete to the body.
  ///
  /// UTF-8 is handed on where it lies.
  mutating func decode<Failure: Error>(
    _ chunk: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard let step else { return try body(chunk) }
    // No decoder makes more than three bytes of one, or more than eight of what it carried over.
    if output.count < 3 * chunk.count + 8 { output = [UInt8](repeating: 0, count: 3 * chunk.count + 8) }
    let used: Int
    switch step {
    case .singleByte(let decoder): used = decoder.decode(chunk, into: &output)
    case .utf16(var decoder):
      used = decoder.decode(chunk, into: &output)
      self.step = .utf16(decoder)
    case .repair(var decoder):
      used = decoder.decode(chunk, into: &output)
      self.step = .repair(decoder)
    }
    try body(output.span.extracting(first: used))
  }

  /// Hands over what the end of the file completes.
  mutating func finish<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    guard case .utf16(var decoder) = step else { return }
    if output.count < 8 { output = [UInt8](repeating: 0, count: 8) }
    let used = decoder.finish(into: &output)
    step = .utf16(decoder)
    try body(output.span.extracting(first: used))
  }

  /// The offset behind the mark of the first byte that the decoding found to be wrong.
  var firstFault: Int? {
    switch step {
    case .utf16(let decoder): decoder.firstFault
    case .repair(let decoder): decoder.firstFault
    case .singleByte, nil: nil
    }
  }
}

/// How the bytes of a file spell text, by the name that the sheet of source files shows.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 BOM"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows874 = "Windows-874"
  case macThai = "MacThai"
}

/// Everything that turns the bytes of one file into text.
struct TextForm: Equatable {
  let encoding: TextEncoding
  /// Bytes before the text that only say how it is spelled.
  var markLength = 0
  /// The code page that the text was once wrongly read by, if it was.
  var mojibake: MojibakePage?

  /// A decoder that is ready for the first byte behind the mark.
  func makeDecoder() -> TextDecoder { TextDecoder(self) }
}

/// The byte order marks by which a file says how it is spelled.
enum ByteOrderMark {
  /// What the first bytes of a file say.
  enum Mark: Equatable {
    case none
    case text(TextForm)
    /// UTF-32, which nothing that exports sheets writes.
    case utf32
  }

  static func read(_ head: [UInt8]) -> Mark {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      return .text(TextForm(encoding: .utf8WithMark, markLength: 3))
    }
    if head.starts(with: [0xFF, 0xFE]) {
      return .text(TextForm(encoding: .utf16LittleEndian, markLength: 2))
    }
    if head.starts(with: [0xFE, 0xFF]) { return .text(TextForm(encoding: .utf16BigEndian, markLength: 2)) }
    return .none
  }
}

/// Decodes a code page of single bytes by a table of 256 entries; an undefined byte becomes U+FFFD.
struct SingleByteDecoder {
  static let windows874 = SingleByteDecoder(Windows874.scalars)
  static let macThai = SingleByteDecoder(MacThai.scalars)

  /// UTF-8 in the three low bytes, first byte lowest, and their number in the highest.
  private let entries: [UInt32]

  /// - Parameter scalars: the character of each byte, none above U+FFFF; 0 for an undefined one, and for NUL.
  private init(_ scalars: [UInt32]) {
    entries = scalars.enumerated().map { byte, scalar in
      let scalar = Unicode.Scalar(scalar == 0 && byte != 0 ? 0xFFFD : scalar) ?? "\u{FFFD}"
      let text = Array(String(Character(scalar)).utf8)
      return text.enumerated().reduce(UInt32(text.count) << 24) { $0 | UInt32($1.element) << (8 * $1.offset) }
    }
  }

  /// - Returns: how much of the output was filled.
  func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) -> Int {
    let entries = entries.span
    var output = output.mutableSpan
    var used = 0
    for index in chunk.indices {
      let byte = chunk[index]
      if byte < 0x80 {
        output[used] = byte
        used += 1
        continue
      }
      let entry = entries[Int(byte)]
      output[used] = UInt8(truncatingIfNeeded: entry)
      output[used + 1] = UInt8(truncatingIfNeeded: entry >> 8)
      output[used + 2] = UInt8(truncatingIfNeeded: entry >> 16)
      used += Int(entry >> 24)
    }
    return used
  }
}

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

/// The code page of the Macs of the 1990s: TIS-620 with marks in several heights at 0x83–0x9C.
///
/// In Windows-874 those bytes are control characters and quotation marks, so that tone marks would be lost in silence.
/// Source: Apple's mapping table THAI.TXT, its heights of a mark taken for the mark itself.
enum MacThai {
  /// The character of each byte; 0 for an undefined one, and for NUL.
  static let scalars: [UInt32] = (0...255).map { (byte: Int) -> UInt32 in
    if let sign = signs[UInt8(byte)] { return sign }
    return byte < 0x80 ? UInt32(byte) : Windows874.scalars[byte]
  }

  private static let signs: [UInt8: UInt32] = [
    0x80: 0x00AB, 0x81: 0x00BB, 0x82: 0x2026,
    0x83: 0x0E48, 0x84: 0x0E49, 0x85: 0x0E4A, 0x86: 0x0E4B, 0x87: 0x0E4C,
    0x88: 0x0E48, 0x89: 0x0E49, 0x8A: 0x0E4A, 0x8B: 0x0E4B, 0x8C: 0x0E4C,
    0x8D: 0x201C, 0x8E: 0x201D, 0x8F: 0x0E4D, 0x90: 0, 0x91: 0x2022, 0x92: 0x0E31, 0x93: 0x0E47,
    0x94: 0x0E34, 0x95: 0x0E35, 0x96: 0x0E36, 0x97: 0x0E37,
    0x98: 0x0E48, 0x99: 0x0E49, 0x9A: 0x0E4A, 0x9B: 0x0E4B, 0x9C: 0x0E4C,
    0x9D: 0x2018, 0x9E: 0x2019, 0x9F: 0, 0xDB: 0x2060, 0xDC: 0x200B, 0xDD: 0x2013, 0xDE: 0x2014,
    0xEE: 0x2122, 0xFA: 0x00AE, 0xFB: 0x00A9,
  ]

  static func isAssigned(_ byte: UInt8) -> Bool { byte == 0 || scalars[Int(byte)] != 0 }

  /// Whether a byte is a mark here and a control character in Windows-874, which no sheet holds.
  static func isOwnMark(_ byte: UInt8) -> Bool {
    (0x83...0x9C).contains(byte) && Windows874.isControl(byte)
      && (0x0E31...0x0E4E).contains(scalars[Int(byte)])
  }
}

extension String {
  /// The text of bytes that the whole-file check has found to be UTF-8; others would show as `�`.
  init(utf8 bytes: Span<UInt8>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes))
    } catch {
      self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}
