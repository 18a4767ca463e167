package import ThaiText

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
