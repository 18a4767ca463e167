internal import Glibc

/// Remembers what the bytes of a cell mean, so that the full reading runs once per distinct value.
///
/// Open addressing over one flat buffer of keys: no String and no allocation for a value seen before.
/// Source: Performance, *Reading*.
struct ByteMemo<Value> {
  private struct Entry {
    let words: KeyWords
    /// Where the whole key lies among the keys.
    let start: Int
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
  @inline(__always)
  func known(_ bytes: Span<UInt8>) -> Value? {
    let words = KeyWords(bytes)
    let (slots, entries) = (slots.span, entries.span)
    let mask = slots.count &- 1
    var slot = words.hash & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].words == words, words.areWhole || matches(entries[index].start, bytes) {
        return entries[index].value
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Remembers the value of bytes that are new, as long as there is room.
  /// - Returns: the value.
  mutating func remember(_ value: Value, for bytes: Span<UInt8>) -> Value {
    if hasRoom { insert(bytes, value: value) }
    return value
  }

  private mutating func insert(_ bytes: Span<UInt8>, value: Value) {
    entries.append(Entry(words: KeyWords(bytes), start: keys.count, value: value))
    for index in bytes.indices { keys.append(bytes[index]) }
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = entries[index].words.hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  /// Whether the key that lies at a place is some bytes, which are as many as the key is long.
  private func matches(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    unsafe keys.withUnsafeBufferPointer { known in
      unsafe bytes.withUnsafeBufferPointer { cell in
        guard let left = known.baseAddress, let right = cell.baseAddress else { return true }
        return unsafe memcmp(left + start, right, cell.count) == 0
      }
    }
  }
}

/// The length of some bytes with the first and the last sixteen of them, in which short bytes are whole.
///
/// Taken and compared without a branch for each length: words of an answer differ in length from cell to cell.
private struct KeyWords {
  private let count: Int
  private let first: UInt64
  private let second: UInt64
  private let lastButOne: UInt64
  private let last: UInt64

  @inline(__always)
  init(_ bytes: Span<UInt8>) {
    count = bytes.count
    guard count >= 8 else {
      var word: UInt64 = 0
      for index in bytes.indices { word = word &<< 8 | UInt64(bytes[index]) }
      (first, second, lastButOne, last) = (word, 0, 0, 0)
      return
    }
    let raw = unsafe bytes.bytes
    let end = count &- 8
    first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
    second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: min(8, end), as: UInt64.self)
    lastButOne = unsafe raw.unsafeLoadUnaligned(fromByteOffset: max(end &- 8, 0), as: UInt64.self)
    last = unsafe raw.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
  }

  /// Whether no byte is left out.
  var areWhole: Bool {
    @inline(__always) get { count <= 32 }
  }

  /// Mixes the length, the first and the last bytes.
  var hash: Int {
    @inline(__always) get {
      var hash = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ hash >> 32 ^ last) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
  }

  @inline(__always)
  static func == (left: KeyWords, right: KeyWords) -> Bool {
    (left.first ^ right.first) | (left.second ^ right.second) | (left.lastButOne ^ right.lastButOne)
      | (left.last ^ right.last) | UInt64(truncatingIfNeeded: left.count ^ right.count) == 0
  }
}
