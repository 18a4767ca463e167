internal import Records
package import Standards

/// The mean scores of the offices that have a result both in an earlier month and in this one.
///
/// Only they tell whether anything rose or fell: a mean over other offices moves when offices come and go.
/// Source: Scoring, *Comparison*.
package struct MatchedMeans: Hashable, Sendable {
  /// Offices with both.
  package let count: Int
  /// Their mean in the earlier month, and now.
  package let before: Hundredths
  package let now: Hundredths

  /// Nil where no office has both.
  package init?(_ pairs: [(before: Hundredths, now: Hundredths)]) {
    guard !pairs.isEmpty else { return nil }
    func mean(_ hundredths: Int) -> Hundredths {
      Hundredths(rounding: Ratio(Int128(hundredths), over: Int128(100 * pairs.count)))
    }
    count = pairs.count
    before = mean(pairs.reduce(0) { $0 + $1.before.count })
    now = mean(pairs.reduce(0) { $0 + $1.now.count })
  }

  /// The printed mean now less the printed one of before.
  package var change: Hundredths { Hundredths(count: now.count - before.count) }
}

/// A month of a trend: the standards and the overall then and now, over the offices that have a result in both.
package struct TrendPoint: Hashable, Sendable {
  package let period: Period
  /// By the ids of this month's standards, and of the overall.
  private let means: [String: MatchedMeans]
  /// The standards, and the overall, that other criteria decided then.
  package let incomparable: [String]

  init(period: Period, means: [String: MatchedMeans], incomparable: [String]) {
    (self.period, self.means, self.incomparable) = (period, means, incomparable)
  }

  package func means(of nodeID: String) -> MatchedMeans? { means[nodeID] }
}

extension PeriodAssessment {
  /// The earlier months of a history, oldest first, each beside this one, which is the last.
  package func trend(_ history: PeriodHistory) -> [TrendPoint] {
    let now = Dictionary(
      uniqueKeysWithValues: plan.comparedIDs.map { id in (id, matched(id) { _, now in now }) })
    return history.months.map(point) + [
      TrendPoint(period: period, means: now.compactMapValues { $0 }, incomparable: [])
    ]
  }

  /// How the overall, or a standard, changed since an earlier month over the offices that have a result in both.
  ///
  /// - Parameter scope: whose offices are meant; nil for the nation.
  package func matchedMeans(
    of nodeID: String, since earlier: EarlierPeriod, in scope: Scope? = nil
  ) -> MatchedMeans? {
    let compared = ComparedPeriod(plan, with: earlier)
    return matched(nodeID, in: scope) { office, _ in compared.score(of: office.code, nodeID: nodeID).score }
  }

  private func point(_ earlier: EarlierPeriod) -> TrendPoint {
    var means: [String: MatchedMeans] = [:]
    for id in plan.comparedIDs { means[id] = matchedMeans(of: id, since: earlier) }
    return TrendPoint(
      period: earlier.period, means: means,
      incomparable: plan.comparedIDs.filter { plan.comparableID(of: $0, in: earlier.plan) == nil })
  }

  private func matched(
    _ nodeID: String, in scope: Scope? = nil, before: (Office, Hundredths) -> Hundredths?
  ) -> MatchedMeans? {
    let scope = scope ?? nation
    return MatchedMeans(
      zip(scope.members.map { offices[$0] }, results(of: nodeID, in: scope)).compactMap { office, result in
        guard let now = result.comparedScore, let before = before(office, now) else { return nil }
        return (before, now)
      })
  }
}
