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
