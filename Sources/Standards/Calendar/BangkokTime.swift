internal import Basics

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

  /// The moment as a part of a file's name: `20211116-093000`.
  package var stamp: String {
    "\(gregorianYear)\(Self.padded(month))\(Self.padded(day))-"
      + "\(Self.padded(hour))\(Self.padded(minute))\(Self.padded(second))"
  }
}
