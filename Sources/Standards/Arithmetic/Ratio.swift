package import ThaiText

/// An exact fraction: the only number that means, percentages and bands are computed with.
///
/// Always reduced, with a positive denominator, so that equal values are equal bit for bit. 128-bit integers hold
/// every sum of a national census with room to spare, as what two values share is cancelled before they meet. An
/// overflow traps rather than lies, so that numbers from outside must pass ``isReportable`` before anything is computed
/// with them. Source: Scoring, *Arithmetic*.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  /// Reduces `numerator / denominator`; the denominator must not be zero.
  package init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a ratio over zero")
    let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ value: Int) {
    self.init(Int128(value))
  }

  /// The value `significand / 10^fractionDigits`, as a decimal numeral states it.
  package init(significand: Int, fractionDigits: Int) {
    self.init(Int128(significand), over: Ratio.powerOfTen(fractionDigits))
  }

  /// Reads a plain ASCII decimal (`4.50`, `-3`), as the data files write it; nil for anything else.
  package init?(decimal text: String) {
    var digits: Int128 = 0
    var fractionDigits = 0
    var seenPoint = false
    var count = 0
    let negative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(negative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !seenPoint, count > 0 {
        seenPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 18 else { return nil }
      digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
      count += 1
      if seenPoint { fractionDigits += 1 }
    }
    guard count > 0, !seenPoint || fractionDigits > 0 else { return nil }
    self.init(negative ? -digits : digits, over: Ratio.powerOfTen(fractionDigits))
  }

  package static let zero = Ratio(0)

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    Int128(greatestCommonDivisor(a.magnitude, b.magnitude))
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Ratio: Comparable {
  package static func < (left: Ratio, right: Ratio) -> Bool {
    let (one, other) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return (one.high, one.low) < (other.high, other.low)
  }
}

extension Ratio {
  package static func + (left: Ratio, right: Ratio) -> Ratio {
    let shared = greatestCommonDivisor(left.denominator, right.denominator)
    let widening = right.denominator / shared
    return Ratio(
      left.numerator * widening + right.numerator * (left.denominator / shared),
      over: left.denominator * widening)
  }

  package static func - (left: Ratio, right: Ratio) -> Ratio {
    left + Ratio(-right.numerator, over: right.denominator)
  }

  package static func * (left: Ratio, right: Ratio) -> Ratio {
    let falling = greatestCommonDivisor(left.numerator, right.denominator)
    let rising = greatestCommonDivisor(right.numerator, left.denominator)
    return Ratio(
      (left.numerator / falling) * (right.numerator / rising),
      over: (left.denominator / rising) * (right.denominator / falling))
  }

  /// The quotient; the right side must not be zero.
  package static func / (left: Ratio, right: Ratio) -> Ratio {
    left * Ratio(right.denominator, over: right.numerator)
  }

  package var magnitude: Ratio { numerator < 0 ? Ratio(-numerator, over: denominator) : self }

  /// The largest whole number that is not above the value.
  package var floor: Int128 {
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }
}

extension Ratio {
  /// The exact value of a numeral as it was read from a cell; nil when it is not ``isReportable``.
  package init?(_ numeral: DecimalNumeral) {
    self.init(significand: numeral.significand, fractionDigits: numeral.fractionDigits)
    guard isReportable else { return nil }
  }

  /// Whether an office can have meant it: below a hundred thousand million, with at most 18 digits in all.
  ///
  /// Percentages, sums and differences of such numbers stay exact within 128 bits, and within the 15 digits that a
  /// worksheet cell holds exactly.
  package var isReportable: Bool {
    magnitude < Ratio(100_000_000_000) && numerator.magnitude <= Self.largestTerm
      && denominator.magnitude <= Self.largestTerm
  }

  private static let largestTerm: UInt128 = 1_000_000_000_000_000_000
}
