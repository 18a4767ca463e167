package import Standards

/// The middle of some published figures and how far they usually lie from it, which a few strange ones hardly move.
///
/// Distances are the modified z-scores of Iglewicz and Hoaglin (*How to Detect and Handle Outliers*, 1993), exact.
package struct RobustSpread: Hashable, Sendable {
  package let count: Int
  /// Of an even number of figures, halfway between the two in the middle.
  package let median: Ratio
  /// The MAD: the median of what the figures differ from their median, whichever way.
  package let medianDeviation: Ratio
  /// The mean of the same differences.
  package let meanDeviation: Ratio

  /// What makes the MAD of a normal distribution its standard deviation.
  package static let medianFactor = Ratio(14_826, over: 10_000)
  /// The same for the mean of the differences.
  package static let meanFactor = Ratio(1_253_314, over: 1_000_000)

  /// Nil where there are no figures.
  package init?(_ figures: [Hundredths]) {
    guard !figures.isEmpty else { return nil }
    // Whole numbers as long as they can be: the median is of half hundredths, the MAD of quarters.
    let doubledMedian = Self.doubledMedian(ofSorted: figures.map(\.count).sorted())
    let differences = figures.map { abs(2 * $0.count - doubledMedian) }.sorted()
    count = figures.count
    median = Ratio(Int128(doubledMedian), over: 200)
    medianDeviation = Ratio(Int128(Self.doubledMedian(ofSorted: differences)), over: 400)
    meanDeviation = Ratio(Int128(differences.reduce(0, +)), over: Int128(200 * figures.count))
  }

  /// A figure less the median.
  package func difference(of figure: Hundredths) -> Ratio { figure.ratio - median }

  /// How many robust standard deviations a figure lies above the median; nil where all figures are equal.
  ///
  /// Where half of them or more are equal, so that the MAD is 0, the mean of the differences stands in for it.
  package func distance(of figure: Hundredths) -> Ratio? {
    let unit =
      medianDeviation > .zero ? Self.medianFactor * medianDeviation : Self.meanFactor * meanDeviation
    return unit > .zero ? difference(of: figure) / unit : nil
  }

  private static func doubledMedian(ofSorted values: [Int]) -> Int {
    values[(values.count - 1) / 2] + values[values.count / 2]
  }
}
