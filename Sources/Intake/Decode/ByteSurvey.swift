internal import Digest
internal import FileSystem

/// What one pass over all bytes of a file tells: its digest, and whether it is UTF-8.
///
/// Nothing declares an encoding, so the whole file decides before a cell is read.
/// Source: intake.md, *Encodings and dialects*.
struct ByteSurvey {
  let byteCount: Int
  let digest: SHA256Digest
  /// The offset of the first byte that no UTF-8 text has there; nil in valid UTF-8.
  let firstInvalidByte: Int?
  let hasByteOrderMark: Bool
  /// The beginning of the file, from which the header is recognised.
  let head: [UInt8]

  /// Bytes that are kept for recognising the header.
  static let headLength = 1 << 16

  /// Reads the file from its first byte to its last.
  init(of file: borrowing InputFile, buffer: inout [UInt8]) throws {
    var hash = try SHA256Stream()
    var validator = UTF8Validator()
    var head: [UInt8] = []
    var count = 0
    while true {
      let length = try file.read(into: &buffer)
      let bytes = buffer.span.extracting(first: length)
      try hash.update(bytes)
      validator.validate(bytes)
      if head.count < Self.headLength { head += buffer.prefix(min(length, Self.headLength - head.count)) }
      count += length
      if length < buffer.count { break }
    }
    validator.finish()
    byteCount = count
    digest = try hash.finish()
    firstInvalidByte = validator.firstInvalidByte
    hasByteOrderMark = head.starts(with: [0xEF, 0xBB, 0xBF])
    self.head = head
  }
}
