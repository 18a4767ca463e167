internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads which desired conditions of a criterion or category a cell names: by the printed number, or by a name.
///
/// Source: SheetKinds, *criteria*.
struct ConditionCells {
  /// What one cell names.
  enum Named {
    /// A condition by its number, and whether the words behind the number are its own.
    case condition(String, isWordedOtherwise: Bool)
    /// The number of one condition with the words of another.
    case mismatch(title: String, number: String, other: String)
    case numberAsDate
    case unknown
  }

  /// What a list of conditions names.
  enum Listed {
    case met([String])
    case numberAsDate
    /// A part of the list that names no condition.
    case unknown(String)
  }

  private let desired: CriterionForm.DesiredConditions
  private let category: Int?
  private let labels: [String]
  private let words: ConditionWords
  /// The conditions by their names and texts; what two share tells none.
  private let numberOfName: [MatchingKey: String]

  init(_ desired: CriterionForm.DesiredConditions, category: Int?, wordBook: WordBook) {
    self.desired = desired
    self.category = category
    labels = wordBook.labels(of: .condition).sorted { $0.count > $1.count }
    words = wordBook.conditionWords
    var numbers: [MatchingKey: Set<String>] = [:]
    for condition in desired.numbered {
      guard let number = condition.number else { continue }
      for name in condition.names + [condition.text] { numbers[.word(name), default: []].insert(number) }
    }
    numberOfName = numbers.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The one condition that a cell names.
  /// - Parameter title: what stands in a column of its own beside the number.
  func condition(_ text: String, title: String) -> Named {
    if let number = numberOfName[.word(text)] { return .condition(number, isWordedOtherwise: false) }
    if NumberAsDate.isLikely(text) { return .numberAsDate }
    guard let written = DottedNumber(leading: text, labels: labels), let number = number(written.parts),
      !NodeKey.isOnlyNumbers(written.title)
    else { return .unknown }
    if let last = written.parts.last, !written.title.isEmpty, NumberAsDate.isLikely("\(last)\(written.title)")
    {
      return .numberAsDate
    }
    var isWordedOtherwise = false
    for title in [written.title, title] where !title.isEmpty {
      guard let other = numberOfName[.word(title)] else {
        isWordedOtherwise = isWordedOtherwise || desired.condition(number)?.isTruncated == false
        continue
      }
      if other != number { return .mismatch(title: title, number: number, other: other) }
    }
    return .condition(number, isWordedOtherwise: isWordedOtherwise)
  }

  /// The conditions that a cell lists, such as `1, 2, 4–6`; a range goes by the printed order.
  func list(_ text: String) -> Listed {
    let key = MatchingKey.word(text)
    let numbers = desired.numbered.compactMap(\.number)
    if words.all.contains(where: { .word($0) == key }) {
      return numbers.isEmpty ? .unknown(text) : .met(numbers)
    }
    if words.none.contains(where: { .word($0) == key }) { return .met([]) }
    var met: Set<Int> = []
    for piece in pieces(of: text) {
      guard let range = range(piece, in: numbers) else {
        let isBackwards = ends(of: piece, in: numbers) != nil
        return NumberAsDate.isLikely(text) && !isBackwards ? .numberAsDate : .unknown(piece)
      }
      met.formUnion(range)
    }
    return met.isEmpty ? .unknown(text) : .met(met.sorted().map { numbers[$0] })
  }

  /// The printed number that a written one means: within a category its last part is enough.
  private func number(_ parts: [Int]) -> String? {
    let text = parts.map(String.init).joined(separator: ".")
    let candidates = [text] + (parts.count == 1 ? category.map { ["\($0).\(text)"] } ?? [] : [])
    return candidates.first { desired.condition($0) != nil }
  }

  /// The indices of the conditions that a piece of a list names: one, or a range.
  private func range(_ piece: String, in numbers: [String]) -> ClosedRange<Int>? {
    if let one = index(piece, in: numbers) { return one...one }
    return ends(of: piece, in: numbers).flatMap { $0.first <= $0.last ? $0.first...$0.last : nil }
  }

  /// The indices of two conditions with a hyphen between them, in whichever order.
  private func ends(of piece: String, in numbers: [String]) -> (first: Int, last: Int)? {
    let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = index(String(ends[0]), in: numbers),
      let last = index(String(ends[1]), in: numbers)
    else { return nil }
    return (first, last)
  }

  private func index(_ text: String, in numbers: [String]) -> Int? {
    let named = numberOfName[.word(text)]
    let written = ThaiNumber.dottedNumber(text, labels: labels).flatMap { number($0) }
    return (named ?? written).flatMap { numbers.firstIndex(of: $0) }
  }

  /// The parts of a list, each a number, a range or a name; words between them became signs.
  private func pieces(of text: String) -> [String] {
    var text = Digits.foldedToASCII(ThaiText.normalise(text, lineBreaks: .kept).text)
    for word in words.and { text = text.replacing(word, with: ",") }
    for word in words.to { text = text.replacing(word, with: "-") }
    for sign in [";", "\n", "，", "、", "&", "+"] { text = text.replacing(sign, with: ",") }
    for sign in ["–", "—", "−", "‑", "~"] { text = text.replacing(sign, with: "-") }
    return text.split(separator: ",").flatMap { pieces(ofPart: String($0)) }
  }

  /// Numbers and names with nothing but spaces between them are parts of their own, other words are one.
  private func pieces(ofPart part: String) -> [String] {
    let part = withoutLabels(part).split(separator: " ").joined(separator: " ")
    if part.isEmpty { return [] }
    if numberOfName[.word(part)] != nil { return [part] }
    let closed = part.replacing(" -", with: "-").replacing("- ", with: "-")
    let tokens = closed.split(separator: " ").map(String.init)
    let areParts = tokens.allSatisfy { $0.first.map(Self.isDigit) == true || numberOfName[.word($0)] != nil }
    return areParts ? tokens : [part]
  }

  /// The text without what stands before a number, such as `ข้อ`.
  private func withoutLabels(_ text: String) -> String {
    var rest = Substring(text)
    var kept = ""
    while let next = rest.first {
      let label = labels.first { rest.hasPrefix($0) }
      let behind = label.map { rest.dropFirst($0.count).drop { $0 == " " } }
      if let behind, behind.first.map(Self.isDigit) == true {
        rest = behind
      } else {
        kept.append(next)
        rest.removeFirst()
      }
    }
    return kept
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
