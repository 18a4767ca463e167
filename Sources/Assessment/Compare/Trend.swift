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
