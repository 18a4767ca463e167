/// Tells when the bytes of a file so far refuse it, whatever follows: a huge file is not read to its end for that.
struct EarlyRefusal {
  /// Bytes up to which a refused file is read on all the same, so that its hash is known.
  static let hashedSize = 64 << 20

  private let isUTF16: Bool
  /// Whether the file begins with the mark of UTF-8, so that it is nothing else.
  private let isMarked: Bool

  init(_ head: FileHead, _ judge: EncodingJudge) {
    isUTF16 = judge.mayBeUTF16(head)
    isMarked = ByteOrderMark.read(head.bytes) == .text(TextForm(encoding: .utf8WithMark, markLength: 3))
  }

  /// Whether the file is refused, when a block of it was noted.
  func isSettled(
    by block: Span<UInt8>, firstInvalidByte: Int?, _ evidence: ThaiEvidence
  ) -> Bool {
    if isUTF16 { return EarlyRefusal.hasNULUnit(block) }
    if EarlyRefusal.hasNUL(block) { return true }
    guard firstInvalidByte != nil else { return false }
    return isMarked || evidence.firstSureUTF8 != nil || evidence.firstUndefinedByte != nil
  }

  /// Written without an early exit so that it compiles to vector instructions.
  private static func hasNUL(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices { found |= bytes[index] == 0 ? 1 : 0 }
    return found != 0
  }

  /// Blocks have an even length, so that their units are the file's.
  private static func hasNULUnit(_ bytes: Span<UInt8>) -> Bool {
    for index in stride(from: 0, to: bytes.count - 1, by: 2) where bytes[index] == 0 && bytes[index + 1] == 0
    {
      return true
    }
    return false
  }
}
