/// A published figure: a number rounded half up to two decimals, kept as a whole number of hundredths.
///
/// Aggregates over offices are taken of these, so that an analyst's AVERAGE over the printed sheet gives
/// the same result. Source: Scoring, *Arithmetic*.
package struct Hundredths: Hashable, Sendable, Comparable {
  package let count: Int

  package init(count: Int) {
    self.count = count
  }

  /// Rounds an exact value half up (away from zero at a tie of a negative value).
  package init(rounding value: Ratio) {
    let denominator = value.denominator.magnitude
    let (whole, rest) = value.numerator.magnitude.quotientAndRemainder(dividingBy: denominator)
    let rounded = Int(whole * 100 + (rest * 200 + denominator) / (2 * denominator))
    count = value.numerator < 0 ? -rounded : rounded
  }

  /// Rounds the square root of an exact non-negative value half up, without floating point.
  package init(roundingSquareRootOf value: Ratio) {
    // √v ≥ (2h + 1)/200 decides whether h or h + 1 is nearest; both sides are compared squared.
    var low: Int128 = 0
    var high: Int128 = 1
    func reaches(_ hundredths: Int128) -> Bool {
      let edge = 2 * hundredths - 1
      return value.numerator * 40_000 >= edge * edge * value.denominator
    }
    while reaches(high) { high *= 2 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if reaches(middle) { low = middle } else { high = middle }
    }
    count = Int(low)
  }

  package var ratio: Ratio { Ratio(Int128(count), over: 100) }

  package static func < (left: Hundredths, right: Hundredths) -> Bool { left.count < right.count }
}

extension Hundredths: CustomStringConvertible {
  /// The figure with exactly two decimals, such as `4.17`.
  package var description: String {
    let magnitude = count.magnitude
    let cents = magnitude % 100
    return "\(count < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}

/// Mean, median, spread and extremes of published figures, each to two decimals.
///
/// Source: Scoring, *Aggregates*.
package struct FigureSummary: Hashable, Sendable {
  package let count: Int
  package let mean: Hundredths
  package let median: Hundredths
  package let deviation: Hundredths?
  package let minimum: Hundredths
  package let maximum: Hundredths

  /// Summarises the figures; nil when there are none.
  package init?(_ figures: [Hundredths]) {
    let sorted = figures.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let sum = sorted.reduce(Ratio.zero) { $0 + $1.ratio }
    let squares = sorted.reduce(Ratio.zero) { $0 + $1.ratio * $1.ratio }
    let n = Ratio(sorted.count)
    count = sorted.count
    mean = Hundredths(rounding: sum / n)
    let middle = sorted.count / 2
    median =
      sorted.count % 2 == 1
      ? sorted[middle]
      : Hundredths(rounding: (sorted[middle - 1].ratio + sorted[middle].ratio) / Ratio(2))
    deviation =
      sorted.count > 1
      ? Hundredths(roundingSquareRootOf: (n * squares - sum * sum) / (n * (n - Ratio(1)))) : nil
    minimum = first
    maximum = last
  }
}

/// Sums from which mean and standard deviation follow exactly, without keeping the values.
package struct Moments: Hashable, Sendable {
  package private(set) var count = 0
  package private(set) var sum: Int128 = 0
  private(set) var sumOfSquares: Int128 = 0

  package init() {}

  /// Adds `times` observations of one whole-number value.
  package mutating func add(_ value: Int, times: Int = 1) {
    count += times
    sum += Int128(value) * Int128(times)
    sumOfSquares += Int128(value) * Int128(value) * Int128(times)
  }

  package mutating func add(_ other: Moments) {
    count += other.count
    sum += other.sum
    sumOfSquares += other.sumOfSquares
  }

  /// The arithmetic mean; nil without observations.
  package var mean: Ratio? {
    count == 0 ? nil : Ratio(sum, over: Int128(count))
  }

  /// The sample variance (n − 1 below the line); nil for fewer than two observations.
  package var sampleVariance: Ratio? {
    guard count > 1 else { return nil }
    let n = Int128(count)
    return Ratio(n * sumOfSquares - sum * sum, over: n * (n - 1))
  }

  /// The sample standard deviation to two decimals, rounded half up exactly; nil for fewer than two.
  package var sampleDeviation: Hundredths? {
    sampleVariance.map { Hundredths(roundingSquareRootOf: $0) }
  }
}
