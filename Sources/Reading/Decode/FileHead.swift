/// The beginning of a file, by which its encoding is first judged and its header found.
struct FileHead {
  /// Bytes that are looked at; headers stand within 40 rows.
  static let length = 1 << 16

  let bytes: [UInt8]
  /// Whether the file ends with them.
  let isWholeFile: Bool

  /// - Parameter chunk: the first bytes of the file, all of them when `isWholeFile`.
  init(_ chunk: some Collection<UInt8>, isWholeFile: Bool) {
    bytes = Array(chunk.prefix(Self.length))
    self.isWholeFile = isWholeFile && chunk.count <= Self.length
  }

  /// The text in one reading, without marks; unreadable bytes stay as they are or become U+FFFD.
  func text(as form: TextForm) -> [UInt8] {
    var decoder = form.makeDecoder()
    var marks = LineMarks()
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    decoder.decode(bytes.span.extracting(droppingFirst: min(form.markLength, bytes.count))) { decoded in
      marks.strip(decoded) { piece in
        unsafe piece.withUnsafeBufferPointer { bytes in unsafe text.append(contentsOf: bytes) }
      }
    }
    return text
  }
}
