/// How a node's level comes to be; the data files choose one for each node.
///
/// Source: Scoring, *Rules*.
package enum Rule: Hashable, Sendable {
  case rubric(Rubric)
  case bands(MeasureBands)
  /// The mean of an office's survey answers, banded; below the minimum of respondents it is doubted.
  case likert(survey: String, minimumRespondents: Int)
  case external(ExternalResult)
  /// Achieved against what a criterion's KPI requires.
  case kpi(KPILevels)
  /// The mean of the children's levels, weighted where weights are given, banded.
  case mean(weights: [String: Ratio])
  /// The same mean, cut to its whole part.
  case meanTruncated(weights: [String: Ratio])
  /// Only the committee's level counts.
  case review
  /// A consideration that only its indicator's rubric reads: implemented and clear, no level of its own.
  case judgement

  /// The rule's name in the data files.
  package var name: String {
    switch self {
    case .rubric: "rubric"
    case .bands: "bands"
    case .likert: "likert"
    case .external: "external"
    case .kpi: "kpi"
    case .mean: "mean"
    case .meanTruncated: "mean-truncated"
    case .review: "review"
    case .judgement: "judgement"
    }
  }

  /// The names that a data file may use; `external` is chosen by a round.
  package static let names = [
    "rubric", "bands", "likert", "kpi", "mean", "mean-truncated", "review", "judgement",
  ]

  /// The weights of a mean's children, possibly none; nil for a rule that takes no mean.
  package var weights: [String: Ratio]? {
    switch self {
    case .mean(let weights), .meanTruncated(let weights): weights
    default: nil
    }
  }
}
