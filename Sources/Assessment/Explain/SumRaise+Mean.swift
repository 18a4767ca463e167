package import Standards

extension SumRaise {
  /// The next band above the mean of some terms; nil at the highest, or where a term lacks.
  /// - Parameter areLevels: whether every term is a level, which only grows by whole numbers.
  package init?(_ rule: Rule, scale: LevelScale, _ terms: [MeanTerm], areLevels: Bool) {
    guard let (sum, weights) = terms.sums else { return nil }
    let level = MeanOfLevels(rule: rule, scale: scale).banded(sum / weights)
    guard let (target, from) = SumRaise.next(above: level, rule, scale) else { return nil }
    self.target = target
    mean = from
    // What rounds up to the band is in it: half a hundredth less is enough there.
    let isTruncated = if case .meanTruncated = rule { true } else { false }
    let least =
      isTruncated || scale.rounding == .exact
      ? from : Ratio((from * Ratio(100)).ceiling, over: 100) - Ratio(1, over: 200)
    let short = least * weights - sum
    let isWhole = areLevels && terms.allSatisfy { $0.weight == Ratio(1) }
    increase = isWhole ? Ratio(short.ceiling) : short
    below = terms.filter { ($0.value ?? .zero) < QualityLevel.highest.ratio }.map(\.id)
  }

  /// The level above another one that a mean can reach, with the lowest mean that does.
  private static func next(
    above level: QualityLevel, _ rule: Rule, _ scale: LevelScale
  ) -> (QualityLevel, Ratio)? {
    if case .meanTruncated = rule { return QualityLevel(level.value + 1).map { ($0, $0.ratio) } }
    return scale.bands.last { $0.level > level }.map { ($0.level, $0.from) }
  }
}
