package import Records
package import Standards

/// Derives every level of one office from what was reported, by the rules of a round's framework.
///
/// Pure: the same reports always give the same result. Source: Scoring.
package struct OfficeScorer: Sendable {
  package let plan: RoundFramework

  package init(plan: RoundFramework) {
    self.plan = plan
  }

  package func score(_ office: Office, _ reports: OfficeReports) -> OfficeResult {
    var results: [String: NodeResult] = [:]
    for standard in plan.standards {
      score(standard, office: office, reports: reports, into: &results)
    }
    return OfficeResult(
      officeCode: office.code, nodes: plan.nodes.compactMap { results[$0.id] }, overall: overall(of: results))
  }

  /// Children first: a parent's level is made of theirs.
  private func score(
    _ node: Node, office: Office, reports: OfficeReports, into results: inout [String: NodeResult]
  ) {
    for child in node.children { score(child, office: office, reports: reports, into: &results) }
    var result = NodeResult(nodeID: node.id)
    if !node.applies(to: office.type) || reports.measures[node.id]?.isNotApplicable == true {
      result.status = .notApplicable
    } else {
      measure(node, reports: reports, results: results, into: &result)
      result.achievement = result.achievement ?? achievement(of: node.children.compactMap { results[$0.id] })
      applyReview(node, reports, into: &result)
      result.restsOnCarried =
        restsOnCarried(node, reports) || node.children.contains { results[$0.id]?.restsOnCarried == true }
    }
    results[node.id] = result
  }

  /// What the node's own rule says.
  private func measure(
    _ node: Node, reports: OfficeReports, results: [String: NodeResult], into result: inout NodeResult
  ) {
    switch node.rule {
    case .rubric(let rubric): rubric.score(node, reports.considerations, into: &result)
    case .judgement: result.scoreJudgement(reports.considerations[node.id])
    case .bands(let bands): bands.score(reports.measures[node.id], into: &result)
    case .measured(let item):
      result.scoreMeasured(
        reports.measuredValue(of: node), item.measure, lastYear: reports.lastYear[node.id])
    case .trend(let trend):
      trend.score(reports.measuredValue(of: node), lastYear: reports.lastYear[node.id], into: &result)
    case .likert(let id, _): result.scoreSurvey(reports.survey, scale: plan.framework.survey(id)?.scale)
    case .external(let external): external.score(reports.externals[node.id], into: &result)
    case .kpi(let levels):
      KPIScore(levels: levels, scale: plan.framework.scale).score(
        node, reports.criteria[node.id] ?? [], into: &result)
    case .mean, .meanTruncated:
      MeanOfLevels(rule: node.rule, scale: plan.framework.scale).score(
        MeanItems(node.children, results), into: &result)
    case .review: break
    }
  }

  /// The committee's word wins, its judgements where it gave no level; then the status follows from what the level rests on.
  private func applyReview(_ node: Node, _ reports: OfficeReports, into result: inout NodeResult) {
    let review = reports.reviews[node.id]
    if node.rule == .judgement, review?.judgement != nil { result.status = .final }
    if result.status == .notApplicable || node.rule == .judgement { return }
    result.recommendation = review?.recommendation
    if let level = review?.level ?? committeeLevel(node, reports) {
      result.isOverruled = result.score != nil && result.level != level
      result.reviewLevel = level
      result.level = level
      result.restsOnAssumption = false
      result.isDoubted = false
      result.status = .final
    }
    if result.level != nil { result.missing = [] }
  }

  /// The level that a rubric gives for the committee's own judgements.
  private func committeeLevel(_ node: Node, _ reports: OfficeReports) -> QualityLevel? {
    if case .rubric(let rubric) = node.rule { reports.committeeCount(rubric, of: node)?.level } else { nil }
  }

  /// Whether what was reported of the node itself stands in a sheet of an earlier month.
  private func restsOnCarried(_ node: Node, _ reports: OfficeReports) -> Bool {
    if reports.carried.isEmpty { return false }
    return [node.rule.reportedBy, .review].contains { kind in
      kind.map { reports.carried[$0] != nil && reports.counts($0, for: node.id) } ?? false
    }
  }

  /// The KPIs of nodes put together; a review changes nothing of them.
  private func achievement(of nodes: [NodeResult]) -> Achievement? {
    nodes.compactMap(\.achievement).reduce(nil) { sum, own in sum.map { $0 + own } ?? own }
  }

  private func overall(of results: [String: NodeResult]) -> NodeResult {
    var result = NodeResult(nodeID: OfficeResult.overallID)
    MeanOfScores(rule: plan.framework.overall.rule, scale: plan.framework.scale).score(
      MeanItems(plan.standards, results), into: &result)
    let applying = plan.standards.compactMap { results[$0.id] }.filter { $0.status != .notApplicable }
    result.achievement = achievement(of: applying)
    result.restsOnCarried = applying.contains(where: \.restsOnCarried)
    return result
  }
}
