internal import Basics

/// A day of the Gregorian calendar; months and days are those of the Buddhist calendar, years differ by 543.
package struct ThaiDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The CE year; leap years follow from this one, not from the Buddhist year.
  package let year: Int
  /// 1–12.
  package let month: Int
  /// 1–31.
  package let day: Int

  /// The Buddhist year less the CE year.
  package static let buddhistOffset = 543

  /// Makes a date of a CE year 1–9999, month and day; `nil` if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...GregorianCalendar.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The year of the Buddhist era.
  package var buddhistYear: Int { year + Self.buddhistOffset }

  /// The date as ISO 8601: `2021-11-16`.
  package var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
