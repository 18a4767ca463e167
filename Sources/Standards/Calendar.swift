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

  /// The full Thai month names, January first.
  package static let monthNames = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
}
