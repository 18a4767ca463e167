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

  /// Scores from what counts; where nothing applies the node does not either, and where nothing can have a level it has
  /// none.
  func score(_ items: MeanItems, into result: inout NodeResult) {
    guard !items.counted.isEmpty else {
      result.status = items.statusWithoutAny
      return
    }
    result.missing = items.counted.filter { $0.level == nil }.map(\.nodeID)
    result.selfLevel = mean(of: items.ruled, \.selfLevel).map(banded)
    guard let mean = mean(of: items.counted, \.level) else { return }
    result.score = mean
    result.level = banded(mean)
    result.restsOnAssumption = items.counted.contains(where: \.restsOnAssumption)
    result.status = items.statusOfMean
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

/// What a mean may be taken of: nodes that apply to the office, with their results.
struct MeanItems {
  private let applying: [NodeResult]
  /// Those that have a level by their rule, or lack it.
  let ruled: [NodeResult]
  /// Those, and whatever else the committee gave a level.
  let counted: [NodeResult]

  init(_ nodes: [Node], _ results: [String: NodeResult]) {
    let items = nodes.compactMap { node in results[node.id].map { (givesLevel: node.givesLevel, result: $0) }
    }
    .filter { $0.result.status != .notApplicable }
    applying = items.map(\.result)
    ruled = items.filter(\.givesLevel).map(\.result)
    counted = items.filter { $0.givesLevel || $0.result.level != nil }.map(\.result)
  }

  /// Where nothing counts: nothing applies, there are values without levels, or they lack.
  var statusWithoutAny: ResultStatus {
    if applying.isEmpty { return .notApplicable }
    return applying.contains { $0.status == .measured } ? .measured : .missing
  }

  var statusOfMean: ResultStatus { counted.allSatisfy { $0.status == .final } ? .final : .provisional }
}

extension OfficeReports {
  /// The figure that a node's own sheet gives of this fiscal year; nil where nothing usable was reported.
  func measuredValue(of node: Node) -> MeasuredValue? {
    if node.rule.measure != nil { return measures[node.id]?.percentage.map { .figure($0) } }
    guard case .figure(let figure)? = criteria[node.id]?.first(where: { $0.category == nil })?.result else {
      return nil
    }
    return node.form?.kpi?.kind.isPercentage == true ? .figure(figure) : .count(figure)
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

  func score(_ items: MeanItems, into result: inout NodeResult) {
    guard !items.counted.isEmpty else {
      result.status = items.statusWithoutAny
      return
    }
    let levels = MeanOfLevels(rule: rule, scale: scale)
    result.missing = items.counted.filter { $0.level == nil }.map(\.nodeID)
    result.selfLevel = rule.terms(of: items.ruled) { $0.selfLevel?.ratio }.mean.map(levels.banded)
    guard result.missing.isEmpty, let mean = rule.terms(of: items.counted, \.countedScore).mean else {
      return
    }
    result.score = mean
    result.level = levels.banded(mean)
    result.restsOnAssumption = items.counted.contains(where: \.restsOnAssumption)
    result.status = items.statusOfMean
  }
}
