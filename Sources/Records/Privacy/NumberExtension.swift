/// What follows a phone number and belongs to it: `ต่อ 12`, `ext. 101-103`, `#9`, `-8`.
enum NumberExtension {
  private static let words = PlainWords(["ต่อ", "extension", "ext", "Ext", "EXT", "กด", "#", "x"])
  private static let signs = PlainWords(["-", "/", "~", "ถึง"])
  private static let mostOfWord = 5
  private static let mostOfSign = 2

  /// The end of a number that ends at an index, with all that belongs to it.
  static func end(after index: Int, in text: [UInt32]) -> Int {
    var end = index
    if let word = words.place(at: blanks(from: index, in: text), in: text) {
      end = digits(from: word.upperBound, atMost: mostOfWord, in: text) ?? end
    }
    while let sign = signs.place(at: blanks(from: end, in: text), in: text),
      let next = digits(from: sign.upperBound, atMost: end > index ? mostOfWord : mostOfSign, in: text)
    {
      end = next
    }
    return end
  }

  /// The end of some digits that no more of a number follows.
  private static func digits(from index: Int, atMost most: Int, in text: [UInt32]) -> Int? {
    var start = index
    while start < text.count,
      Plain.isBlank(text[start]) || text[start] == Plain.dot || text[start] == Plain.colon
    {
      start += 1
    }
    var end = start
    while end < text.count, Plain.isDigit(text[end]) { end += 1 }
    guard (1...most).contains(end - start) else { return nil }
    let goesOn =
      end + 1 < text.count && [Plain.dot, Plain.slash, Plain.hyphen].contains(text[end]) && most == mostOfSign
      && Plain.isDigit(text[end + 1])
    return goesOn ? nil : end
  }

  private static func blanks(from index: Int, in text: [UInt32]) -> Int {
    var index = index
    while index < text.count, Plain.isBlank(text[index]) { index += 1 }
    return index
  }
}
