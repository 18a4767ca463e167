package import Basics

/// The manual page of section 1, the same bytes for the same table: it carries no date.
package struct ManPage: Sendable {
  private let tool: ToolSpec
  private let language: Language

  /// Prepares the page in one language.
  package init(tool: ToolSpec, language: Language) {
    self.tool = tool
    self.language = language
  }

  /// The page as UTF-8 roff source.
  package var text: String {
    var roff = RoffWriter()
    roff.request("TH", tool.name.uppercased(), "1", "", "\(tool.name) \(tool.version)")
    roff.setRagged()
    // The name of this section is read by the indexer of man pages, so it stays English.
    roff.request("SH", "NAME")
    roff.paragraph("\(tool.name) - \(tool.summary[language])")
    synopsis(&roff)
    roff.request("SH", HelpWords.commands[language])
    for command in tool.shownCommands { write(CommandPath(command), to: &roff) }
    section(HelpWords.commonOptions, tool.commonOptions.map { ($0.typed, $0.explained(in: language)) }, &roff)
    roff.paragraph("")
    roff.paragraph(HelpWords.layers(prefix: tool.environmentPrefix)[language])
    section(HelpWords.environment, variables, &roff)
    section(
      HelpWords.exitCodes, ExitCode.allCases.map { (String($0.rawValue), $0.meaning[language]) }, &roff)
    return roff.text
  }

  private func synopsis(_ roff: inout RoffWriter) {
    roff.request("SH", HelpWords.usage[language])
    for command in tool.shownCommands {
      for line in tool.synopses(of: CommandPath(command), language: language) {
        roff.paragraph(line.broken)
        roff.request("br")
      }
    }
  }

  private func write(_ path: CommandPath, to roff: inout RoffWriter) {
    let command = path.command
    roff.request("SS", path.names.joined(separator: " "))
    roff.paragraph(command.summary[language])
    if let discussion = command.discussion { roff.paragraph("\n" + discussion[language]) }
    for argument in command.arguments { roff.item(argument.usage, argument.help[language]) }
    for option in command.options { roff.item(option.typed, option.explained(in: language)) }
    for example in command.examples {
      roff.request("PP")
      roff.paragraph(example.meaning[language])
      roff.literal(example.line)
    }
    for subcommand in command.shownSubcommands { write(path.appending(subcommand), to: &roff) }
  }

  private func section(_ heading: BilingualText, _ rows: [(String, String)], _ roff: inout RoffWriter) {
    roff.request("SH", heading[language])
    for (term, meaning) in rows { roff.item(term, meaning) }
  }

  private var variables: [(String, String)] {
    tool.allOptions.filter { $0.sources.contains(.environment) }.map { option in
      let foreign = option.presenceVariable.map { ", \($0)" } ?? ""
      return (option.environmentVariable(prefix: tool.environmentPrefix) + foreign, option.usage)
    }
  }
}

extension OptionSpec {
  /// The option as the man page lists it: `-o, --out DIR`.
  fileprivate var typed: String {
    (short.map { "-\($0), " } ?? "") + usage
  }
}

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
