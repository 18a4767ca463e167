internal import CSVTokens
internal import FileSystem

/// Finds the first byte of a stream that is no UTF-8, whatever the sizes of its chunks.
struct UTF8Validator {
  private(set) var firstInvalidByte: Int?
  /// The beginning of a character whose end is in the next chunk.
  private var pending: [UInt8] = []
  private var offset = 0

  mutating func validate(_ chunk: Span<UInt8>) {
    guard firstInvalidByte == nil else { return }
    var start = 0
    if !pending.isEmpty { start = completePending(with: chunk) }
    guard firstInvalidByte == nil else { return }
    let end = max(start, completeLength(of: chunk))
    check(chunk.extracting(start..<end), at: offset + start)
    for index in end..<chunk.count { pending.append(chunk[index]) }
    offset += chunk.count
  }

  /// To be called behind the last chunk: a character that is still open is invalid.
  mutating func finish() {
    if firstInvalidByte == nil, !pending.isEmpty { firstInvalidByte = offset - pending.count }
  }

  /// Bytes that are looked at closely behind a character that is neither ASCII nor Thai.
  private static let closeLook = 64

  /// - Parameter bytes: whole characters, should they be any.
  private mutating func check(_ bytes: Span<UInt8>, at start: Int) {
    var index = 0
    while true {
      index += UTF8Validator.lengthOfPlainText(bytes.extracting(droppingFirst: index))
      guard index < bytes.count else { return }
      let next = bytes.extracting(index..<min(index + UTF8Validator.closeLook, bytes.count))
      let length = index + next.count < bytes.count ? completeLength(of: next) : next.count
      do {
        _ = try UTF8Span(validating: next.extracting(first: length))
      } catch {
        firstInvalidByte = start + index + error.byteOffsets.lowerBound
        return
      }
      index += length
    }
  }

  /// How many bytes from the first on are certainly whole characters of ASCII and Thai, nearly all that sheets hold.
  private static func lengthOfPlainText(_ bytes: Span<UInt8>) -> Int {
    // The first characters are looked at one by one, so that two bytes stand before a block.
    let first = lengthOfPlainText(bytes, from: 0, upTo: min(2, bytes.count))
    guard first >= 2 else { return first }
    var index = first
    while index + PlainBlock.width <= bytes.count, PlainBlock.isPlain(bytes, at: index) {
      index += PlainBlock.width
    }
    // A block may end within a character.
    if bytes[index - 1] == 0xE0 { index -= 1 } else if bytes[index - 2] == 0xE0 { index -= 2 }
    return lengthOfPlainText(bytes, from: index, upTo: bytes.count)
  }

  /// The same character by character, until a place is reached.
  private static func lengthOfPlainText(_ bytes: Span<UInt8>, from start: Int, upTo end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] < 0x80 {
        index += 1
      } else if index + 3 <= bytes.count, bytes[index] == 0xE0, bytes[index + 1] & 0xFE == 0xB8,
        bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
      } else {
        return index
      }
    }
    return index
  }

  /// Takes the bytes that end the pending character.
  /// - Returns: how many bytes of the chunk it took.
  private mutating func completePending(with chunk: Span<UInt8>) -> Int {
    let start = offset - pending.count
    let missing = UTF8Validator.length(ofLead: pending[0]) - pending.count
    let taken = min(missing, chunk.count)
    for index in 0..<taken { pending.append(chunk[index]) }
    guard taken == missing else { return taken }
    let character = pending
    pending.removeAll()
    check(character.span, at: start)
    return taken
  }

  /// The length of the chunk without a character that is cut off at its end.
  private func completeLength(of chunk: Span<UInt8>) -> Int {
    var index = chunk.count
    for _ in 0..<min(3, chunk.count) {
      index -= 1
      let byte = chunk[index]
      if byte & 0xC0 == 0x80 { continue }
      return index + UTF8Validator.length(ofLead: byte) > chunk.count ? index : chunk.count
    }
    return chunk.count
  }

  private static func length(ofLead byte: UInt8) -> Int {
    switch byte {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 1
    }
  }
}

/// Sixty-four bytes that are looked at together.
private enum PlainBlock {
  static let width = 64

  /// Whether the bytes from `index` on are ASCII and characters of U+0E00–U+0E7F, the last of which may go on behind.
  ///
  /// The two bytes before them must be there and be plain; `index` may stand within a character.
  @inline(__always)
  static func isPlain(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let raw = unsafe bytes.bytes
    var right = right(raw, at: index)
    for part in 1..<4 { right &= Self.right(raw, at: index + 16 * part) }
    return right[0] & right[1] == .max
  }

  /// Sets the bits of each of sixteen bytes that is ASCII or of a Thai character, whose first two are E0 B8 or E0 B9.
  @inline(__always)
  private static func right(_ bytes: RawSpan, at index: Int) -> SIMD2<UInt64> {
    let byte = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let before = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index - 1, as: SIMD16<UInt8>.self)
    let twoBefore = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index - 2, as: SIMD16<UInt8>.self)
    let lead = SIMD16<UInt8>(repeating: 0xE0)
    let isSecond = bits(before, lead)
    let isThird = bits(twoBefore, lead)
    let rightFirst = bits(byte & SIMD16(repeating: 0x80), SIMD16(repeating: 0)) | bits(byte, lead)
    let rightSecond = bits(byte & SIMD16(repeating: 0xFE), SIMD16(repeating: 0xB8))
    let rightThird = bits(byte & SIMD16(repeating: 0xC0), SIMD16(repeating: 0x80))
    return (rightFirst & ~(isSecond | isThird)) | (rightSecond & isSecond) | (rightThird & isThird)
  }

  @inline(__always)
  private static func bits(_ left: SIMD16<UInt8>, _ right: SIMD16<UInt8>) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(left .== right, to: SIMD2<UInt64>.self)
  }
}

/// The line in which a file stops being UTF-8, asked whether it is Windows-874 or merely damaged.
struct BrokenLine {
  private static let reach = 4096

  private let bytes: [UInt8]

  /// Takes what stands between the line ends around an offset, at most 4 KiB to either side.
  init(of file: borrowing InputFile, around offset: Int) throws {
    let near = try file.bytes(in: max(0, offset - Self.reach)..<offset + Self.reach)
    let place = min(offset, Self.reach)
    let start = near[..<min(place, near.count)].lastIndex(where: Self.isLineEnd).map { $0 + 1 } ?? 0
    let end = near[min(place, near.count)...].firstIndex(where: Self.isLineEnd) ?? near.count
    bytes = Array(near[start..<end])
  }

  /// Whether two Thai letters of Windows-874 are left side by side when all UTF-8 Thai, whole or cut, is taken out.
  var hasWindows874: Bool {
    var index = 0
    var isBehindLetter = false
    while index < bytes.count {
      if let length = lengthOfUTF8Thai(at: index) {
        isBehindLetter = false
        index += length
        continue
      }
      let isLetter = Windows874.isThaiLetter(bytes[index])
      if isLetter, isBehindLetter { return true }
      isBehindLetter = isLetter
      index += 1
    }
    return false
  }

  /// A whole character, or the two bytes left of one in front of an ASCII byte, another character or the end.
  private func lengthOfUTF8Thai(at index: Int) -> Int? {
    guard index + 1 < bytes.count, bytes[index] == 0xE0, bytes[index + 1] | 1 == 0xB9 else { return nil }
    guard index + 2 < bytes.count else { return 2 }
    let next = bytes[index + 2]
    if next & 0xC0 == 0x80 { return 3 }
    return next < 0x80 || next == 0xE0 ? 2 : nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// Tells a sheet whose Thai was replaced by question marks when a program saved it without Thai letters.
///
/// Only asked of a file without any Thai and without a header that is known: then two or more cells of its first
/// rows, and half of those that hold text, must have two question marks (or U+FFFD) side by side.
enum LostText {
  /// - Returns: the first lost cell of a lost sheet, by its record and zero-based column.
  static func example(in records: [CSVPrefix.Record]) -> (record: CSVPrefix.Record, cell: Int)? {
    let texts = records.flatMap(\.cells).filter(isText)
    let lost = texts.count { hasRun($0) }
    guard lost >= 2, 2 * lost >= texts.count else { return nil }
    for record in records {
      if let cell = record.cells.firstIndex(where: hasRun) { return (record, cell) }
    }
    return nil
  }

  /// Anything but numbers, dates and blanks.
  private static func isText(_ cell: [UInt8]) -> Bool {
    cell.contains { $0 == UInt8(ascii: "?") || $0 > 0x7F || (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func hasRun(_ cell: [UInt8]) -> Bool {
    let question = UInt8(ascii: "?")
    if zip(cell, cell.dropFirst()).contains(where: { $0 == question && $1 == question }) { return true }
    return String(decoding: cell, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" } > 1
  }
}
