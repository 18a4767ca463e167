/// Words that are looked for in a folded text, in the order in which they are tried.
struct PlainWords: Sendable {
  private let words: [[UInt32]]
  /// Whether a scalar value begins any of them: most do not, and cost one look.
  private let isFirst: [Bool]

  init(_ words: [String]) {
    self.words = words.map(Plain.scalars)
    var isFirst = Array(repeating: false, count: 0x0E60)
    for case let first? in self.words.map(\.first) where Int(first) < isFirst.count {
      isFirst[Int(first)] = true
    }
    self.isFirst = isFirst
  }

  /// The place of the word that stands at an index of a text in lower case; nil where none does.
  func place(at index: Int, in text: [UInt32]) -> Range<Int>? {
    guard index < text.count, Int(text[index]) < isFirst.count, isFirst[Int(text[index])] else { return nil }
    for word in words where index + word.count <= text.count {
      if (0..<word.count).allSatisfy({ text[index + $0] == word[$0] }) { return index..<index + word.count }
    }
    return nil
  }

  func contains(_ text: some Collection<UInt32>) -> Bool { words.contains { $0.elementsEqual(text) } }

  /// Whether a text begins or ends with one of them.
  func isPart(of text: some BidirectionalCollection<UInt32>) -> Bool { begin(text) || end(text) }

  /// Whether a text begins with one of them.
  func begin(_ text: some Sequence<UInt32>) -> Bool { words.contains { text.starts(with: $0) } }

  /// Whether a text ends with one of them.
  func end(_ text: some BidirectionalCollection<UInt32>) -> Bool {
    words.contains { text.reversed().starts(with: $0.reversed()) }
  }
}
