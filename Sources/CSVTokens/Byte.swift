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

/// Finds one byte among sixty-four at a time; the cells of a sheet are too short for a call of `memchr` each.
///
/// All places of a block are found before the first is used: a branch for each cell would be guessed wrongly.
struct ByteMatcher {
  /// How many bytes are looked at together.
  static let width = 64

  private let pattern: SIMD16<UInt8>

  init(_ byte: UInt8) { pattern = SIMD16(repeating: byte) }

  /// Marks with a bit each of the bytes that equals the byte; the first byte is the lowest.
  @inline(__always)
  func matches(at bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe matches(sixteenAt: bytes) | matches(sixteenAt: bytes + 16) &<< 16
      | matches(sixteenAt: bytes + 32) &<< 32 | matches(sixteenAt: bytes + 48) &<< 48
  }

  @inline(__always)
  private func matches(sixteenAt bytes: UnsafePointer<UInt8>) -> UInt64 {
    let block = unsafe UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self)
    // All bits of a byte that matches are set.
    let eights = unsafe unsafeBitCast(block .== pattern, to: SIMD2<UInt64>.self)
    return Self.gather(eights[0]) | Self.gather(eights[1]) &<< 8
  }

  /// Keeps of each byte the bit of its place, which a multiplication brings together.
  @inline(__always)
  private static func gather(_ bytes: UInt64) -> UInt64 {
    ((bytes.littleEndian & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
  }
}
