internal import Glibc

/// Remembers what the bytes of a cell mean, so that the full reading runs once per distinct value.
///
/// Open addressing over one flat buffer of keys: no String and no allocation for a value seen before.
/// Source: Performance, *Reading*.
struct ByteMemo<Value> {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let value: Value
  }

  /// Distinct values remembered; a column of free text must not grow the memory without bound.
  private static var capacity: Int { 4096 }
  /// Bytes of all remembered values; few values may be megabytes each.
  private static var byteCapacity: Int { 16 << 20 }

  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var keys: [UInt8] = []

  /// Whether one more value would be remembered.
  var hasRoom: Bool { entries.count < Self.capacity && keys.count < Self.byteCapacity }

  /// The value of some bytes; nil when they are new.
  func known(_ bytes: Span<UInt8>) -> Value? {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, matches(entries[index].start, entries[index].count, bytes) {
        return entries[index].value
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers the value of bytes that are new, as long as there is room.
  /// - Returns: the value.
  mutating func remember(_ value: Value, for bytes: Span<UInt8>) -> Value {
    if hasRoom { insert(bytes, hash: Self.hash(bytes), value: value) }
    return value
  }

  private mutating func insert(_ bytes: Span<UInt8>, hash: UInt64, value: Value) {
    entries.append(Entry(hash: hash, start: keys.count, count: bytes.count, value: value))
    for index in bytes.indices { keys.append(bytes[index]) }
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func matches(_ start: Int, _ count: Int, _ bytes: Span<UInt8>) -> Bool {
    guard count == bytes.count else { return false }
    return unsafe keys.withUnsafeBufferPointer { known in
      unsafe bytes.withUnsafeBufferPointer { cell in
        guard let left = known.baseAddress, let right = cell.baseAddress else { return true }
        return unsafe memcmp(left + start, right, count) == 0
      }
    }
  }

  /// Mixes the length, the first and the last bytes; equal hashes are compared byte by byte anyway.
  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    let raw = unsafe bytes.bytes
    var (head, tail) = (UInt64(0), UInt64(0))
    if bytes.count >= 8 {
      head = unsafe raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
      tail = unsafe raw.unsafeLoadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    } else {
      for index in bytes.indices { head = head << 8 | UInt64(bytes[index]) }
    }
    var hash = (head ^ UInt64(bytes.count)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 32 ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
