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
