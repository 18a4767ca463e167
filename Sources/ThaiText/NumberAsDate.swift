/// Recognises what a spreadsheet makes of a dotted number such as `3.3`: a date, or a number in scientific notation.
///
/// Which number was typed cannot be told: `3-มี.ค.` was 3.3 or 3/3, `1/2/2565` may be 1.2 or 2.1.
package enum NumberAsDate {
  /// Whether a text is a date, a day and month (`3-มี.ค.`, `3/3`), a month and year (`มี.ค.-65`), a time or `3E+00`.
  package static func isLikely(_ text: String) -> Bool {
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(Digits.asciiForm)
    // `1.1.10` is a number of three parts.
    guard scalars.contains(where: isDigit), !scalars.allSatisfy({ isDigit($0) || $0 == "." }) else {
      return false
    }
    return DateParts(text) != nil || isShort(ScalarCursor(scalars)) || isTimeOrPower(scalars)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A day and a month, or a month and a year.
  private static func isShort(_ start: ScalarCursor) -> Bool {
    var cursor = start
    let lead = cursor.take { !isDigit($0) }
    let first = cursor.takeDigits()
    let gap = cursor.take { !isDigit($0) }
    if !lead.isEmpty { return cursor.isAtEnd && gap.isEmpty && first.utf8.count <= 4 && isMonth(lead) }
    guard first.utf8.count <= 2 else { return false }
    if cursor.isAtEnd { return isMonth(gap) }
    let second = cursor.takeDigits()
    let separator = gap.filter { $0 != " " }
    return cursor.isAtEnd && second.utf8.count <= 4 && (separator == "/" || separator == "-")
  }

  /// A month's name with at most a hyphen, slash or space between it and its number.
  private static func isMonth(_ text: String) -> Bool {
    let word = String(scalars: text.unicodeScalars.filter { !["-", "/", " "].contains($0) })
    return ThaiCalendarWords.month(.name(word)) != nil
  }

  /// `3:03`, `3:03:00`, `3E+00`.
  private static func isTimeOrPower(_ scalars: [Unicode.Scalar]) -> Bool {
    let parts = scalars.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 1 { return parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isDigit) } }
    let halves = scalars.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard halves.count == 2, halves[0].allSatisfy({ isDigit($0) || $0 == "." }),
      halves[0].first.map(isDigit) == true
    else { return false }
    let power = halves[1].drop { $0 == "+" || $0 == "-" }
    return !power.isEmpty && power.allSatisfy(isDigit)
  }
}
