/// A moment on the clocks of Thailand: UTC+07:00 without daylight saving, shown with Buddhist years.
///
/// Computed from the proleptic Gregorian calendar, so that no locale data is loaded.
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
    (gregorianYear, month, day) = Self.date(daysSince1970: days)
  }

  /// Counts in eras of 400 years that begin on 1 March, so that the leap day comes last.
  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
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
