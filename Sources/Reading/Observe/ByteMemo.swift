internal import Basics
internal import Glibc
internal import Synchronization

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

  /// FNV-1a over the length, the first and the last bytes; equal hashes are compared byte by byte anyway.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = FNVHash(salt: UInt64(bytes.count))
    let edge = min(bytes.count, 6)
    for index in 0..<edge { hash.add(bytes[index]) }
    for index in bytes.count - edge..<bytes.count { hash.add(bytes[index]) }
    return hash.value ^ (hash.value >> 32)
  }
}

/// Remembers what values mean across files: offices fill in the same forms in the same month.
///
/// Shared by all tasks that read files, and bounded; what is remembered never changes a result.
final class SharedMemo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let capacity: Int
  private let known = Mutex<[Key: Value]>([:])

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The value of a key, read anew where it is not known.
  /// - Parameter isWorthKeeping: whether to remember a value just read.
  func value(
    of key: Key, isWorthKeeping: (Value) -> Bool = { _ in true }, read: (Key) -> Value
  ) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = read(key)
    if isWorthKeeping(value) {
      known.withLock { known in
        if known.count < capacity { known[key] = value }
      }
    }
    return value
  }
}
