internal import Reference
internal import ThaiText

/// Tells by the words of a header whether its column holds another thing than the result: a target, an older year.
///
/// The words are data. Source: Reading, *Columns that mean something else*.
struct HeaderMeaning: Sendable {
  private let others: Set<MatchingKey>
  private let otherWords: WordsWithin
  private let sameWords: WordsWithin
  private let percentSigns: WordsWithin
  private let ownYears: Set<Int>
  private let schoolYear: Int

  init(wordBook: WordBook, fiscalYear: Int) {
    let others = wordBook.otherMeanings.map(MatchingKey.word)
    self.others = Set(others)
    otherWords = WordsWithin(others)
    sameWords = WordsWithin(wordBook.sameMeanings.map(MatchingKey.word))
    percentSigns = WordsWithin([.word("ร้อยละ"), .word("%")])
    // Tests are of the school year that ends within the fiscal year.
    ownYears = Set([fiscalYear, fiscalYear - 1].flatMap { [$0, $0 - 543, $0 % 100] })
    schoolYear = fiscalYear - 1
  }

  /// Whether a header, with its hints in brackets, speaks of something else than the result.
  func isOther(_ header: String) -> Bool {
    if header.isEmpty { return false }
    let text = sameWords.masked(in: MatchingKey.word(header).utf8[...])
    return otherWords.isAny(in: text[...]) || namesOtherYear(text)
  }

  /// Whether the header of last year's figure speaks of something else than that: a target, a count beside percentages.
  ///
  /// - Parameter names: the names of its column.
  func isOtherLastYear(_ header: String, names: WordsWithin) -> Bool {
    let text = names.masked(in: sameWords.masked(in: MatchingKey.word(header).utf8[...])[...])
    return otherWords.isAny(in: text[...]) || namesOtherYear(text)
  }

  /// Whether a header has a hint in brackets that is no percentage.
  func hasOtherUnit(_ header: String) -> Bool {
    header.unicodeScalars.contains { "([{".unicodeScalars.contains($0) } && !isPercentage(header)
  }

  /// Whether a header of a count says that it holds percentages.
  func isPercentage(_ header: String) -> Bool {
    percentSigns.isAny(in: MatchingKey.word(header).utf8[...])
  }

  /// Whether a row's own word for its part of an item is one of those words, or speaks of another year.
  func isOtherPart(_ part: String) -> Bool {
    if part.isEmpty { return false }
    let key = MatchingKey.word(part)
    return others.contains(key) || namesOtherYear(key.utf8)
  }

  private static let yearWords = ["ปี", "ปีการศึกษา", "ปีงบประมาณ", "พ.ศ."].map { Array($0.utf8) }
  private static let schoolYears = WordsWithin([.word("ปีการศึกษา")])

  /// Whether a year stands there that is neither the fiscal year nor, where it is called so, its school year.
  private func namesOtherYear(_ text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      let digits = text[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if !digits.isEmpty, digits.count <= 4 {
        let year = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        let before = text[..<index]
        if Self.isYear(year, digits: digits.count, behind: before), !isOwn(year, behind: before) {
          return true
        }
      }
      index = max(digits.endIndex, index + 1)
    }
    return false
  }

  private static func isYear(_ year: Int, digits: Int, behind before: ArraySlice<UInt8>) -> Bool {
    switch digits {
    case 4: (2500...2699).contains(year) || (1957...2156).contains(year)
    case 2: yearWords.contains { before.suffix($0.count).elementsEqual($0) }
    default: false
    }
  }

  private func isOwn(_ year: Int, behind before: ArraySlice<UInt8>) -> Bool {
    guard ownYears.contains(year) else { return false }
    let isSchoolYear = [schoolYear, schoolYear - 543, schoolYear % 100].contains(year)
    return !isSchoolYear || Self.schoolYears.isAny(in: before)
  }
}
