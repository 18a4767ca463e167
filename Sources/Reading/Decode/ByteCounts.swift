internal import Digest

/// What all bytes of a file tell: how many, their digest, and whether they are UTF-8.
///
/// Nothing declares an encoding, so the whole file decides. Source: Reading, *Encodings*.
struct ByteCounts: ~Copyable {
  private var hash: SHA256Stream
  private var validator = UTF8Validator()
  private(set) var byteCount = 0

  init() throws(DigestError) {
    hash = try SHA256Stream()
  }

  /// Takes the next bytes of the file.
  mutating func note(_ bytes: Span<UInt8>) throws(DigestError) {
    try hash.update(bytes)
    validator.validate(bytes)
    byteCount += bytes.count
  }

  /// The offset of the first byte that no UTF-8 text has there; nil so far.
  var firstInvalidByte: Int? { validator.firstInvalidByte }

  /// Says that the file ends here: a character that is still open is invalid.
  mutating func end() { validator.finish() }

  consuming func digest() throws(DigestError) -> SHA256Digest { try hash.finish() }
}
