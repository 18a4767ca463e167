internal import Records
package import Standards

/// A month of a trend: its national means of the standards and the overall as far as they compare with the last.
package struct TrendPoint: Hashable, Sendable {
  package let period: Period
  /// By the ids of the last month's standards, and of the overall.
  private let means: [String: Hundredths]
  /// The standards, and the overall, that other criteria decided then.
  package let incomparable: [String]

  init(period: Period, means: [String: Hundredths], incomparable: [String]) {
    self.period = period
    self.means = means
    self.incomparable = incomparable
  }

  package func mean(of nodeID: String) -> Hundredths? { means[nodeID] }
}

extension PeriodAssessment {
  /// The means of earlier months, oldest first, and of this one at the end.
  package func trend(_ earlier: [EarlierMeans]) -> [TrendPoint] {
    earlier.map(point) + [point]
  }

  private func point(_ earlier: EarlierMeans) -> TrendPoint {
    var means: [String: Hundredths] = [:]
    var incomparable: [String] = []
    for id in plan.comparedIDs {
      guard let older = plan.comparableID(of: id, in: earlier.plan) else {
        incomparable.append(id)
        continue
      }
      means[id] = earlier.means.mean(of: older)
    }
    return TrendPoint(period: earlier.means.period, means: means, incomparable: incomparable)
  }

  private var point: TrendPoint {
    var means: [String: Hundredths] = [:]
    for id in plan.comparedIDs { means[id] = distribution(of: id, in: nation).meanScore }
    return TrendPoint(period: period, means: means, incomparable: [])
  }
}

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

/// An office whose overall score differs from that of the last published month.
package struct OverallChange: Hashable, Sendable {
  package let office: Office
  package let before: Hundredths
  package let after: Hundredths

  /// After less before.
  package var change: Hundredths { Hundredths(count: after.count - before.count) }
}

extension PeriodAssessment {
  /// The offices whose overall score rose most, then those whose score fell most, by size and then by code.
  ///
  /// - Parameter most: how many of each.
  package func largestChanges(since earlier: EarlierPeriod, most: Int) -> [OverallChange] {
    let compared = ComparedPeriod(plan, with: earlier)
    let changes = zip(offices, results).compactMap { office, result -> OverallChange? in
      let before = compared.score(of: office.code, nodeID: OfficeResult.overallID).score
      guard let before, let after = result.overall.comparedScore, before != after else { return nil }
      return OverallChange(office: office, before: before, after: after)
    }
    // Offices come in code order, which a stable order by size keeps among equals.
    let rising = changes.filter { $0.after > $0.before }.enumerated()
      .sorted { ($1.element.change, $0.offset) < ($0.element.change, $1.offset) }
    let falling = changes.filter { $0.after < $0.before }.enumerated()
      .sorted { ($0.element.change, $0.offset) < ($1.element.change, $1.offset) }
    return rising.prefix(most).map(\.element) + falling.prefix(most).map(\.element)
  }
}
