internal import ThaiText

/// The revision that a file's name tells, and the name without it.
///
/// `-rN`, `(N)`, `แก้ไข`, `แก้ไขครั้งที่ N`, `ฉบับแก้ไข N` at the end, digits of either script; no mark is 0 and
/// `แก้ไข` alone is 1. Source: intake.md, *Inbox* (Revisions).
struct FileRevision: Hashable {
  /// What orders files: equal names apart from case, punctuation and revision mark.
  typealias Name = MatchingKey

  let name: Name
  let number: Int

  init(fileName: String) {
    let text = Digits.foldedToASCII(ThaiText.normalise(FileName.stem(fileName), lineBreaks: .folded).text)
    let (stem, number) = Self.split(text)
    self.number = number
    name = .name(String(stem.filter { $0.isLetter || $0.isNumber || !$0.isASCII }))
  }

  private static func split(_ text: String) -> (stem: String, number: Int) {
    var scalars = Array(text.unicodeScalars)
    let isBracketed = scalars.last == ")"
    if isBracketed { scalars.removeLast() }
    var digits = ""
    while let last = scalars.last, ("0"..."9").contains(last), digits.count < 6 {
      digits = String(last) + digits
      scalars.removeLast()
    }
    let before = String(String.UnicodeScalarView(scalars))
    if let number = Int(digits) {
      if isBracketed { return before.hasSuffix("(") ? (String(before.dropLast()), number) : (text, 0) }
      if let stem = stem(before, endingIn: ["-r", "-R"]) { return (stem, number) }
      let word = before.trimmingTrailingBlanks
      if let stem = stem(word, endingIn: numberedWords) { return (stem, number) }
    }
    return stem(text.trimmingTrailingBlanks, endingIn: plainWords).map { ($0, 1) } ?? (text, 0)
  }

  private static let numberedWords = ["ฉบับแก้ไขครั้งที่", "แก้ไขครั้งที่", "ฉบับแก้ไข", "แก้ไข"]
  private static let plainWords = ["ฉบับแก้ไข", "แก้ไข"]

  /// The text without the first of some endings that it has; nil where it has none or is nothing else.
  private static func stem(_ text: String, endingIn endings: [String]) -> String? {
    guard let ending = endings.first(where: text.hasSuffix) else { return nil }
    return String(text.dropLast(ending.count))
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
