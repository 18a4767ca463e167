internal import Reference
internal import ThaiText

/// Tells by the words of a header whether its column holds another thing than the result: a target, an older year.
///
/// The words are data. Source: intake.md, *Finding the header*.
struct HeaderMeaning: Sendable {
  private let others: [MatchingKey]
  private let same: [String]
  private let percentSigns: [MatchingKey]
  private let ownYears: Set<Int>

  init(wordBook: WordBook, fiscalYear: Int) {
    others = wordBook.otherMeanings.map(MatchingKey.word)
    same = wordBook.sameMeanings.map { MatchingKey.word($0).text }
    percentSigns = [.word("ร้อยละ"), .word("%")]
    // Tests are of the school year that ends within the fiscal year.
    ownYears = Set([fiscalYear, fiscalYear - 1].flatMap { [$0, $0 - 543, $0 % 100] })
    schoolYear = fiscalYear - 1
  }

  private let schoolYear: Int

  /// Whether a header, with its hints in brackets, speaks of something else than the result.
  func isOther(_ header: String) -> Bool {
    if header.isEmpty { return false }
    var text = MatchingKey.word(header).text
    for word in same where text.contains(word) { text = text.replacing(word, with: "|") }
    let key = Array(text.utf8)
    return others.contains { key.firstRange(of: $0.utf8) != nil } || namesOtherYear(text)
  }

  /// Whether a header of a count says that it holds percentages.
  func isPercentage(_ header: String) -> Bool {
    let key = MatchingKey.word(header).utf8
    return percentSigns.contains { key.firstRange(of: $0.utf8) != nil }
  }

  /// Whether a row's own word for its part of an item is one of those words, or speaks of another year.
  func isOtherPart(_ part: String) -> Bool {
    if part.isEmpty { return false }
    let key = MatchingKey.word(part)
    return others.contains(key) || namesOtherYear(key.text)
  }

  /// Whether a year stands there that is neither the fiscal year nor, where it is called so, its school year.
  private func namesOtherYear(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
      if end > index {
        let before = String(String.UnicodeScalarView(scalars[..<index]))
        if let year = Int(String(String.UnicodeScalarView(scalars[index..<end]))),
          isYear(year, digits: end - index, behind: before), !isOwn(year, behind: before)
        {
          return true
        }
      }
      index = max(end, index + 1)
    }
    return false
  }

  private func isYear(_ year: Int, digits: Int, behind before: String) -> Bool {
    switch digits {
    case 4: (2500...2699).contains(year) || (1957...2156).contains(year)
    case 2: ["ปี", "ปีการศึกษา", "ปีงบประมาณ", "พ.ศ."].contains(where: before.hasSuffix)
    default: false
    }
  }

  private func isOwn(_ year: Int, behind before: String) -> Bool {
    guard ownYears.contains(year) else { return false }
    let isSchoolYear = [schoolYear, schoolYear - 543, schoolYear % 100].contains(year)
    return !isSchoolYear || before.contains("ปีการศึกษา")
  }
}
