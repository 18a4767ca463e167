package import Records
package import Standards

/// What an office says of the desired conditions behind one KPI, against what the KPI requires.
///
/// Source: SheetKinds, *criteria*.
package struct ConditionExplanation: Hashable, Sendable {
  /// Nil for a criterion without categories.
  package let category: Int?
  package let kpi: KPI
  /// How many conditions are listed with a number, so that they can be ticked.
  package let listed: Int
  /// How many are met; nil where that is not known of each, or where figures are reported instead.
  package let met: Int?
  /// Ticked as not met, or with a figure below the required one.
  package let unmet: [CriterionForm.Condition]
  /// Those of which nothing usable is said.
  package let unanswered: [CriterionForm.Condition]
  /// The figures of the conditions, where each has its own.
  package let figures: [ConditionFigure]

  /// One for each category of which anything is said by condition, in their order.
  package static func all(of node: Node, _ reports: [CriterionReport]) -> [ConditionExplanation] {
    reports.compactMap { report in
      guard let (kpi, desired) = node.form?.part(report.category), let kpi else { return nil }
      return ConditionExplanation(kpi, desired, report)
    }
  }

  /// Nil where nothing is said by condition.
  private init?(_ kpi: KPI, _ desired: CriterionForm.DesiredConditions, _ report: CriterionReport) {
    category = report.category
    self.kpi = kpi
    listed = desired.numbered.count
    if kpi.everyCondition {
      guard !report.figures.isEmpty else { return nil }
      met = nil
      unmet = desired.numbered.filter { condition in
        report.figure(of: condition).flatMap { figure in kpi.required.map { figure < $0 } } == true
      }
      unanswered = desired.numbered.filter { report.figure(of: $0) == nil }
    } else {
      guard let ticks = report.ticks else { return nil }
      met = ticks.metCount(of: desired)
      unmet = ticks.unmet(of: desired)
      unanswered = ticks.unanswered(of: desired)
    }
    figures = report.figures
  }
}

extension CriterionForm.Condition {
  /// The condition as it is named to people: its number and its text.
  package var name: String { [number, text].compactMap { $0 }.joined(separator: " ") }
}
