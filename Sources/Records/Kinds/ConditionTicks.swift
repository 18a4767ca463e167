package import Standards

/// What a cell lists of the desired conditions: a complete statement, so that what it does not name is not met.
package enum ConditionList: Hashable, Sendable {
  case unreported
  case unreadable
  /// The numbers of the conditions that are met, in the order of the form; none where nothing is.
  case met([String])
}

/// What an office says of the desired conditions of a criterion, or of one category of it, one by one.
///
/// Source: SheetKinds, *criteria*.
package struct ConditionTicks: Hashable, Sendable {
  /// Whether a condition is met, and the row that says so.
  package struct Tick: Hashable, Sendable {
    package let isMet: Bool
    package let provenance: Provenance

    package init(_ isMet: Bool, _ provenance: Provenance) {
      self.isMet = isMet
      self.provenance = provenance
    }
  }

  /// By the number that the form prints.
  package let byNumber: [String: Tick]
  /// Whether a row of a condition was left out or contradicted, or the list could not be read: nothing can be counted.
  package let isBroken: Bool

  package init(_ byNumber: [String: Tick], isBroken: Bool = false) {
    self.byNumber = byNumber
    self.isBroken = isBroken
  }

  /// How many conditions are met; nil unless each of those that can be ticked has its answer.
  package func metCount(of desired: CriterionForm.DesiredConditions) -> Int? {
    isBroken || !unanswered(of: desired).isEmpty ? nil : byNumber.values.count(where: \.isMet)
  }

  /// The conditions that are said not to be met, in printed order.
  package func unmet(of desired: CriterionForm.DesiredConditions) -> [CriterionForm.Condition] {
    desired.numbered.filter { $0.number.flatMap { byNumber[$0]?.isMet } == false }
  }

  /// The conditions of which nothing is said, in printed order.
  package func unanswered(of desired: CriterionForm.DesiredConditions) -> [CriterionForm.Condition] {
    desired.numbered.filter { $0.number.flatMap { byNumber[$0] } == nil }
  }
}

/// The figure of one desired condition of a KPI that holds each against what is required.
package struct ConditionFigure: Hashable, Sendable {
  /// The condition's number as the form prints it.
  package let number: String
  /// Nil where the row's figure is blank or could not be used.
  package let figure: Ratio?
  /// The counts that make the figure; nil where it is given.
  package let counts: MeasureReport.Counts?
  package let provenance: Provenance

  package init(number: String, figure: Ratio?, counts: MeasureReport.Counts?, provenance: Provenance) {
    self.number = number
    self.figure = figure
    self.counts = counts
    self.provenance = provenance
  }
}
