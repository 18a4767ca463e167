package import Standards

/// Exact values for people: a decimal where one ends soon, else the fraction with its rounded value.
package enum ExactText {
  private static let mostDigits = 4

  /// `4`, `4.5`, or `25/6 (≈ 4.17)`.
  package static func text(_ value: Ratio) -> String {
    decimal(value) ?? "\(fraction(value)) (≈ \(Hundredths(rounding: value)))"
  }

  /// A sum with its value: `25/6 = 4.17`, or only the decimal where it is exact.
  package static func equation(_ value: Ratio) -> String {
    decimal(value) ?? "\(fraction(value)) = \(Hundredths(rounding: value))"
  }

  /// The value alone, exact: `4.5` or `25/6`.
  package static func plain(_ value: Ratio) -> String { decimal(value) ?? fraction(value) }

  private static func fraction(_ value: Ratio) -> String { "\(value.numerator)/\(value.denominator)" }

  /// The decimal that is exactly the value; nil where it would be longer than people read.
  private static func decimal(_ value: Ratio) -> String? {
    var scale: Int128 = 1
    for digits in 0...mostDigits {
      if scale % value.denominator == 0 {
        let text = String(value.numerator.magnitude * UInt128(scale / value.denominator))
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        let sign = value.numerator < 0 ? "-" : ""
        return digits == 0 ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
      }
      scale *= 10
    }
    return nil
  }
}
