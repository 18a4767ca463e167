internal import Glibc
internal import Standards

/// Moments in seconds since 1970, UTC.
enum Instant {
  static var now: Int { time(nil) }

  /// A moment on Bangkok's clock: `2022-04-30T12:00:00+07:00`.
  static func iso8601(_ seconds: Int) -> String {
    let day = CalendarDay(secondsSince1970: seconds)
    guard let month = day.period else { return "\(seconds)" }
    let first = CalendarDay(month, day: 1)
    let local = seconds + CalendarDay.bangkokOffset - day.number * 86_400
    let clock = [local / 3600, local / 60 % 60, local % 60].map(padded).joined(separator: ":")
    let date = [month.gregorianYear, month.month, day.number - first.number + 1].map(padded)
    return "\(date.joined(separator: "-"))T\(clock)+07:00"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Reads an ISO 8601 time whose shape the parser has checked; the zone is Bangkok's unless it says otherwise.
  static func seconds(_ text: String) -> Int? {
    let halves = text.split(separator: "T", maxSplits: 1)
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    guard date.count == 3 else { return nil }
    let days = CalendarDay.number(year: date[0], month: date[1], day: date[2])
    guard halves.count == 2 else { return days * 86_400 - CalendarDay.bangkokOffset }
    let (clock, offset) = zone(halves[1])
    let parts = clock.split(separator: ":").compactMap { Int($0.prefix { $0 != "." }) }
    guard parts.count >= 2 else { return nil }
    let ofDay = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return days * 86_400 + ofDay - offset
  }

  /// The clock without its zone, and the zone's seconds ahead of UTC.
  private static func zone(_ text: Substring) -> (clock: Substring, offset: Int) {
    if text.hasSuffix("Z") { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else {
      return (text, CalendarDay.bangkokOffset)
    }
    let parts = text[text.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
    let offset = (parts.first ?? 0) * 3600 + (parts.count > 1 ? parts[1] : 0) * 60
    return (text[..<sign], text[sign] == "-" ? -offset : offset)
  }
}
