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

/// What a cell that should hold a date says.
package enum DateReading: Sendable, Hashable {
  /// Blank, or a word for "no data".
  case unreported
  case date(ThaiDate)
  /// Anything else; the finding `bad-date`.
  case invalid
}

/// Which of the first two numbers of `16/11/2564` is the day.
package enum DateOrder: Sendable, Hashable {
  case dayFirst
  case monthFirst
}

extension ThaiDate {
  /// The month about which two-digit years are understood: that of the inbox folder.
  package typealias NearMonth = (buddhistYear: Int, month: Int)

  /// Reads a whole cell as a date (Values, *Dates*); a time of day behind it is checked and dropped.
  ///
  /// `16 พฤศจิกายน 2564`, `๑๖ พ.ย. ๖๔`, `16/11/2564`, `16/11/64`, `2564-11-16`, `2021-11-16`, `16/11/2021, 14:03:22`; a
  /// year over 2400 is BE, 1900–2200 CE, two digits take the era and century nearest to `near`.
  /// - Parameters:
  ///   - text: The cell.
  ///   - near: The month that two-digit years are close to.
  ///   - order: What comes first in a date of numbers that does not begin with the year; decided for a whole column.
  ///   - vocabulary: Its list `unreported` is used.
  package static func parse(
    _ text: String, near: NearMonth, order: DateOrder, vocabulary: Vocabulary
  ) -> DateReading {
    if vocabulary.isUnreported(text) { return .unreported }
    let date = DateParts(text)?.date(near: near, order: order)
    return date.map(DateReading.date) ?? .invalid
  }
}
