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
