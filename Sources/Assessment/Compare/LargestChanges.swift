internal import Records
package import Standards

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
