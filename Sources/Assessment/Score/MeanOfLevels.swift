internal import Records
internal import Standards

/// The mean of the children's levels, for the self level and the level apart (rules `mean`, `mean-truncated`).
struct MeanOfLevels {
  let rule: Rule
  let scale: LevelScale

  /// Scores from children that apply; without any, the node does not apply either.
  func score(_ children: [NodeResult], into result: inout NodeResult) {
    guard !children.isEmpty else {
      result.status = .notApplicable
      return
    }
    result.missing = children.filter { $0.level == nil }.map(\.nodeID)
    result.selfLevel = mean(of: children, \.selfLevel).map(banded)
    guard let mean = mean(of: children, \.level) else { return }
    result.score = mean
    result.level = banded(mean)
    result.status = children.allSatisfy { $0.status == .final } ? .final : .provisional
  }

  /// The weighted mean; nil when a child has no such level.
  private func mean(of children: [NodeResult], _ level: (NodeResult) -> QualityLevel?) -> Ratio? {
    rule.terms(of: children) { level($0)?.ratio }.mean
  }

  func banded(_ mean: Ratio) -> QualityLevel {
    if case .meanTruncated = rule { return QualityLevel(truncating: mean) }
    return scale.level(ofMean: mean)
  }
}

extension Rule {
  /// The children as terms of the rule's mean.
  func terms(of children: [NodeResult], _ value: (NodeResult) -> Ratio?) -> [MeanTerm] {
    children.map { MeanTerm(id: $0.nodeID, value: value($0), weight: weight(of: $0.nodeID)) }
  }

  /// A child's weight in a mean; 1 where the data file gives none.
  func weight(of id: String) -> Ratio {
    switch self {
    case .mean(let weights), .meanTruncated(let weights): weights[id] ?? Ratio(1)
    default: Ratio(1)
    }
  }
}
