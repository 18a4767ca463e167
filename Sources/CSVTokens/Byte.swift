internal import Glibc

/// The bytes that have a meaning in a CSV file besides the delimiter.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Tells the two bytes that libcsv trims around an unquoted cell and allows around a quoted one.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether only blanks stand in a range of the bytes.
  @inline(__always)
  static func areBlank(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where unsafe !isBlank(bytes[offset]) { return false }
    return true
  }

  /// Tells the two bytes that end a line, alone or as CR LF.
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}

/// The next place of one byte in a stream, found with `memchr` and remembered until it is passed.
///
/// Without the memory, looking for a CR in a file that has none would cost a whole chunk per record.
struct ByteCursor {
  private let byte: Int32
  /// The place found, or `searched` when there was none.
  private var next = 0
  /// How far the stream has been looked through.
  private var searched = 0

  init(_ byte: UInt8) { self.byte = Int32(byte) }

  /// Finds the first occurrence at or behind `position`, or `end`; both may only grow between `rebase` calls.
  @inline(__always)
  mutating func find(from position: Int, in bytes: UnsafePointer<UInt8>, end: Int) -> Int {
    if next < position || (next == searched && searched < end) {
      unsafe search(from: max(position, next), in: bytes, end: end)
    }
    return min(next, end)
  }

  /// Counts places from `offset` on, where the next record starts.
  @inline(__always)
  mutating func rebase(by offset: Int) {
    next -= offset
    searched -= offset
  }

  private mutating func search(from position: Int, in bytes: UnsafePointer<UInt8>, end: Int) {
    searched = end
    guard let found = unsafe memchr(bytes + position, byte, end - position) else {
      next = end
      return
    }
    next = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }
}

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
