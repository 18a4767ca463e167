internal import Records
internal import Standards

/// The overall result: the mean of the standards' scores, unrounded.
///
/// A reviewed standard counts with its reviewed level. Source: Scoring, *Self, reviewed, final*.
struct MeanOfScores {
  let rule: Rule
  let scale: LevelScale

  func score(_ standards: [NodeResult], into result: inout NodeResult) {
    guard !standards.isEmpty else {
      result.status = .notApplicable
      return
    }
    let levels = MeanOfLevels(rule: rule, scale: scale)
    result.missing = standards.filter { $0.level == nil }.map(\.nodeID)
    result.selfLevel = rule.terms(of: standards) { $0.selfLevel?.ratio }.mean.map(levels.banded)
    guard result.missing.isEmpty, let mean = rule.terms(of: standards, counted).mean else { return }
    result.score = mean
    result.level = levels.banded(mean)
    result.status = standards.allSatisfy { $0.status == .final } ? .final : .provisional
  }

  private func counted(_ standard: NodeResult) -> Ratio? {
    standard.reviewLevel?.ratio ?? standard.score
  }
}
