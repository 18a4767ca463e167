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
