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
