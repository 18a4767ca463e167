package import Records
package import Standards

/// Compares what was achieved of a criterion with what its KPI requires (rule `kpi`).
///
/// Whether the KPI was achieved is the primary result; the level is derived from the share of it. A criterion with
/// categories needs all of them, each against its own KPI. Source: Scoring, *Rules*.
struct KPIScore {
  let levels: KPILevels
  let scale: LevelScale

  /// What a result is against its KPI.
  private struct Outcome {
    let value: MeasuredValue
    /// The percentage of what is required.
    let percentage: Ratio
    var isAchieved: Bool { percentage >= Ratio(100) }
  }

  func score(_ node: Node, _ reports: [CriterionReport], into result: inout NodeResult) {
    guard let form = node.form else { return }
    guard form.reviewOnly == nil else {
      result.value = reports.first { $0.category == nil }?.result.flatMap { toldValue($0, form.kpi) }
      return
    }
    if form.categories.isEmpty {
      let report = reports.first { $0.category == nil }
      let outcome = form.kpi.flatMap { self.outcome(of: $0, form.desired, report) }
      if let kpi = form.kpi, outcome == nil {
        result.missing = lacking(of: kpi, form.desired, report).map {
          Node.item(node.id, category: nil, condition: $0)
        }
      }
      score(outcome, into: &result)
    } else {
      scoreCategories(of: node, form, reports, into: &result)
    }
  }

  /// The level of one KPI by itself; nil without a result of its type.
  func level(
    of kpi: KPI, _ desired: CriterionForm.DesiredConditions, _ report: CriterionReport?
  ) -> QualityLevel? {
    outcome(of: kpi, desired, report).map { levels.thresholds.level(of: $0.percentage) }
  }

  private func score(_ outcome: Outcome?, into result: inout NodeResult) {
    result.achievement = Achievement(
      achieved: outcome?.isAchieved == true ? 1 : 0, reported: outcome == nil ? 0 : 1, expected: 1)
    guard let outcome else { return }
    result.value = outcome.value
    enter(levels.thresholds.level(of: outcome.percentage), into: &result)
  }

  private func scoreCategories(
    of node: Node, _ form: CriterionForm, _ reports: [CriterionReport], into result: inout NodeResult
  ) {
    var outcomes: [Outcome] = []
    var figures = Ratio.zero
    for category in form.categories {
      let report = reports.first { $0.category == category.number }
      guard let outcome = outcome(of: category.kpi, category.desired, report) else {
        let conditions = lacking(of: category.kpi, category.desired, report)
        result.missing += (conditions.isEmpty ? [nil] : conditions).map {
          Node.item(node.id, category: category.number, condition: $0)
        }
        continue
      }
      outcomes.append(outcome)
      if case .count(let count) = outcome.value { figures = figures + count }
    }
    let isComplete = result.missing.isEmpty
    result.achievement = Achievement(
      achieved: isComplete && outcomes.allSatisfy(\.isAchieved) ? 1 : 0, reported: isComplete ? 1 : 0,
      expected: 1)
    guard isComplete else { return }
    let sum = outcomes.reduce(Ratio.zero) { $0 + levels.thresholds.level(of: $1.percentage).ratio }
    let mean = sum / Ratio(outcomes.count)
    result.value = .count(figures)
    result.score = mean
    enter(scale.level(ofMean: mean), into: &result)
  }

  private func enter(_ level: QualityLevel, into result: inout NodeResult) {
    result.selfLevel = level
    result.level = level
    result.restsOnAssumption = levels.assumed != nil
    result.status = .provisional
  }

  /// A result as a share of what its KPI requires; nil without one of the KPI's type.
  ///
  /// Where each condition has to reach it, the least of their figures is the result.
  private func outcome(
    of kpi: KPI, _ desired: CriterionForm.DesiredConditions, _ report: CriterionReport?
  ) -> Outcome? {
    var stated = report?.result
    if kpi.everyCondition {
      let figures = desired.numbered.map { report?.figure(of: $0) }
      stated = figures.contains(nil) ? nil : figures.compactMap(\.self).min().map { .figure($0) }
    }
    switch (stated, kpi.required) {
    case (.answer(let isYes), nil):
      return Outcome(value: .answer(isYes), percentage: Ratio(isYes ? 100 : 0))
    case (.figure(let figure), let required?):
      let value: MeasuredValue = kpi.kind.isPercentage ? .figure(figure) : .count(figure)
      return Outcome(value: value, percentage: Ratio(100) * figure / required)
    default: return nil
    }
  }

  /// The conditions that nothing usable is said of, where the result has to be made of all of them; nil stands for none.
  private func lacking(
    of kpi: KPI, _ desired: CriterionForm.DesiredConditions, _ report: CriterionReport?
  ) -> [String?] {
    if kpi.everyCondition { return desired.numbered.filter { report?.figure(of: $0) == nil }.map(\.number) }
    guard [.itemCount, .qualitative].contains(kpi.kind) else { return [] }
    return report?.ticks?.unanswered(of: desired).map(\.number) ?? []
  }

  /// What is told of a criterion that only the committee judges, where it is a figure or an answer.
  private func toldValue(_ result: CriterionResult, _ kpi: KPI?) -> MeasuredValue? {
    switch result {
    case .answer(let isYes): .answer(isYes)
    case .figure(let figure): kpi?.kind.isPercentage == true ? .figure(figure) : .count(figure)
    case .text: nil
    }
  }
}

extension CriterionReport {
  /// The figure of a condition; nil where none can be used.
  package func figure(of condition: CriterionForm.Condition) -> Ratio? {
    figures.first { $0.number == condition.number }.flatMap(\.figure)
  }
}
