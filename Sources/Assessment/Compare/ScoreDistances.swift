package import Records
package import Standards

/// How far one score lies from those of the office's type and from its own earlier ones; nil where neither can tell.
package struct ItemDistances: Hashable, Sendable {
  package let fromType: ScoreDistance?
  package let fromHistory: ScoreDistance?
}

/// Measures the offices' scores of the standards and the overall against their types and their own histories.
///
/// A history is of the months that ``ComparedPeriod`` lets compare: the same criteria, the same office.
package struct ScoreDistances: Sendable {
  private let spreads: [String: [String: RobustSpread]]
  private let months: [ComparedPeriod]

  package init(_ assessment: PeriodAssessment, _ history: PeriodHistory) {
    months = history.months.map { ComparedPeriod(assessment.plan, with: $0) }
    var spreads: [String: [String: RobustSpread]] = [:]
    for scope in assessment.scopes where scope.kind == .type {
      for id in assessment.plan.comparedIDs {
        let scores = assessment.results(of: id, in: scope).compactMap(\.comparedScore)
        spreads[scope.title, default: [:]][id] = RobustSpread(scores)
      }
    }
    self.spreads = spreads
  }

  /// The distances of an office's standard or overall.
  package func of(_ result: NodeResult, office: Office) -> ItemDistances {
    guard let score = result.comparedScore else { return ItemDistances(fromType: nil, fromHistory: nil) }
    let earlier = months.compactMap { $0.score(of: office.code, nodeID: result.nodeID).score }
    return ItemDistances(
      fromType: spreads[office.type]?[result.nodeID].flatMap { OutlierRule.amongOffices(score, $0) },
      fromHistory: RobustSpread(earlier).flatMap { OutlierRule.amongMonths(score, $0) })
  }
}
