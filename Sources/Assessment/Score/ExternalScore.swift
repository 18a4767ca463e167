internal import Records
internal import Standards

extension ExternalResult {
  /// The level as given, else that of the points; it is final, and neither self nor reviewed.
  ///
  /// The level of points that look like another scale's is provisional.
  func score(_ report: ExternalReport?, into result: inout NodeResult) {
    guard let report else { return }
    result.value = report.points.map { .figure($0) }
    result.level = report.level ?? report.points.map { thresholds.level(of: $0) }
    guard let level = result.level else { return }
    result.score = level.ratio
    result.restsOnAssumption = report.level == nil && assumed != nil
    result.isDoubted =
      report.level == nil && plausible.map { report.points.map($0.contains) == false } == true
    result.status = result.isDoubted ? .provisional : .final
  }
}
