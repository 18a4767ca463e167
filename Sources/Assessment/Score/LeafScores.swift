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
    result.isDoubted = measure.plausible?.contains(percentage) == false
    result.status = .provisional
  }
}

extension NodeResult {
  /// Tells the value of an item that has no level by its rule, beside that of the last fiscal year.
  mutating func scoreMeasured(_ value: MeasuredValue?, _ measure: Measure?, lastYear: LastYearFigure?) {
    guard let value else { return }
    self.value = value
    self.lastYear = lastYear?.figure
    let figures = [value.figure, lastYear?.figure].compactMap(\.self)
    isDoubted = figures.contains { measure?.plausible?.contains($0) == false }
    status = .measured
  }
}

extension MeasuredValue {
  /// The value where it is a percentage or points.
  fileprivate var figure: Ratio? { if case .figure(let figure) = self { figure } else { nil } }
}

extension MeasureTrend {
  /// Whether the change is what the item asks for, and its level where the change has thresholds.
  ///
  /// Without a figure of the last fiscal year neither can be told, which is not the same as not achieved.
  func score(_ value: MeasuredValue?, lastYear: LastYearFigure?, into result: inout NodeResult) {
    result.scoreMeasured(value, measure, lastYear: lastYear)
    if thresholds != nil, value != nil { result.status = .missing }
    let change = result.change
    result.isTrendAchieved = change.map(isAchieved)
    result.achievement = Achievement(
      achieved: result.isTrendAchieved == true ? 1 : 0, reported: change == nil ? 0 : 1, expected: 1)
    guard let change, let thresholds else { return }
    result.selfLevel = thresholds.level(of: change)
    result.level = result.selfLevel
    result.restsOnAssumption = assumed != nil
    result.status = .provisional
  }
}

extension Rubric {
  /// Counts what is implemented and clear; one consideration unreported leaves the indicator without a self level.
  func score(
    _ node: Node, _ considerations: [String: ConsiderationReport], into result: inout NodeResult
  ) {
    let reported = node.children.compactMap { considerations[$0.id] }
    result.missing = node.children.map(\.id).filter { considerations[$0] == nil }
    guard result.missing.isEmpty else { return }
    let implemented = reported.count { $0.isImplemented }
    let clear = reported.count { $0.isClear }
    result.value = .counts(implemented: implemented, clear: clear)
    result.selfLevel = level(implemented: implemented, clear: clear)
    result.level = result.selfLevel
    result.status = .provisional
  }
}

extension NodeResult {
  /// A consideration under a rubric has no level of its own; reported, it is provisional.
  mutating func scoreJudgement(_ report: ConsiderationReport?) {
    guard let report else { return }
    value = .judgement(isImplemented: report.isImplemented, isClear: report.isClear)
    status = .provisional
  }
}

extension NodeResult {
  /// Bands the mean over all answers of the office's survey; a survey without answers gives nothing.
  mutating func scoreSurvey(_ tally: SurveyTally?, scale: LevelScale?) {
    guard let tally, let scale, let mean = tally.moments(questions: tally.questions(of: nil)).mean else {
      return
    }
    score = mean
    selfLevel = scale.level(ofMean: mean)
    level = selfLevel
    status = .provisional
  }
}

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
