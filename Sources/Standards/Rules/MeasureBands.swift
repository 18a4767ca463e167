/// A quantitative item judged by a percentage against thresholds (rule `bands`).
package struct MeasureBands: Hashable, Sendable {
  /// What the percentage is.
  package enum Measure: String, Hashable, Sendable {
    /// Of summed counts: numerator over denominator.
    case ratio
    /// As given, such as the mean score of a test; else that of the counts.
    case percent
  }

  package let measure: Measure
  package let thresholds: Thresholds
  /// Why the thresholds are assumed, where no source states them.
  package let assumed: String?
  /// Nil where the data do not say what is plausible.
  package let plausible: PlausibleRange?
  /// Whether every office has something to measure, so that 0 of 0 is no answer.
  package let alwaysApplies: Bool
}
