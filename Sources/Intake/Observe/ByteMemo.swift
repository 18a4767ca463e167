/// Remembers what the bytes of a cell mean, so that the full reading runs once per distinct value.
///
/// Open addressing over one flat buffer of keys: no String and no allocation for a value seen before.
/// Source: performance.md.
struct ByteMemo<Value> {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let value: Value
  }

  /// Distinct values remembered; a column of free text must not grow the memory without bound.
  private static var capacity: Int { 4096 }

  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var keys: [UInt8] = []

  /// The value of some bytes, made by `read` when they are new.
  mutating func value(of bytes: Span<UInt8>, read: (String) -> Value) -> Value {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, matches(entry, bytes) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    let value = read(String(utf8: bytes))
    if entries.count < Self.capacity { insert(bytes, hash: hash, value: value) }
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

  private func matches(_ entry: Entry, _ bytes: Span<UInt8>) -> Bool {
    guard entry.count == bytes.count else { return false }
    for index in bytes.indices where keys[entry.start + index] != bytes[index] { return false }
    return true
  }

  /// FNV-1a over the length and the bytes.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
