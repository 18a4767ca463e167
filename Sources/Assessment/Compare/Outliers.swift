package import Standards

/// When a score is so far from others that someone should look at it; a remark, which no level depends on.
///
/// No source document states such a rule: threshold and constants are the program's own, and the sheets say so. A
/// score has to be far off both by how much the others vary and by a difference that matters to a reader.
package enum OutlierRule {
  /// Robust standard deviations, as Iglewicz and Hoaglin recommend: further off is far.
  package static let threshold = Ratio(7, over: 2)
  /// Offices of a type with a score, the compared one among them; fewer say nothing of the type.
  package static let fewestOffices = 8
  /// Earlier months with a score; fewer are no history.
  package static let fewestMonths = 4
  /// What a score has to differ from the median at least, in levels.
  package static let smallestDifference = Ratio(1, over: 2)
  /// What it has to differ where the others do not vary: one level.
  package static let wholeLevel = Ratio(1)

  /// Compares a score with those of all offices of its type; nil where they are too few.
  ///
  /// Where most of them are equal, a neighbouring level is nothing strange: it has to be more than one level.
  package static func amongOffices(_ score: Hundredths, _ spread: RobustSpread) -> ScoreDistance? {
    guard spread.count >= fewestOffices else { return nil }
    let difference = spread.difference(of: score).magnitude
    let isLarge =
      spread.medianDeviation > .zero ? difference >= smallestDifference : difference > wholeLevel
    return ScoreDistance(score, spread, distance: spread.distance(of: score)) { $0 > threshold && isLarge }
  }

  /// Compares a score with the office's own of earlier months; nil where they are too few.
  ///
  /// A steady history has no measure of its own: then a change by one level or more is far.
  package static func amongMonths(_ score: Hundredths, _ spread: RobustSpread) -> ScoreDistance? {
    guard spread.count >= fewestMonths else { return nil }
    let difference = spread.difference(of: score).magnitude
    guard spread.medianDeviation > .zero else {
      return ScoreDistance(score, spread, distance: nil) { _ in difference >= wholeLevel }
    }
    return ScoreDistance(score, spread, distance: spread.distance(of: score)) {
      $0 > threshold && difference >= smallestDifference
    }
  }
}

/// How far a published score lies from the median of what it is compared with.
package struct ScoreDistance: Hashable, Sendable {
  /// To two decimals, as the difference and the distance are.
  package let median: Hundredths
  /// The score less the median.
  package let difference: Hundredths
  /// In robust standard deviations, signed; nil where there is no measure of them.
  package let distance: Hundredths?
  package let isOutlier: Bool

  package var isAbove: Bool { difference.count > 0 }

  /// - Parameter isFar: decides by the exact distance without its sign, 0 where there is none.
  fileprivate init(
    _ score: Hundredths, _ spread: RobustSpread, distance: Ratio?, isFar: (Ratio) -> Bool
  ) {
    median = Hundredths(rounding: spread.median)
    difference = Hundredths(rounding: spread.difference(of: score))
    self.distance = distance.map { Hundredths(rounding: $0) }
    isOutlier = isFar(distance?.magnitude ?? .zero)
  }
}
