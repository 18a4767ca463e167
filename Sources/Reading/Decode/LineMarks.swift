/// Drops the byte order marks that stand at the start of a line, where joining files leaves them.
///
/// In front of a quote one would make the quote a stray one; anywhere else the text rules remove it.
struct LineMarks {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var isLineStart = true
  /// Bytes of a mark that have come so far.
  private var matched = 0
  private var cleaned: [UInt8] = []

  /// Hands the text on to the body, without marks.
  mutating func strip<Failure: Error>(
    _ text: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard !text.isEmpty else { return }
    if matched == 0, !LineMarks.mayHoldMark(text) {
      isLineStart = LineMarks.isLineEnd(text[text.count - 1])
      return try body(text)
    }
    cleaned.removeAll(keepingCapacity: true)
    for index in text.indices { take(text[index]) }
    try body(cleaned.span)
  }

  /// Hands over the beginning of a mark that the end of the file cut off.
  mutating func finish<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    guard matched > 0 else { return }
    try body(LineMarks.mark.span.extracting(first: matched))
    matched = 0
  }

  private mutating func take(_ byte: UInt8) {
    if isLineStart, byte == LineMarks.mark[matched] {
      matched = (matched + 1) % LineMarks.mark.count
      return
    }
    cleaned += LineMarks.mark.prefix(matched)
    matched = 0
    cleaned.append(byte)
    isLineStart = LineMarks.isLineEnd(byte)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Thai text has no byte 0xEF; written without an early exit so that it compiles to vector instructions.
  private static func mayHoldMark(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices { found |= text[index] == 0xEF ? 1 : 0 }
    return found != 0
  }
}
