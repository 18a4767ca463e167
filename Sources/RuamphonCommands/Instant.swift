internal import Basics
internal import Glibc
internal import Standards

/// Moments in seconds since 1970, UTC.
enum Instant {
  static var now: Int { time(nil) }

  /// Reads an ISO 8601 time whose shape the parser has checked; the zone is Bangkok's unless it says otherwise.
  static func seconds(_ text: String) -> Int? {
    let halves = text.split(separator: "T", maxSplits: 1)
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    guard date.count == 3 else { return nil }
    let days = GregorianCalendar.daysSince1970(year: date[0], month: date[1], day: date[2])
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
