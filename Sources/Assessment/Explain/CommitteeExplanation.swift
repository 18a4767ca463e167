package import Records
package import Standards

/// What a committee's judgements make of a node, beside the office's own.
///
/// Source: Scoring, *Self, reviewed, final*.
package enum CommitteeExplanation: Hashable, Sendable {
  /// A consideration, or an item that several assessors gave a level: who says what, and what the majority is.
  case item(ReviewReport)
  /// A rubric by the committee's judgements; its level is nil while some are lacking.
  /// - Parameter given: the level that the committee gave beside them, which stands.
  case rubric(count: CommitteeCount?, lacking: [String], given: QualityLevel?)

  /// Nil where the committee gave no more than a level of one voice.
  init?(_ node: Node, _ reports: OfficeReports) {
    if case .rubric(let rubric) = node.rule {
      let judgements = reports.committeeJudgements(of: node)
      let isJudged = node.children.contains { reports.reviews[$0.id]?.judgements.isEmpty == false }
      if isJudged {
        self = .rubric(
          count: reports.committeeCount(rubric, of: node),
          lacking: node.children.map(\.id).filter { judgements[$0] == nil },
          given: reports.reviews[node.id]?.level)
        return
      }
    }
    guard let report = reports.reviews[node.id], !report.votes.isEmpty else { return nil }
    self = .item(report)
  }
}
