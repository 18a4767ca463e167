package import Standards

/// An exact value as text that people and SQL can read, and that reads back as the same value.
///
/// A decimal where it has one, as every number in a CSV file does; else `numerator/denominator`.
package enum ExactDecimal {
  package static func text(_ value: Ratio) -> String {
    if value.denominator == 1 { return String(value.numerator) }
    guard let digits = fractionDigits(value.denominator) else {
      return "\(value.numerator)/\(value.denominator)"
    }
    let scaled = value.numerator.magnitude * (powerOfTen(digits) / value.denominator.magnitude)
    let text = String(scaled)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return (value.numerator < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// The value of a text; nil for one that was never written.
  package static func value(_ text: String) -> Ratio? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let numerator = Int128(parts[0]), let denominator = Int128(parts[1]) {
      return denominator == 0 ? nil : Ratio(numerator, over: denominator)
    }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    if halves.count == 1 { return Int128(text).map { Ratio($0) } }
    guard halves.count == 2, halves[1].count <= mostDigits, let digits = Int128(halves[0] + halves[1]) else {
      return nil
    }
    return Ratio(digits, over: Int128(powerOfTen(halves[1].count)))
  }

  /// The most digits behind the point for which ten to that power is an integer of ours.
  private static let mostDigits = 18

  /// How many digits a fraction of the denominator needs; nil where no decimal of the length ends.
  private static func fractionDigits(_ denominator: Int128) -> Int? {
    (1...mostDigits).first { powerOfTen($0) % denominator.magnitude == 0 }
  }

  private static func powerOfTen(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
  }
}
