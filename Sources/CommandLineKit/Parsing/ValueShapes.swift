internal import Basics

/// A month of the Buddhist era as a text, checked for its shape only (Inbox).
struct PeriodShape: Equatable {
  /// `YYYY-MM` in ASCII digits.
  let text: String

  /// Accepts years 2400 to 2699, which no common-era year can be taken for; nil for anything else.
  init?(_ written: String) {
    let text = written.withASCIIDigits
    guard text.utf8.count == 7, let (year, month) = Self.parts(text) else { return nil }
    guard (2400...2699).contains(year), (1...12).contains(month) else { return nil }
    self.text = text
  }

  /// The month that was probably meant by one of the common era or without its leading zero.
  static func nearest(to written: String) -> String? {
    guard let (year, month) = parts(written.withASCIIDigits), (1...12).contains(month) else { return nil }
    let buddhistYear = (1900...2200).contains(year) ? year + 543 : year
    return PeriodShape("\(buddhistYear)-\(month < 10 ? "0" : "")\(month)")?.text
  }

  private static func parts(_ text: String) -> (year: Int, month: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(\.isASCIIDigits) else {
      return nil
    }
    guard let year = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    return (year, month)
  }
}

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

/// A size of files as people write it for programs: `512M`, `4G`, `4GiB`, or a bare number of MiB.
struct SizeShape {
  let bytes: Int
  /// The text as it was given.
  let text: String

  private static let largest = 1 << 50

  /// Nil for another shape, for nothing, and for more than a PiB.
  init?(_ text: String) {
    let lowercased = text.lowercased()
    let digits = lowercased.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 20, "k": 10, "kib": 10, "m": 20, "mib": 20, "g": 30, "gib": 30]
    guard (1...8).contains(digits.utf8.count), let number = Int(digits), number > 0,
      let shift = units[String(lowercased.dropFirst(digits.count))], number <= Self.largest >> shift
    else { return nil }
    (bytes, self.text) = (number << shift, text)
  }
}
