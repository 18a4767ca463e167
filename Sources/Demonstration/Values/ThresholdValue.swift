internal import Standards

extension Thresholds {
  /// A value, in hundredths, that earns the level.
  ///
  /// - Parameter limit: the largest value that exists, in hundredths: 10,000 for a percentage.
  func value(earning level: QualityLevel, limit: Int, _ random: inout SplitMix64) -> Int {
    let edges = steps.map { (level: $0.level, at: Hundredths(rounding: $0.at).count) }
    switch direction {
    case .higher:
      let better = edges.last { $0.level > level }?.at ?? limit + 1
      let own = edges.first { $0.level <= level }?.at ?? max(better - 1_000, 0)
      return random.integer(in: own...max(own, better - 1))
    case .lower:
      let own = edges.first { $0.level <= level }?.at ?? (edges.last?.at ?? 0) + 100
      let better = edges.last { $0.level > level }?.at ?? -1
      return random.integer(in: min(better + 1, own)...own)
    }
  }
}
