/// Remembers the last rows of a survey by their hashes, to notice the same answer sent twice.
///
/// Source: SheetKinds, *survey*.
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
