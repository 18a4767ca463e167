/// A span of time as people write it for programs: `30s`, `10m`, `2h`, or a bare number of seconds.
struct DurationShape {
  let seconds: Int
  /// The text as it was given.
  let text: String

  private static let longest = 7 * 24 * 3600

  /// Nil for another shape, and for more than a week.
  init?(_ text: String) {
    let unit: Int
    switch text.utf8.last {
    case UInt8(ascii: "s"): unit = 1
    case UInt8(ascii: "m"): unit = 60
    case UInt8(ascii: "h"): unit = 3600
    default: unit = 0
    }
    let digits = unit == 0 ? text[...] : text.dropLast()
    guard (1...6).contains(digits.utf8.count), digits.isASCIIDigits, let number = Int(digits) else {
      return nil
    }
    let seconds = number * max(unit, 1)
    guard seconds <= Self.longest else { return nil }
    (self.seconds, self.text) = (seconds, text)
  }
}
