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
