/// The central directory of an archive: what it says that the file holds (APPNOTE.TXT 4.3.12).
///
/// Workbooks have no comment, no encryption, no ZIP64 and one disk; anything else is taken for damage.
struct ZipDirectory {
  struct Entry {
    let name: String
    /// 0 stored, 8 deflated.
    let method: Int
    let checkSum: UInt32
    let size: Int
    /// The compressed bytes within the file.
    let content: Range<Int>
  }

  let entries: [Entry]

  private static let endSize = 22
  private static let endSignature = 0x0605_4B50
  private static let recordSize = 46
  private static let recordSignature = 0x0201_4B50
  private static let headerSize = 30
  private static let headerSignature = 0x0403_4B50
  /// Deflate cannot make more of a byte than this, so a size beyond it is a lie.
  private static let largestRatio = 1_032

  /// Nil where the bytes are no archive, or what its directory says cannot be.
  init?(_ bytes: [UInt8]) {
    let end = bytes.count - Self.endSize
    guard end >= 0, bytes.number(at: end, size: 4) == Self.endSignature else { return nil }
    let directoryEnd = end
    var position = bytes.number(at: end + 16, size: 4)
    var entries: [Entry] = []
    for _ in 0..<bytes.number(at: end + 10, size: 2) {
      guard position + Self.recordSize <= directoryEnd,
        let entry = Self.entry(bytes, at: position, contentEnd: directoryEnd)
      else { return nil }
      entries.append(entry)
      position += Self.recordSize + Self.tailSize(bytes, at: position)
    }
    guard position == directoryEnd else { return nil }
    self.entries = entries
  }

  /// Name, extra field and comment behind a record.
  private static func tailSize(_ bytes: [UInt8], at position: Int) -> Int {
    [28, 30, 32].reduce(0) { $0 + bytes.number(at: position + $1, size: 2) }
  }

  private static func entry(_ bytes: [UInt8], at position: Int, contentEnd: Int) -> Entry? {
    guard bytes.number(at: position, size: 4) == recordSignature else { return nil }
    let nameSize = bytes.number(at: position + 28, size: 2)
    let nameStart = position + recordSize
    guard nameStart + nameSize <= contentEnd else { return nil }
    let name = bytes[nameStart..<(nameStart + nameSize)]
    let header = bytes.number(at: position + 42, size: 4)
    guard header + headerSize <= contentEnd, bytes.number(at: header, size: 4) == headerSignature,
      bytes.number(at: header + 26, size: 2) == nameSize, header + headerSize + nameSize <= contentEnd,
      bytes[(header + headerSize)..<(header + headerSize + nameSize)] == name
    else { return nil }
    let start = header + headerSize + nameSize + bytes.number(at: header + 28, size: 2)
    let compressedSize = bytes.number(at: position + 20, size: 4)
    let size = bytes.number(at: position + 24, size: 4)
    let isEncrypted = bytes.number(at: position + 8, size: 2) & 1 == 1
    guard start + compressedSize <= contentEnd, size <= compressedSize * largestRatio, !isEncrypted else {
      return nil
    }
    return Entry(
      name: String(decoding: name, as: UTF8.self), method: bytes.number(at: position + 10, size: 2),
      checkSum: UInt32(bytes.number(at: position + 16, size: 4)), size: size,
      content: start..<(start + compressedSize))
  }
}

extension [UInt8] {
  /// A little-endian number; the caller has made sure that its bytes are there.
  fileprivate func number(at offset: Int, size: Int) -> Int {
    self[offset..<(offset + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
