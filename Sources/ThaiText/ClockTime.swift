/// The time of day behind a date; nothing keeps it, but a wrong one makes the date doubtful.
enum ClockTime {
  /// Whether a text is blank or a time: `, 14:03:22`, `T14:03:22Z`, `เวลา 14.03 น.`, `2:03:22 PM GMT+7`.
  static func isAbsentOrValid(_ text: String) -> Bool {
    var cursor = ScalarCursor(Array(text.unicodeScalars))
    cursor.skipSpaces()
    if cursor.isAtEnd { return true }
    guard cursor.index > 0 || cursor.current == "," || cursor.current == "T" else { return false }
    if cursor.skip(",") || cursor.skip("T") { cursor.skipSpaces() }
    if cursor.skip("เวลา") { cursor.skipSpaces() }
    guard skipTime(&cursor) else { return false }
    skipWord(from: dayHalves, &cursor)
    return skipZone(&cursor) && cursor.isAtEnd
  }

  private static func skipTime(_ cursor: inout ScalarCursor) -> Bool {
    guard isNumber(cursor.takeDigits(), upTo: 23, digits: 1...2) else { return false }
    let separator = cursor.skip(":") ? ":" : "."
    guard separator == ":" || cursor.skip("."), isNumber(cursor.takeDigits(), upTo: 59, digits: 2...2) else {
      return false
    }
    guard separator == ":", cursor.skip(":") else { return true }
    guard isNumber(cursor.takeDigits(), upTo: 59, digits: 2...2) else { return false }
    return !cursor.skip(".") || !cursor.takeDigits().isEmpty
  }

  /// Skips `Z`, `GMT+7` or `+07:00`; returns whether what stands there is one of them or nothing.
  private static func skipZone(_ cursor: inout ScalarCursor) -> Bool {
    cursor.skipSpaces()
    if cursor.skip("Z") { return true }
    let isNamed = cursor.skip("GMT") || cursor.skip("UTC")
    guard cursor.skip("+") || cursor.skip("-") || cursor.skip("−") else { return isNamed || cursor.isAtEnd }
    guard (1...4).contains(cursor.takeDigits().utf8.count) else { return false }
    return !cursor.skip(":") || cursor.takeDigits().utf8.count == 2
  }

  private static let dayHalves = [
    "AM", "PM", "am", "pm", "a.m.", "p.m.", "ก่อนเที่ยง", "หลังเที่ยง", "นาฬิกา", "น.", "น",
  ]

  private static func skipWord(from words: [String], _ cursor: inout ScalarCursor) {
    cursor.skipSpaces()
    _ = words.contains { cursor.skip($0) }
  }

  private static func isNumber(_ digits: String, upTo limit: Int, digits count: ClosedRange<Int>) -> Bool {
    guard count.contains(digits.utf8.count), let number = Int(digits) else { return false }
    return number <= limit
  }
}
