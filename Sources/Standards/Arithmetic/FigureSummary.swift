/// Mean, median, spread and extremes of published figures, each to two decimals.
///
/// Source: Scoring, *Aggregates*.
package struct FigureSummary: Hashable, Sendable {
  package let count: Int
  package let mean: Hundredths
  package let median: Hundredths
  package let deviation: Hundredths?
  package let minimum: Hundredths
  package let maximum: Hundredths

  /// Summarises the figures; nil when there are none.
  package init?(_ figures: [Hundredths]) {
    let sorted = figures.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let sum = sorted.reduce(Ratio.zero) { $0 + $1.ratio }
    let squares = sorted.reduce(Ratio.zero) { $0 + $1.ratio * $1.ratio }
    let n = Ratio(sorted.count)
    count = sorted.count
    mean = Hundredths(rounding: sum / n)
    let middle = sorted.count / 2
    median =
      sorted.count % 2 == 1
      ? sorted[middle]
      : Hundredths(rounding: (sorted[middle - 1].ratio + sorted[middle].ratio) / Ratio(2))
    deviation =
      sorted.count > 1
      ? Hundredths(roundingSquareRootOf: (n * squares - sum * sum) / (n * (n - Ratio(1)))) : nil
    minimum = first
    maximum = last
  }
}
