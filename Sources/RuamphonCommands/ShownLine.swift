internal import CommandLineKit

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
