internal import Records
internal import Standards

extension MeasureBands {
  /// Bands the exact percentage; the mark `[a]` is due where the thresholds are assumed.
  func score(_ report: MeasureReport?, into result: inout NodeResult) {
    guard let percentage = report?.percentage else { return }
    result.value = .figure(percentage)
    result.selfLevel = thresholds.level(of: percentage)
    result.level = result.selfLevel
    result.restsOnAssumption = assumed != nil
    result.isDoubted = plausible?.contains(percentage) == false
    result.status = .provisional
  }
}
