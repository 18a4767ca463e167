package import Basics

/// The text of `--help`, for the tool or one of its commands.
package struct HelpPage: Sendable {
  private let tool: ToolSpec
  private let language: Language
  private let width: Int

  /// Prepares help.
  ///
  /// - Parameter width: Columns of the terminal; help is set between 40 and 110 wide.
  package init(tool: ToolSpec, language: Language, width: Int) {
    self.tool = tool
    self.language = language
    self.width = width
  }

  /// The help of a command, or of the tool when `path` is nil.
  package func text(for path: CommandPath?) -> String {
    path.map(text(of:)) ?? toolText
  }

  private var toolText: String {
    var writer = HelpWriter(width: width)
    writer.paragraph("\(tool.name) – \(tool.summary[language])")
    writer.heading(HelpWords.usage[language])
    writer.synopsis("\(tool.name) \(HelpWords.command[language]) [\(HelpWords.option[language])]")
    writer.heading(HelpWords.commands[language])
    writer.rows(tool.shownCommands.map { ($0.name, $0.summary[language]) })
    writer.heading(HelpWords.commonOptions[language])
    writer.rows(rows(tool.commonOptions))
    writer.gap()
    writer.paragraph(HelpWords.layers(prefix: tool.environmentPrefix)[language])
    writer.paragraph(HelpWords.more(tool: tool.name)[language])
    return writer.text
  }

  private func text(of path: CommandPath) -> String {
    let command = path.command
    var writer = HelpWriter(width: width)
    writer.paragraph("\(tool.name) \(path.names.joined(separator: " ")) – \(command.summary[language])")
    writer.heading(HelpWords.usage[language])
    for line in tool.synopses(of: path, language: language) { writer.synopsis(line) }
    if let discussion = command.discussion {
      writer.gap()
      writer.paragraph(discussion[language])
    }
    section(HelpWords.subcommands, command.shownSubcommands.map { ($0.name, $0.summary[language]) }, &writer)
    section(HelpWords.arguments, command.arguments.map { ($0.usage, $0.help[language]) }, &writer)
    section(HelpWords.options, rows(path.options), &writer)
    section(HelpWords.commonOptions, rows(tool.commonOptions(beside: path.options)), &writer)
    section(
      HelpWords.exitCodes, command.exitCodes.map { (String($0.rawValue), $0.meaning[language]) }, &writer)
    examples(command.examples, &writer)
    return writer.text
  }

  private func section(
    _ heading: BilingualText, _ rows: [(term: String, meaning: String)], _ writer: inout HelpWriter
  ) {
    guard !rows.isEmpty else { return }
    writer.heading(heading[language])
    writer.rows(rows)
  }

  private func rows(_ options: [OptionSpec]) -> [(term: String, meaning: String)] {
    options.map { ($0.listed, $0.explained(in: language)) }
  }

  private func examples(_ examples: [CommandExample], _ writer: inout HelpWriter) {
    guard !examples.isEmpty else { return }
    writer.heading(HelpWords.examples[language])
    for example in examples { writer.example(example.line, example.meaning[language]) }
  }
}

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
