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
