internal import Basics

/// A day in Thailand, where every deadline is kept: UTC+07:00 all year.
package struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970.
  package let number: Int

  /// Seconds by which Bangkok's clock is ahead of UTC.
  package static let bangkokOffset = 7 * 3600

  /// The day in Bangkok of a moment in seconds since 1970, UTC.
  package init(secondsSince1970 seconds: Int) {
    let local = seconds + Self.bangkokOffset
    number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  }

  package init(number: Int) { self.number = number }

  /// A day of the Gregorian calendar.
  package init(year: Int, month: Int, day: Int) {
    number = GregorianCalendar.daysSince1970(year: year, month: month, day: day)
  }

  /// A day of a period's month.
  package init(_ period: Period, day: Int) {
    number = GregorianCalendar.daysSince1970(year: period.gregorianYear, month: period.month, day: day)
  }

  /// Midnight in Bangkok, at which the day begins, in seconds since 1970, UTC.
  package var secondsSince1970: Int { number * 86_400 - Self.bangkokOffset }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
