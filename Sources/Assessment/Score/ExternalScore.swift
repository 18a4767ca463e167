internal import Records
internal import Standards

extension ExternalResult {
  /// The level as given, else that of the points; it is final, and neither self nor reviewed.
  func score(_ report: ExternalReport?, into result: inout NodeResult) {
    guard let report else { return }
    result.value = report.points.map { .figure($0) }
    result.level = report.level ?? report.points.map { thresholds.level(of: $0) }
    guard let level = result.level else { return }
    result.score = level.ratio
    result.restsOnAssumption = report.level == nil && assumed != nil
    result.status = .final
  }
}
