package import ThaiText

extension Ratio {
  /// The exact value of a numeral as it was read from a cell.
  package init(_ numeral: DecimalNumeral) {
    self.init(significand: numeral.significand, fractionDigits: numeral.fractionDigits)
  }
}
