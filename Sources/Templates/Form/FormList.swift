/// The values that a drop-down list offers, in order.
package struct FormList: Hashable, Sendable {
  /// What is offered: a number stays one, so that it may be typed as well as chosen.
  package enum Entry: Hashable, Sendable {
    case text(String)
    case number(Int)

    /// The entry as a saved CSV holds it.
    package var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }

  /// What the list is of; it heads its column of the sheet of lists.
  package let title: String
  package let entries: [Entry]
  /// Whether a cell refuses what the list lacks.
  package let isClosed: Bool

  package init(title: String, entries: [Entry], isClosed: Bool = true) {
    self.title = title
    self.entries = entries
    self.isClosed = isClosed
  }

  package init(title: String, words: [String], isClosed: Bool = true) {
    self.init(title: title, entries: words.map { .text($0) }, isClosed: isClosed)
  }
}
