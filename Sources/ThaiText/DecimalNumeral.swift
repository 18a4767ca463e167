/// An exact decimal as it was written: `12.50` is 1250 with two fraction digits; never negative, never a `Double`.
///
/// Two numerals are equal if their values are (`12.5` and `12.50`), and hash likewise; ``description`` keeps the
/// written number of fraction digits.
package struct DecimalNumeral: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// All digits as one number, 0 or more.
  package let significand: Int
  /// How many of the digits stand behind the point, 0–18.
  package let fractionDigits: Int

  /// The largest number of fraction digits.
  static let maximumFractionDigits = 18

  /// Makes a numeral of its parts.
  ///
  /// - Parameters:
  ///   - significand: All digits as one number; `nil` results if negative.
  ///   - fractionDigits: How many of them stand behind the point; `nil` results outside 0–18.
  package init?(significand: Int, fractionDigits: Int = 0) {
    guard significand >= 0, (0...Self.maximumFractionDigits).contains(fractionDigits) else { return nil }
    self.significand = significand
    self.fractionDigits = fractionDigits
  }

  /// Reads plain ASCII digits with at most one point, digits on both sides of it; `nil` for all else and on overflow.
  package init?(digits: String) {
    let parts = digits.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) })
    else {
      return nil
    }
    var significand = 0
    for digit in parts.joined() {
      let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      if overflow || carry { return nil }
      significand = sum
    }
    self.init(significand: significand, fractionDigits: parts.count == 2 ? parts[1].count : 0)
  }

  /// The numeral in ASCII digits, without group commas, with its fraction digits as written: `12.50`.
  package var description: String {
    let digits = String(significand)
    if fractionDigits == 0 { return digits }
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
    return padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }

  package static func == (left: Self, right: Self) -> Bool { left.scaled == right.scaled }

  package static func < (left: Self, right: Self) -> Bool { left.scaled < right.scaled }

  package func hash(into hasher: inout Hasher) { hasher.combine(scaled) }

  /// The value in units of 10⁻¹⁸; 2⁶³ × 10¹⁸ fits.
  private var scaled: Int128 {
    (fractionDigits..<Self.maximumFractionDigits).reduce(Int128(significand)) { value, _ in value * 10 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
