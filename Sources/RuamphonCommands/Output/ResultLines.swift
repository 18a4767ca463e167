internal import CommandLineKit
internal import FoundationEssentials
internal import Standards

/// A line of stdout, of which everything that may come from outside is escaped as it is written.
protocol ShownLine: Sendable {
  /// The line without its end.
  func shown(_ palette: Palette) -> String
}

/// A line for people: its texts are escaped, so that colours and tabs can only be the program's own.
struct TextLine: ShownLine {
  enum Part: Sendable {
    case text(String)
    /// A word in the colour of its level.
    case lead(String, LogLevel)
    case tab
  }

  let parts: [Part]

  init(_ parts: Part...) { self.parts = parts }

  func shown(_ palette: Palette) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text.printable
      case .lead(let text, let level): palette.paint(text.printable, level)
      case .tab: "\t"
      }
    }.joined()
  }
}

/// JSON as it is written: what a terminal would obey stands as `\uXXXX` also where JSON would let it pass.
struct JSONText: ShownLine {
  let text: String

  /// - Parameter json: whole JSON, in which control characters other than its own line breaks are escaped already.
  init(_ json: String) {
    var text = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if scalar.actsOnTerminal, scalar != "\n" {
        let digits = String(scalar.value, radix: 16)
        text.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    self.text = String(text)
  }

  func shown(_ palette: Palette) -> String { text }
}

/// Rows of text with their columns aligned as a terminal shows Thai.
enum TextTable {
  private static let gap = "  "

  /// One line a row; the last column is not padded.
  static func lines(_ rows: [[String]]) -> [String] {
    // What is escaped as it is written is wider than it was.
    let rows = rows.map { $0.map(\.printable) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { column < $0.count ? $0[column].displayWidth : nil }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.displayWidth)
      }.joined(separator: gap)
    }
  }
}

/// What `--json` prints: a published type with its schema's number, apart from the types that the program works with.
enum JSONResult {
  static let option = OptionKey<Bool>.flag(
    "json", help: BilingualText(th: "พิมพ์ผลเป็น JSON", en: "print the result as JSON"), sources: .environment)

  /// The text of a result: keys sorted, absent members left out.
  static func text(_ value: some Encodable) throws -> JSONText {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return JSONText(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
