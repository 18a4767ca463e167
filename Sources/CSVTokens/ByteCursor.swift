internal import Glibc

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
