/// Remembers the last rows of a survey by their hashes, to notice the same answer sent twice.
///
/// Source: intake.md, *Sheet kinds* (`duplicate-response`).
struct RecentRows {
  /// How many rows apart two identical ones may be.
  private static let reach = 4096

  private var ring: [UInt64] = []
  private var next = 0
  private var counts: [UInt64: Int] = [:]

  /// Whether an identical row is among the last; the row itself is remembered either way.
  mutating func contains(orInsert hash: UInt64) -> Bool {
    let isKnown = counts[hash] != nil
    if ring.count < Self.reach {
      ring.append(hash)
    } else {
      let oldest = ring[next]
      counts[oldest] = counts[oldest].flatMap { $0 > 1 ? $0 - 1 : nil }
      ring[next] = hash
      next = (next + 1) % Self.reach
    }
    counts[hash, default: 0] += 1
    return isKnown
  }
}

/// FNV-1a with 64 bits, over bytes that come in pieces.
struct RowHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }
}
