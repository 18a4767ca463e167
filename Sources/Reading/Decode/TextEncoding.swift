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
