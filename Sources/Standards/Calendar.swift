internal import Basics

/// A calendar month in the Buddhist era: the unit in which offices report and workbooks are published.
///
/// Written `YYYY-MM`, as in `2565-03` for March B.E. 2565. Source: Inbox.
package struct Period: Hashable, Sendable, Comparable {
  package let buddhistYear: Int
  package let month: Int

  /// The years of the Buddhist era that a period may lie in.
  package static let years = 2400...2999

  /// A period of ``years``; nil for another year or a month outside 1–12.
  package init?(buddhistYear: Int, month: Int) {
    guard Self.years.contains(buddhistYear), (1...12).contains(month) else { return nil }
    self.buddhistYear = buddhistYear
    self.month = month
  }

  /// Reads exactly `YYYY-MM` in ASCII digits; nil for every other spelling.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    func number(_ digits: ArraySlice<UInt8>) -> Int? {
      digits.reduce(Int?.some(0)) { value, byte in
        guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        return value * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    guard let year = number(bytes[..<4]), let month = number(bytes[5...]) else { return nil }
    self.init(buddhistYear: year, month: month)
  }

  package static func < (left: Period, right: Period) -> Bool {
    (left.buddhistYear, left.month) < (right.buddhistYear, right.month)
  }

  /// The fiscal year that the month lies in: October to September, named by the year in which it ends.
  package var fiscalYear: Int { month >= 10 ? buddhistYear + 1 : buddhistYear }

  /// The Gregorian year of the month, 543 less.
  package var gregorianYear: Int { buddhistYear - 543 }

  /// The number of days of the month.
  package var days: Int { GregorianCalendar.days(inMonth: month, of: gregorianYear) }
}

extension Period: CustomStringConvertible {
  package var description: String { "\(buddhistYear)-\(month < 10 ? "0" : "")\(month)" }

  /// The month's Thai name and year, such as `มีนาคม 2565`.
  package var thaiTitle: String { "\(Period.monthNames[month - 1]) \(buddhistYear)" }

  /// The month's abbreviation and the year's last two digits, such as `มี.ค. 65`, for axes and narrow columns.
  package var shortThaiTitle: String {
    let year = buddhistYear % 100
    return "\(Period.shortMonthNames[month - 1]) \(year < 10 ? "0" : "")\(year)"
  }

  /// January first, as the Royal Society abbreviates them.
  private static let shortMonthNames = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]

  /// The full Thai month names, January first.
  package static let monthNames = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
}

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

extension CalendarDay {
  /// The month that the day lies in; nil outside the years that periods have.
  package var period: Period? {
    let midnight = BangkokTime(secondsSince1970: secondsSince1970)
    return Period(buddhistYear: midnight.gregorianYear + 543, month: midnight.month)
  }
}

extension FrameworkLibrary {
  /// The month of a day if a round covers it, else that month in the newest round's first fiscal year.
  package func period(on day: CalendarDay) -> Period? {
    guard let period = day.period else { return nil }
    if roundFramework(fiscalYear: period.fiscalYear) != nil { return period }
    guard let newest = rounds.last else { return nil }
    let fiscalYear = newest.lastFiscalYear ?? newest.firstFiscalYear
    return Period(buddhistYear: period.month >= 10 ? fiscalYear - 1 : fiscalYear, month: period.month)
  }
}

/// A moment on the clocks of Thailand: UTC+07:00 without daylight saving, shown with Buddhist years.
package struct BangkokTime: Hashable, Sendable {
  package let gregorianYear: Int
  package let month: Int
  package let day: Int
  package let hour: Int
  package let minute: Int
  package let second: Int

  private static let secondsPerDay = 86_400
  private static let offset = 7 * 3_600

  /// - Parameter seconds: since 1970-01-01 00:00 UTC.
  package init(secondsSince1970 seconds: Int) {
    let local = seconds + Self.offset
    let days = local >= 0 ? local / Self.secondsPerDay : (local + 1) / Self.secondsPerDay - 1
    let ofDay = local - days * Self.secondsPerDay
    hour = ofDay / 3_600
    minute = ofDay / 60 % 60
    second = ofDay % 60
    (gregorianYear, month, day) = GregorianCalendar.date(daysSince1970: days)
  }

  /// `2021-11-16T09:30:00+07:00`.
  package var iso8601: String {
    let date = "\(gregorianYear)-\(Self.padded(month))-\(Self.padded(day))"
    return "\(date)T\(Self.padded(hour)):\(Self.padded(minute)):\(Self.padded(second))+07:00"
  }

  /// A number with two digits.
  package static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// The moment for readers: `16 พฤศจิกายน 2564 เวลา 09:30 น.` and the like.
  package var thaiText: String { "\(thaiDate) เวลา \(Self.padded(hour)):\(Self.padded(minute)) น." }

  /// The day for readers: `16 พฤศจิกายน 2564`.
  package var thaiDate: String { "\(day) \(Period.monthNames[month - 1]) \(gregorianYear + 543)" }

  /// The moment as a part of a file's name: `20211116-093000`.
  package var stamp: String {
    "\(gregorianYear)\(Self.padded(month))\(Self.padded(day))-"
      + "\(Self.padded(hour))\(Self.padded(minute))\(Self.padded(second))"
  }
}
