internal import Assessment
internal import Records
internal import Standards

/// A region with how its overall is spread.
struct RankedRegion {
  let region: Scope
  let overall: Distribution

  /// With the offices behind it: `เหนือ (12/19)`.
  var label: String { "\(region.title) (\(overall.count)/\(region.members.count))" }
}

extension PublishedPeriod {
  /// The regions with most of their offices by their overall, the highest first; then those with less than half.
  var rankedRegions: [RankedRegion] {
    assessment.scopes.filter { $0.kind == .region }.map { region in
      RankedRegion(
        region: region, overall: assessment.distribution(of: OfficeResult.overallID, in: region))
    }.enumerated().sorted { first, second in
      let (left, right) = (first.element.overall, second.element.overall)
      if left.isThin != right.isThin { return right.isThin }
      if left.meanScore != right.meanScore {
        return left.meanScore?.count ?? 0 > right.meanScore?.count ?? 0
      }
      return first.offset < second.offset
    }.map(\.element)
  }
}
