/// What a cell that should hold a number says.
package enum NumberReading: Sendable, Hashable {
  /// Blank, or a word for "no data".
  case unreported
  /// A number; `isPercent` if a percent sign or word stood with it.
  case number(DecimalNumeral, isPercent: Bool)
  /// Anything else; the finding `bad-number`.
  case invalid
}

/// Reads numbers as Thai forms write them (Values, *Numbers*); never by binary floating point.
package enum ThaiNumber {
  /// Reads a whole cell as a number.
  ///
  /// Thai, full-width and ASCII digits may mix; commas must part groups of three; `+` before and one unit or percent
  /// word behind are allowed, the percent word also before. `85,5`, `1.2.3`, `12-15`, `ประมาณ 80`, `1e3`, `-5`,
  /// `.5`, and what does not fit an `Int` are invalid.
  /// - Parameters:
  ///   - text: The cell, normalised or not.
  ///   - vocabulary: Its lists `unreported`, `unit` and `percent` are used.
  package static func parse(_ text: String, vocabulary: Vocabulary) -> NumberReading {
    if vocabulary.isUnreported(text) { return .unreported }
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(plainForm)
    guard let first = scalars.firstIndex(where: { isDigit($0) || $0 == "+" }),
      let last = scalars.lastIndex(where: isDigit),
      first <= last, let numeral = numeral(of: scalars[first...last])
    else { return .invalid }
    let before = MatchingKey.word(String(scalars: scalars[..<first]))
    let behind = MatchingKey.word(
      String(scalars: behindNumeral(scalars[first...last], scalars[(last + 1)...])))
    let isPercentBefore = vocabulary.contains(before, in: .percent)
    let isPercentBehind = vocabulary.contains(behind, in: .percent)
    guard before.isEmpty || isPercentBefore,
      behind.isEmpty || isPercentBehind || vocabulary.contains(behind, in: .unit),
      !isPercentBefore || behind.isEmpty || isPercentBehind
    else { return .invalid }
    return .number(numeral, isPercent: isPercentBefore || isPercentBehind)
  }

  /// What stands behind a numeral, without the full stop that ends a whole number as it ends a sentence: `12.`.
  private static func behindNumeral(
    _ numeral: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    behind.first == "." && !numeral.contains(".") ? behind.dropFirst() : behind
  }

  /// Reads `+1,234.50`: a sign, groups or plain digits, a fraction.
  private static func numeral(of scalars: ArraySlice<Unicode.Scalar>) -> DecimalNumeral? {
    let unsigned = scalars.first == "+" ? scalars.dropFirst() : scalars
    let point = unsigned.firstIndex(of: ".") ?? unsigned.endIndex
    let groups = unsigned[..<point].split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      // A zero in front would make a decimal comma likelier than a group (`0,125`).
      guard let leading = groups.first, (1...3).contains(leading.count), leading.first != "0",
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return DecimalNumeral(digits: String(scalars: groups.joined()) + String(scalars: unsigned[point...]))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Digits and the signs of a number as ASCII.
  private static func plainForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "．": "."
    case "，": ","
    case "＋": "+"
    case "％": "%"
    default: Digits.asciiForm(scalar)
    }
  }
}

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
