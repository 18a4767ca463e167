package import Standards

/// One item that a mean is taken of: its id, what counts of it, and how much.
package struct MeanTerm: Hashable, Sendable {
  package let id: String
  /// A level, or the score of a standard; nil where the item lacks.
  package let value: Ratio?
  package let weight: Ratio

  package init(id: String, value: Ratio?, weight: Ratio) {
    self.id = id
    self.value = value
    self.weight = weight
  }
}

extension SumRaise {
  /// The next band above the mean of some terms; nil at the highest, or where a term lacks.
  /// - Parameter areLevels: whether every term is a level, which only grows by whole numbers.
  package init?(_ rule: Rule, scale: LevelScale, _ terms: [MeanTerm], areLevels: Bool) {
    guard !terms.isEmpty else { return nil }
    var sum = Ratio.zero
    var weights = Ratio.zero
    for term in terms {
      guard let value = term.value else { return nil }
      sum = sum + value * term.weight
      weights = weights + term.weight
    }
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
