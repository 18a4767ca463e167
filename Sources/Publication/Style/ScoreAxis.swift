internal import Standards

/// The part of the scale of scores that a chart of lines shows: months differ by tenths, which the whole scale would hide.
///
/// Bars begin at 0 and do not use it.
struct ScoreAxis {
  /// In half levels from 1 to 5, at least one level apart.
  private let halves: ClosedRange<Int>

  private static let half = 50
  private static let whole = 2...10

  /// - Parameter figures: what is drawn; the whole scale where that is nothing.
  init(around figures: [Hundredths]) {
    guard let least = figures.map(\.count).min(), let most = figures.map(\.count).max() else {
      halves = Self.whole
      return
    }
    let lower = min(max(least / Self.half, Self.whole.lowerBound), Self.whole.upperBound - 2)
    let upper = min(max((most + Self.half - 1) / Self.half, lower + 2), Self.whole.upperBound)
    halves = lower...max(upper, lower + 2)
  }

  var minimum: Double { Double(halves.lowerBound) / 2 }
  var maximum: Double { Double(halves.upperBound) / 2 }

  /// What readers must know of an axis that does not begin at 0: `3.50–4.50 จากเต็ม 5`.
  var words: String { "\(Self.text(halves.lowerBound))–\(Self.text(halves.upperBound)) จากเต็ม 5" }

  private static func text(_ halves: Int) -> String { "\(Hundredths(count: halves * half))" }
}
