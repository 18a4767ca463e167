/// The number of a standard, indicator, consideration or question at the start of a text: `ตัวบ่งชี้ที่ 1.1.3 …`.
package struct DottedNumber: Sendable, Hashable {
  /// The numbers between the dots, at least one, each below one million.
  package let parts: [Int]
  /// The normalised text behind the number, without the dot, colon or parenthesis that closes it.
  package let title: String

  /// Reads a number of ASCII, Thai or full-width digits, spaces before a dot, a label before the number.
  ///
  /// A number behind a dot and a space belongs to the title: `1. 5 ด้าน`.
  ///
  /// - Parameters:
  ///   - text: For example a cell `มาตรฐานที่ ๑`, `1.1.3` or `๒ .๔ ประกาศ`.
  ///   - labels: The words that may stand before the number, such as `ตัวบ่งชี้ที่`; compared as names.
  /// - Returns: `nil` if the text does not start with a number or has another word before it.
  package init?(leading text: String, labels: [String]) {
    // Most cells are a bare number.
    if (1...6).contains(text.utf8.count), text.utf8.allSatisfy(Digits.isASCII), let number = Int(text) {
      (parts, title) = ([number], "")
      return
    }
    let written = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars
    let scalars = written.map(Digits.asciiForm)
    guard let first = scalars.firstIndex(where: { ("0"..."9").contains($0) }) else { return nil }
    let label = String(scalars: scalars[..<first])
    guard label.isEmpty || labels.contains(where: { MatchingKey.name($0) == MatchingKey.name(label) }) else {
      return nil
    }
    var cursor = ScalarCursor(scalars, at: first)
    guard let parts = Self.parts(&cursor) else { return nil }
    self.parts = parts
    cursor.skipSpaces()
    if cursor.skip(".") || cursor.skip(")") || cursor.skip(":") { cursor.skipSpaces() }
    title = String(scalars: written.dropFirst(cursor.index))
  }

  private static func parts(_ cursor: inout ScalarCursor) -> [Int]? {
    var parts: [Int] = []
    var mark = cursor
    repeat {
      let digits = mark.takeDigits()
      guard digits.utf8.count <= 6, let part = Int(digits) else {
        return parts.isEmpty || !digits.isEmpty ? nil : parts
      }
      parts.append(part)
      cursor = mark
      mark.skipSpaces()
      guard mark.skip(".") else { return parts }
    } while !mark.isAtEnd
    return parts
  }
}

extension ThaiNumber {
  /// Reads a whole text as a dotted number, for example `ตัวบ่งชี้ที่ 1.1.3` as 1, 1, 3.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - labels: The words that may stand before the number.
  /// - Returns: `nil` if anything but a label and a number stands there.
  package static func dottedNumber(_ text: String, labels: [String] = []) -> [Int]? {
    guard let number = DottedNumber(leading: text, labels: labels), number.title.isEmpty else { return nil }
    return number.parts
  }
}

/// Recognises what a spreadsheet makes of a dotted number such as `3.3`: a date, or a number in scientific notation.
///
/// Which number was typed cannot be told: `3-มี.ค.` was 3.3 or 3/3, `1/2/2565` may be 1.2 or 2.1.
package enum NumberAsDate {
  /// Whether a text is a date, a day and month (`3-มี.ค.`, `3/3`), a month and year (`มี.ค.-65`), a time or `3E+00`.
  package static func isLikely(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ Digits.isASCII($0) || $0 == UInt8(ascii: ".") }) { return false }
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
