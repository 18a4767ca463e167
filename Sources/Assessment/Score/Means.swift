internal import Records
package import Standards

/// One item that a mean is taken of: its id, what counts of it, and how much.
package struct MeanTerm: Hashable, Sendable {
  package let id: String
  /// A level, or the score of a standard; nil where the item is missing.
  package let value: Ratio?
  package let weight: Ratio

  package init(id: String, value: Ratio?, weight: Ratio) {
    self.id = id
    self.value = value
    self.weight = weight
  }
}

extension [MeanTerm] {
  /// The sums above and below the line of the mean; nil without terms, or where one is missing.
  var sums: (values: Ratio, weights: Ratio)? {
    var (values, weights) = (Ratio.zero, Ratio.zero)
    for term in self {
      guard let value = term.value else { return nil }
      values = values + value * term.weight
      weights = weights + term.weight
    }
    return weights == .zero ? nil : (values, weights)
  }

  /// Their weighted mean, exact; nil without terms, or where one is missing.
  package var mean: Ratio? { sums.map { $0.values / $0.weights } }
}

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
