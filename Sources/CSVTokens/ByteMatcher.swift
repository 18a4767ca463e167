/// Finds one byte in eight at a time; the cells of a sheet are too short for a call of `memchr` each.
struct ByteMatcher {
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private let pattern: UInt64

  init(_ byte: UInt8) { pattern = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Marks the top bit of each of eight bytes that equals the byte; the first byte is the lowest.
  ///
  /// Exact, unlike the shorter subtraction, whose borrow marks bytes above a match.
  @inline(__always)
  func matches(at bytes: UnsafePointer<UInt8>) -> UInt64 {
    let word = unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)) ^ pattern
    return ~(((word & Self.lowBits) &+ Self.lowBits) | word | Self.lowBits)
  }
}
