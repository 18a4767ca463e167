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

  private mutating func check(_ bytes: Span<UInt8>, at start: Int) {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      firstInvalidByte = start + error.byteOffsets.lowerBound
    }
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
