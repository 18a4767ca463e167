internal import Records
internal import Standards

/// The overall result: the mean of the standards' scores, unrounded.
///
/// A reviewed standard counts with its reviewed level. Source: scoring.md, *Self, reviewed, final*.
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
    result.selfLevel = mean(of: standards) { $0.selfLevel?.ratio }.map(levels.banded)
    guard result.missing.isEmpty, let mean = mean(of: standards, counted) else { return }
    result.score = mean
    result.level = levels.banded(mean)
    result.status = standards.allSatisfy { $0.status == .final } ? .final : .provisional
  }

  private func counted(_ standard: NodeResult) -> Ratio? {
    standard.reviewLevel?.ratio ?? standard.score
  }

  private func mean(of standards: [NodeResult], _ value: (NodeResult) -> Ratio?) -> Ratio? {
    var sum = Ratio.zero
    var weights = Ratio.zero
    for standard in standards {
      guard let figure = value(standard) else { return nil }
      let weight = rule.weight(of: standard.nodeID)
      sum = sum + figure * weight
      weights = weights + weight
    }
    return sum / weights
  }
}
