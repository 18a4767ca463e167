package import Standards

/// A sum of published scores and how many they are: what a mean over offices is made of.
package struct ScoreSum: Hashable, Sendable {
  /// In hundredths.
  package let hundredths: Int
  package let count: Int

  package init(hundredths: Int, count: Int) {
    self.hundredths = hundredths
    self.count = count
  }

  /// To two decimals, half up; nil where nothing was summed.
  package var mean: Hundredths? {
    count == 0 ? nil : Hundredths(rounding: Ratio(Int128(hundredths), over: Int128(count) * 100))
  }
}

/// The national means of a published month, by the ids of standards and overall.
package struct PublishedMeans: Hashable, Sendable {
  package let period: Period
  private let sums: [String: ScoreSum]

  package init(period: Period, sums: [String: ScoreSum]) {
    self.period = period
    self.sums = sums
  }

  /// The mean of a node to two decimals; nil where no office had a level of it.
  package func mean(of nodeID: String) -> Hundredths? { sums[nodeID]?.mean }
}
