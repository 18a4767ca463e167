/// A list of cells as one text: each is ended by U+001F, which no cell can hold after it was normalised.
enum TextList {
  private static let end: Character = "\u{1F}"

  static func text(_ cells: [String]) -> String {
    cells.reduce(into: "") { text, cell in
      text += cell
      text.append(end)
    }
  }

  static func cells(_ text: String) -> [String] {
    text.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).dropLast().map { String($0) ?? "" }
  }
}
