/// Lays out help: headings, paragraphs, and rows of a term with its meaning beside it.
struct HelpWriter {
  private let width: Int
  private var lines: [String] = []

  init(width: Int) {
    self.width = min(max(width, 40), 110)
  }

  /// What was written, one line break at the end of each line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func paragraph(_ text: String) {
    lines += TextWrapping.lines(text, width: width)
  }

  /// An empty line and a heading.
  mutating func heading(_ text: String) {
    lines += ["", "\(text):"]
  }

  mutating func gap() {
    lines.append("")
  }

  /// A usage line, whose further lines stand under its arguments.
  mutating func synopsis(_ line: String) {
    let wrapped = TextWrapping.lines(line, width: width - 6).map(\.broken)
    lines += wrapped.prefix(1).map { "  \($0)" } + wrapped.dropFirst().map { "      \($0)" }
  }

  /// A command line, never broken so that it can be copied, and its meaning below.
  mutating func example(_ line: String, _ meaning: String) {
    lines.append("  \(line)")
    lines += TextWrapping.lines(meaning, width: width - 6).map { "      \($0)" }
  }

  /// Terms in a column of their own; a term too wide for it stands on the line above its meaning.
  mutating func rows(_ rows: [(term: String, meaning: String)]) {
    let widest = rows.map(\.term.displayWidth).max() ?? 0
    let column = min(widest, max(14, width / 3))
    for row in rows {
      let meaning = TextWrapping.lines(row.meaning, width: width - column - 4)
      let indented = String(repeating: " ", count: column + 4)
      if row.term.displayWidth > column {
        lines += ["  \(row.term)"] + meaning.map { indented + $0 }
      } else {
        let first = meaning.first ?? ""
        lines.append(first.isEmpty ? "  \(row.term)" : "  \(row.term.padded(to: column))  \(first)")
        lines += meaning.dropFirst().map { indented + $0 }
      }
    }
  }
}
