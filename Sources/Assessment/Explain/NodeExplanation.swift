package import Records
package import Standards

/// How one level came to be, and those below it: rule, inputs, findings, and what would raise it.
package struct NodeExplanation: Sendable {
  /// Nil for the overall result.
  package let node: Node?
  package let rule: Rule
  package let result: NodeResult
  /// What was read of the node itself, the committee's row too.
  package let rows: [EvidenceRow]
  /// The survey files that a `likert` node rests on, and the answers that count, pooled.
  package let surveys: [SurveyEvidence]
  package let answers: Moments?
  /// The counts behind a percentage, summed over its rows.
  package let counts: MeasureReport.Counts?
  /// What a mean was taken of, in order; empty under other rules.
  package let terms: [MeanTerm]
  /// Nil for what has no level of its own, or does not apply.
  package let raise: Raise?
  /// The sheets of earlier months that stand behind the node's own inputs.
  package let carried: [SheetKind: Period]
  package let findings: [Finding]
  /// Why the node, its rule or its thresholds are assumed.
  package let assumptions: [String]
  package let children: [NodeExplanation]

  package var id: String { node?.id ?? OfficeResult.overallID }

  /// The explanation of a node in the tree; nil for one that is not in it.
  package func find(_ id: String) -> NodeExplanation? {
    if self.id == id { return self }
    for child in children {
      if let found = child.find(id) { return found }
    }
    return nil
  }

  /// The node and all below it, parents before children.
  package var flattened: [NodeExplanation] { [self] + children.flatMap(\.flattened) }

  /// The kinds of sheet that the node or anything below it can rest on.
  package var kinds: Set<SheetKind> { Set(flattened.flatMap(\.ownKinds)) }

  private var ownKinds: [SheetKind] {
    let measured: [SheetKind] =
      switch rule {
      case .rubric, .judgement: [.considerations]
      case .bands: [.measures]
      case .likert: [.survey]
      case .external: [.external]
      case .kpi: [.criteria]
      case .mean, .meanTruncated, .review: []
      }
    return rule == .judgement || node == nil ? measured : measured + [.review]
  }
}
