package import Standards

/// What would raise a level to the next one, everything else left as it is; exact, and the least that does.
///
/// Source: Commands, *explain*; Scoring, *Rules*.
package enum Raise: Hashable, Sendable {
  /// It is the highest already.
  case highest
  /// The committee's level counts, whatever lies under it; only another one of theirs changes it.
  case review(to: QualityLevel?)
  /// The level that another body gave counts, whatever the points.
  case given
  /// There is no level yet: what lacks comes first.
  case lacking
  /// A percentage or points have to reach an edge.
  case edge(EdgeRaise)
  /// What a qualitative KPI asks for has to be there.
  case presence(to: QualityLevel)
  /// Considerations have to become implemented, or clear.
  case rubric(RubricRaise)
  /// The mean of a survey's answers has to reach a band.
  case answers(AnswerRaise)
  /// The levels below have to add up to more.
  case sum(SumRaise)
}

/// How far a measured value is from the next edge.
package struct EdgeRaise: Hashable, Sendable {
  package let target: QualityLevel
  package let direction: Thresholds.Direction
  /// The edge that earns the target, and by how much the value misses it.
  package let edge: Ratio
  package let distance: Ratio
  /// How many more of the denominator would have to be reached (of a `lower` measure: fewer); nil without counts.
  package let count: Int?
}

/// How many considerations the next step of a rubric needs, and among which.
package struct RubricRaise: Hashable, Sendable {
  package let target: QualityLevel
  /// How many more must be implemented, and those that are not.
  package let implement: Int
  package let unimplemented: [String]
  /// How many more must be clear, and those that are not; what is not implemented cannot be clear.
  package let clarify: Int
  package let unclear: [String]
}

/// By how much a survey's answers fall short of the next band.
package struct AnswerRaise: Hashable, Sendable {
  package let target: QualityLevel
  /// The lowest mean of the band, as it is compared.
  package let mean: Ratio
  /// By how much the sum of the same number of answers must grow at least.
  package let increase: Int
  package let answers: Int
}

/// By how much what a mean is taken of falls short of the next band.
package struct SumRaise: Hashable, Sendable {
  package let target: QualityLevel
  /// The lowest mean that reaches the target.
  package let mean: Ratio
  /// By how much the sum, weighted where weights are given, must grow at least; whole for levels without weights.
  package let increase: Ratio
  /// The items below that are not at the highest level.
  package let below: [String]
  /// For means of means: by how much a single item's own sum of levels would have to grow where it alone changed.
  ///
  /// An item that cannot grow so far, or whose score is no mean of levels, is left out.
  package internal(set) var alone: [Alone] = []

  /// One item and the least whole increase of the sum of the levels below it.
  package struct Alone: Hashable, Sendable {
    package let id: String
    package let increase: Int
  }
}
