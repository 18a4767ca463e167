internal import Records
internal import ThaiText

/// Reads the fiscal years that a title row speaks of: `ประจำปีงบประมาณ พ.ศ. ๒๕๖๔`.
///
/// A year stands behind its label; `2563-2565` and `2563 ถึง 2565` are all years between, others behind a comma or
/// `และ` count too.
struct FiscalYearLine: Sendable {
  let labels: [String]

  /// The years of the Buddhist era, in no order.
  func years(in cells: [String]) -> Set<Int> {
    var years: Set<Int> = []
    for cell in cells where !cell.isEmpty {
      for label in labels where cell.contains(label) {
        for part in cell.split(separator: label, omittingEmptySubsequences: false).dropFirst() {
          years.formUnion(Self.years(leading: Digits.foldedToASCII(String(part))))
        }
      }
    }
    return years
  }

  private static let eras = ["พ.ศ.", "พ.ศ", "พศ", "ค.ศ.", "ค.ศ"]
  private static let ranges = ["-", "–", "ถึง"]
  private static let lists = [",", "และ", "กับ", "/"]

  private static func years(leading text: String) -> Set<Int> {
    var years: Set<Int> = []
    var rest = text[...]
    var rangeStart: Int?
    while true {
      skip(eras + [":", "："], &rest)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let year = year(digits) else { return years }
      rest = rest.dropFirst(digits.count)
      years.formUnion(rangeStart.map { $0 < year ? Set($0...year) : [year] } ?? [year])
      rangeStart = nil
      if skip(ranges, &rest) { rangeStart = year } else if !skip(lists, &rest) { return years }
    }
  }

  /// Skips blanks and some words.
  /// - Returns: whether there was any of the words.
  @discardableResult
  private static func skip(_ words: [String], _ rest: inout Substring) -> Bool {
    var found = false
    rest = rest.drop { $0 == " " }
    while let word = words.first(where: { rest.hasPrefix($0) }) {
      found = true
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    return found
  }

  /// A year of either era, or of two digits that are no other century's.
  private static func year(_ digits: Substring) -> Int? {
    guard let number = Int(digits) else { return nil }
    return switch (digits.utf8.count, number) {
    case (4, 2400...2699): number
    case (4, 1900...2199): number + 543
    case (2, 50...99): 2500 + number
    default: nil
    }
  }
}
