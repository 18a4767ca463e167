/// Edges on a measured value, each of which earns a level: percentages of a measure, points of an assessment.
///
/// Source: Scoring, *Rules*.
package struct Thresholds: Hashable, Sendable {
  /// Which side of an edge earns its level; the edge itself always does.
  package enum Direction: String, Hashable, Sendable {
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
