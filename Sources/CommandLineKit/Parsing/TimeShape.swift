internal import Basics

/// The shape of an ISO 8601 date or date and time; the caller turns it into an instant.
enum TimeShape {
  /// Whether `text` reads `YYYY-MM-DD`, perhaps with `THH:MM[:SS[.fff]]` and perhaps a zone `Z` or `±HH:MM`.
  ///
  /// Years run from 1900 to 2200: a Buddhist-era year here would move a run by five centuries.
  static func accepts(_ text: String) -> Bool {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard isDate(halves[0]) else { return false }
    return halves.count == 1 || isClockWithZone(halves[1])
  }

  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
      let day = number(parts[2], digits: 2)
    else { return false }
    return (1900...2200).contains(year) && (1...12).contains(month)
      && (1...GregorianCalendar.days(inMonth: month, of: year)).contains(day)
  }

  private static func isClockWithZone(_ text: Substring) -> Bool {
    if text.hasSuffix("Z") { return isClock(text.dropLast()) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return isClock(text) }
    let zone = text[text.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
    guard zone.count == 2, isBelow(15, zone[0]), isBelow(60, zone[1]) else { return false }
    return isClock(text[..<sign])
  }

  private static func isClock(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), isBelow(24, parts[0]), isBelow(60, parts[1]) else { return false }
    guard parts.count == 3 else { return true }
    let second = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard isBelow(60, second[0]) else { return false }
    return second.count == 1 || number(second[1], digits: second[1].utf8.count) != nil
  }

  private static func isBelow(_ limit: Int, _ text: Substring) -> Bool {
    number(text, digits: 2).map { $0 < limit } ?? false
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.isASCIIDigits else { return nil }
    return Int(text)
  }
}
