internal import Standards
internal import ThaiText

/// Reads a folder name that means a month in another way than `YYYY-MM`: `2022-03`, `2565-3`, `มี.ค. 65`.
///
/// Only to name the right folder in a finding; nothing is read from such a folder. Source: intake.md, *Inbox*.
enum MonthName {
  /// The period that a name means; nil when it names none.
  static func period(_ name: String) -> Period? {
    let text = Digits.foldedToASCII(ThaiText.normalise(name, lineBreaks: .folded).text)
    return numeric(text) ?? named(text)
  }

  /// Year and month as numbers in either order, parted by anything.
  private static func numeric(_ text: String) -> Period? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    guard numbers.count == 2, text.allSatisfy({ $0.isASCII && ($0.isNumber || "-_./ ".contains($0)) }) else {
      return nil
    }
    let values = numbers.compactMap { Int($0) }
    guard values.count == 2 else { return nil }
    let (year, month) =
      numbers[0].count >= numbers[1].count && values[0] > 12 ? (values[0], values[1]) : (values[1], values[0])
    return buddhist(year).flatMap { Period(buddhistYear: $0, month: month) }
  }

  /// A Thai month's name or abbreviation with a year.
  private static func named(_ text: String) -> Period? {
    let key = MatchingKey.name(text).text
    for (index, names) in monthKeys.enumerated() {
      for name in names where key.hasPrefix(name) {
        let year = key.dropFirst(name.count).drop { !$0.isNumber }
        guard let number = Int(year) else { continue }
        return buddhist(number).flatMap { Period(buddhistYear: $0, month: index + 1) }
      }
    }
    return nil
  }

  private static func buddhist(_ year: Int) -> Int? {
    switch year {
    case 2400...2999: year
    case 1900...2200: year + 543
    case 0...99: 2500 + year
    default: nil
    }
  }

  private static let abbreviations = [
    "มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค",
  ]

  private static let monthKeys: [[String]] = zip(Period.monthNames, abbreviations).map {
    [MatchingKey.name($0).text, $1]
  }
}
