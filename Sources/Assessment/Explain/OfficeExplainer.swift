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
  /// What is said of the desired conditions, by category where there are several; empty where nothing is.
  package let conditions: [ConditionExplanation]
  /// What a rule that looks back found of the last fiscal year; nil where nothing is known.
  package let lastYear: LastYearFigure?
  /// What a mean was taken of, in order; empty under other rules.
  package let terms: [MeanTerm]
  /// What the committee judged of it, where it judged more than a level.
  package let committee: CommitteeExplanation?
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
    let measured = [rule.reportedBy].compactMap(\.self)
    let isReviewed = rule != .judgement || committee != nil
    return isReviewed && node != nil ? measured + [.review] : measured
  }
}

/// Explains every level of one office from the same reports that it was scored from.
///
/// Pure. Source: Commands, *explain*.
package struct OfficeExplainer: Sendable {
  private let plan: RoundFramework
  private let reports: OfficeReports
  private let result: OfficeResult
  private let evidence: OfficeEvidence

  package init(
    plan: RoundFramework, reports: OfficeReports, result: OfficeResult, evidence: OfficeEvidence
  ) {
    self.plan = plan
    self.reports = reports
    self.result = result
    self.evidence = evidence
  }

  /// The whole tree: the overall, the standards below it and so on.
  package func explain() -> NodeExplanation {
    let overall = plan.framework.overall
    let standards = plan.standards.map(explain)
    let terms = terms(overall.rule, plan.standards, \.countedScore)
    return NodeExplanation(
      node: nil, rule: overall.rule, result: result.overall, rows: [], surveys: [], answers: nil, counts: nil,
      conditions: [], lastYear: nil, terms: terms, committee: nil,
      raise: raise(
        result.overall,
        SumRaise(overall.rule, scale: plan.framework.scale, terms, areLevels: false)
          .map { Raise.sum($0.adding(terms, standards)) }),
      carried: [:], findings: [], assumptions: [overall.assumed].compactMap { $0 }, children: standards)
  }

  /// A node and what stands below it.
  func explain(_ node: Node) -> NodeExplanation {
    let result = result[id: node.id] ?? NodeResult(nodeID: node.id)
    let isSurveyed = if case .likert = node.rule { true } else { false }
    return NodeExplanation(
      node: node, rule: node.effectiveRule, result: result,
      rows: evidence.rows.filter { $0.nodeID == node.id },
      surveys: isSurveyed ? evidence.surveys : [], answers: isSurveyed ? answers : nil,
      counts: reports.measures[node.id]?.counts ?? criterion(node)?.counts,
      conditions: ConditionExplanation.all(of: node, reports.criteria[node.id] ?? []),
      lastYear: reports.lastYear[node.id],
      terms: node.rule.weights == nil ? [] : terms(node.rule, node.children) { $0.level?.ratio },
      committee: CommitteeExplanation(node, reports),
      raise: raise(of: node, result), carried: carried(node), findings: evidence.findings(on: node.id),
      assumptions: assumptions(of: node), children: node.children.map(explain))
  }

  /// What is reported of a criterion as a whole.
  private func criterion(_ node: Node) -> CriterionReport? {
    reports.criteria[node.id]?.first { $0.category == nil }
  }

  /// The items that a mean is taken of; one that does not apply, or that nothing gives a level, is none.
  private func terms(_ rule: Rule, _ nodes: [Node], _ value: (NodeResult) -> Ratio?) -> [MeanTerm] {
    nodes.compactMap { node in
      guard let result = result[id: node.id], result.status != .notApplicable,
        node.givesLevel || result.level != nil
      else { return nil }
      return MeanTerm(id: node.id, value: value(result), weight: rule.weight(of: node.id))
    }
  }

  private var answers: Moments? {
    reports.survey.map { $0.moments(questions: $0.questions(of: nil)) }
  }

  /// The earlier months that the node's own inputs are from.
  private func carried(_ node: Node) -> [SheetKind: Period] {
    let kinds = SheetKind.allCases.filter { kind in
      reports.counts(kind, for: node.id) && (kind != .survey || node.rule.reportedBy == .survey)
    }
    return reports.carried.filter { kinds.contains($0.key) }
  }

  /// The node's own assumptions, and that of the survey which measures it.
  private func assumptions(of node: Node) -> [String] {
    guard case .likert(let survey, _) = node.rule, let reason = plan.framework.survey(survey)?.assumed,
      !node.assumptions.contains(reason)
    else { return node.assumptions }
    return node.assumptions + [reason]
  }
}

extension OfficeExplainer {
  /// What would raise a node's level by its own rule, or the committee's where theirs counts.
  private func raise(of node: Node, _ result: NodeResult) -> Raise? {
    if node.rule == .judgement || (!node.givesLevel && result.level == nil) { return nil }
    let found: Raise? =
      switch node.effectiveRule {
      case .kpi(let levels):
        KPIScore(levels: levels, scale: plan.framework.scale).raise(node, reports.criteria[node.id] ?? [])
      case .rubric(let rubric): raise(rubric, of: node)
      case .bands(let bands): edge(bands.thresholds, reports.measures[node.id])
      case .trend(let trend):
        trend.thresholds.flatMap { thresholds in
          result.change.flatMap { EdgeRaise(thresholds, value: $0, counts: nil) }
        }.map(Raise.edge)
      case .likert(let id, _): answers(plan.framework.survey(id)?.scale)
      case .external(let external): edge(external.thresholds, reports.externals[node.id])
      case .mean, .meanTruncated:
        SumRaise(
          node.rule, scale: plan.framework.scale, terms(node.rule, node.children) { $0.level?.ratio },
          areLevels: true
        ).map(Raise.sum)
      case .review: .review(to: result.level.flatMap { QualityLevel($0.value + 1) })
      case .measured, .judgement: nil
      }
    return raise(result, found)
  }

  private func raise(_ result: NodeResult, _ found: Raise?) -> Raise? {
    if result.status == .notApplicable { return nil }
    if result.level == .highest { return .highest }
    if case .rubric(let rubric)? = found, rubric.isByCommittee { return found }
    if let review = result.reviewLevel { return .review(to: QualityLevel(review.value + 1)) }
    if result.level == nil, case .review? = found { return .review(to: nil) }
    return result.level == nil ? .lacking : found ?? .highest
  }

  /// By the committee's judgements where they make the level, else by the office's own.
  private func raise(_ rubric: Rubric, of node: Node) -> Raise? {
    let ids = node.children.map(\.id)
    let isCommittees =
      reports.reviews[node.id]?.level == nil && reports.committeeCount(rubric, of: node) != nil
    let found =
      isCommittees
      ? RubricRaise(rubric, of: ids, reports.committeeJudgements(of: node), byCommittee: true)
      : RubricRaise(rubric, of: ids, reports.considerations)
    return found.map(Raise.rubric)
  }

  private func edge(_ thresholds: Thresholds, _ report: MeasureReport?) -> Raise? {
    guard let report, let percentage = report.percentage else { return nil }
    return EdgeRaise(thresholds, value: percentage, counts: report.counts).map(Raise.edge)
  }

  private func edge(_ thresholds: Thresholds, _ report: ExternalReport?) -> Raise? {
    if report?.level != nil { return .given }
    return report?.points.flatMap { EdgeRaise(thresholds, value: $0, counts: nil) }.map(Raise.edge)
  }

  private func answers(_ scale: LevelScale?) -> Raise? {
    guard let scale, let answers else { return nil }
    return AnswerRaise(answers, scale: scale).map(Raise.answers)
  }
}
