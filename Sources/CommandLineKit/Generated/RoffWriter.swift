/// Writes roff for the `man` macros, with text guarded so that none of it is taken for a request.
struct RoffWriter {
  private(set) var text = ""

  /// A request line, such as `.SH`, with its arguments in quotes.
  mutating func request(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { argument in
      "\"" + Self.escaped(argument).map { $0 == "\"" ? "\\(dq" : String($0) }.joined() + "\""
    }
    text += ([".\(name)"] + quoted).joined(separator: " ") + "\n"
  }

  /// Keeps spaces and words as they are: stretched or hyphenated options could not be copied.
  mutating func setRagged() {
    text += ".ad l\n.nh\n"
  }

  /// A paragraph that roff fills; an empty line in it starts a new one.
  mutating func paragraph(_ paragraph: String) {
    for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? ".PP\n" : Self.guarded(String(line)) + "\n"
    }
  }

  /// A term in bold with its meaning indented below.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n"
    paragraph(meaning)
  }

  /// A line of its own that is never filled.
  mutating func literal(_ line: String) {
    text += ".nf\n\(Self.guarded(line))\n.fi\n"
  }

  /// Backslashes and hyphens as roff wants them: a plain `-` may be set as a typographic one.
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      default: String(character)
      }
    }.joined()
  }

  /// The escaped text behind a mark of no width where it would begin like a request.
  private static func guarded(_ line: String) -> String {
    let escaped = escaped(line)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
  }
}
