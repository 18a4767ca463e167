/// How a node's level comes to be; the data files choose one for each node.
///
/// Source: Scoring, *Rules*.
package enum Rule: Hashable, Sendable {
  case rubric(Rubric)
  case bands(MeasureBands)
  /// A value that no source turns into a level; it counts in no mean.
  case measured(MeasuredItem)
  /// The change against the last fiscal year: achieved or not, and a level only where thresholds of change are given.
  case trend(MeasureTrend)
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
    case .measured: "measured"
    case .trend: "trend"
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
    "rubric", "bands", "measured", "trend", "likert", "kpi", "mean", "mean-truncated", "review", "judgement",
  ]

  /// The kind of sheet that reports what the rule judges; nil for one that rests on other levels alone.
  package var reportedBy: SheetKind? {
    switch self {
    case .judgement: .considerations
    case .bands: .measures
    case .measured(let item): item.measure == nil ? .criteria : .measures
    case .trend(let trend): trend.measure == nil ? .criteria : .measures
    case .likert: .survey
    case .external: .external
    case .kpi: .criteria
    case .rubric, .mean, .meanTruncated, .review: nil
    }
  }

  /// How the quantitative sheet measures the item; nil for a rule that reads no percentage of that sheet.
  package var measure: Measure? {
    switch self {
    case .bands(let bands): bands.measure
    case .measured(let item): item.measure
    case .trend(let trend): trend.measure
    default: nil
    }
  }

  /// Whether more or less of what is measured is better.
  package var direction: Thresholds.Direction {
    switch self {
    case .bands(let bands): bands.thresholds.direction
    case .measured(let item): item.direction
    case .trend(let trend): trend.direction
    default: .higher
    }
  }

  /// Whether the rule looks at what was reported of the last fiscal year.
  package var looksBack: Bool {
    switch self {
    case .measured, .trend: true
    default: false
    }
  }

  /// The weights of a mean's children, possibly none; nil for a rule that takes no mean.
  package var weights: [String: Ratio]? {
    switch self {
    case .mean(let weights), .meanTruncated(let weights): weights
    default: nil
    }
  }
}

/// Edges on a measured value, each of which earns a level: percentages of a measure, points of an assessment.
///
/// Source: Scoring, *Rules*.
package struct Thresholds: Hashable, Sendable {
  /// Which side of an edge earns its level; the edge itself always does.
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    case higher
    case lower
  }

  /// One edge and its level.
  package struct Step: Hashable, Sendable {
    package let level: QualityLevel
    package let at: Ratio
    /// The edge as the data file writes it, such as `0.25`.
    package let atText: String
  }

  /// Best level first; the edges run strictly one way, which is validated when the file is read.
  package let steps: [Step]
  package let direction: Direction

  /// The level of a value; one that reaches no edge is the lowest.
  package func level(of value: Ratio) -> QualityLevel {
    steps.first { direction == .higher ? value >= $0.at : value <= $0.at }?.level ?? .lowest
  }
}

/// How the quantitative sheet measures an item, whatever becomes of the percentage.
package struct Measure: Hashable, Sendable {
  /// What the percentage is.
  package enum Figure: String, Hashable, Sendable, CaseIterable {
    /// Of summed counts: numerator over denominator.
    case ratio
    /// As given, such as the mean score of a test; else that of the counts.
    case percent
  }

  /// A grade or group of an item, with every way in which rows may name it.
  package struct Part: Hashable, Sendable {
    package let title: String
    package let names: [String]
  }

  package let figure: Figure
  /// The grades or groups that the item's own title names; empty where it names none.
  package let parts: [Part]
  /// Nil where the data do not say what is plausible.
  package let plausible: PlausibleRange?
  /// Whether every office has something to measure, so that 0 of 0 is no answer.
  package let alwaysApplies: Bool
}

/// A quantitative item judged by a percentage against thresholds (rule `bands`).
package struct MeasureBands: Hashable, Sendable {
  package let measure: Measure
  package let thresholds: Thresholds
  /// Why the thresholds are assumed, where no source states them.
  package let assumed: String?
}

/// An item of which the value is told and no level is made (rule `measured`).
///
/// Source: Scoring, *Rules*.
package struct MeasuredItem: Hashable, Sendable {
  /// Nil where the criterion's own sheet reports the value.
  package let measure: Measure?
  /// Which way is better, for those who read the change.
  package let direction: Thresholds.Direction
}

/// An item that asks for a change against the last fiscal year (rule `trend`).
///
/// Source: Scoring, *Rules*.
package struct MeasureTrend: Hashable, Sendable {
  /// Nil where the criterion's own sheet reports the value.
  package let measure: Measure?
  package let direction: Thresholds.Direction
  /// By how many percentage points the value must have moved at least; nil means by any.
  package let atLeast: Ratio?
  /// On the change in percentage points, this year less last; nil where no level follows from it.
  package let thresholds: Thresholds?
  /// Why the item is judged by its trend, or the thresholds are assumed, where no source states it.
  package let assumed: String?

  /// Whether a change, this year less last, is what the item asks for.
  package func isAchieved(by change: Ratio) -> Bool {
    let gain = direction == .higher ? change : .zero - change
    return atLeast.map { gain >= $0 } ?? (gain > .zero)
  }
}

/// Between which values a figure is believed as it stands; one outside is doubted, because it may be of another scale.
///
/// 0 is no other scale's and is always believed.
package struct PlausibleRange: Hashable, Sendable {
  /// The least figure above 0; nil where even the smallest is believed.
  package let from: Ratio?
  package let to: Ratio?

  package func contains(_ value: Ratio) -> Bool {
    if value == .zero { return true }
    return from.map { value >= $0 } ?? true && to.map { value <= $0 } ?? true
  }
}

/// Levels from how many considerations an indicator has implemented and how many are clear.
///
/// A total function on both counts; 1.1 of the 2560 framework is the known case. Source: Scoring, *Rules*.
package struct Rubric: Hashable, Sendable {
  /// The counts that a level needs at least.
  package struct Step: Hashable, Sendable {
    package let level: QualityLevel
    package let implemented: Int
    package let clear: Int
  }

  /// Best level first.
  package let steps: [Step]
  /// The level of every pair of counts that reaches no step.
  package let otherwise: QualityLevel

  package func level(implemented: Int, clear: Int) -> QualityLevel {
    steps.first { implemented >= $0.implemented && clear >= $0.clear }?.level ?? otherwise
  }
}

/// A standard whose result another assessment gives: its level, or points that thresholds turn into one.
///
/// The source of a standard's result is a property of the round. Source: Scoring, *Rules*.
package struct ExternalResult: Hashable, Sendable {
  /// The highest points that exist, such as 500.
  package let scale: Int
  package let thresholds: Thresholds
  /// Names of tiers that the other assessment uses, with the level each stands for.
  package let levelNames: [TierName]
  /// What the result sheet prints where no result was sent.
  package let sourceNote: String
  package let assumed: String?
  /// Nil where the data do not say which points are plausible.
  package let plausible: PlausibleRange?

  /// A tier's name in the other assessment and the level that it means here.
  package struct TierName: Hashable, Sendable {
    package let name: String
    package let level: QualityLevel
  }
}

/// The levels that shares of a KPI's required figure earn (rule `kpi`); yes is 100 %, no is 0 %.
///
/// Source: Scoring, *Rules*.
package struct KPILevels: Hashable, Sendable {
  /// On the percentage of the required figure that was achieved.
  package let thresholds: Thresholds
  /// Why the thresholds are assumed, where no source states them.
  package let assumed: String?
}
