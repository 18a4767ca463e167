/// A quality level (ระดับคุณภาพ), 1 to 5, of which 5 is best.
package struct QualityLevel: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let value: Int

  /// A level of the five; nil outside 1–5.
  package init?(_ value: Int) {
    guard (1...5).contains(value) else { return nil }
    self.value = value
  }

  private init(known value: Int) {
    self.value = value
  }

  package static let lowest = QualityLevel(known: 1)
  package static let highest = QualityLevel(known: 5)

  /// All five, best first.
  package static let allDescending = (1...5).reversed().map { QualityLevel(known: $0) }

  package static func < (left: QualityLevel, right: QualityLevel) -> Bool { left.value < right.value }

  package var description: String { String(value) }

  package var ratio: Ratio { Ratio(value) }

  /// The whole part of a mean, held within the five levels.
  package init(truncating mean: Ratio) {
    value = Int(min(max(mean.floor, 1), 5))
  }
}

/// The bands by which a mean becomes a level, with each level's printed word.
///
/// Used for the quality levels of a framework and for the satisfaction bands of a survey.
/// Source: Scoring, *Levels*.
package struct LevelScale: Hashable, Sendable {
  /// How a mean is prepared before it is compared with the bands.
  package enum Rounding: String, Hashable, Sendable, CaseIterable {
    /// Compared as it is: sum ≥ from × n.
    case exact
    /// Rounded half up to two decimals first.
    case twoDecimalsHalfUp = "2 decimals, half up"
  }

  /// One level, its word and the lowest mean that reaches it.
  package struct Band: Hashable, Sendable {
    package let level: QualityLevel
    package let label: String
    package let from: Ratio
    /// The lowest mean as the data file writes it, such as `4.50`.
    package let fromText: String
  }

  /// The bands, best level first, without a gap: validated when the file is read.
  package let bands: [Band]
  package let rounding: Rounding
  /// Why the bands are assumed, where no source states them.
  package let assumed: String?

  /// The level whose band holds a mean; below every band it is the lowest.
  package func level(ofMean mean: Ratio) -> QualityLevel {
    let compared = rounding == .exact ? mean : Hundredths(rounding: mean).ratio
    return bands.first { compared >= $0.from }?.level ?? .lowest
  }

  /// The printed word of a level, such as `ดีมาก`.
  package func label(of level: QualityLevel) -> String {
    bands.first { $0.level == level }?.label ?? level.description
  }
}
