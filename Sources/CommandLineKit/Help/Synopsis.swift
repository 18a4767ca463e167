internal import Basics

extension ToolSpec {
  /// The usage lines of a command: one for itself if it runs alone, one for each subcommand.
  func synopses(of path: CommandPath, language: Language) -> [String] {
    let own = path.command.needsSubcommand ? [] : [synopsis(of: path, language: language)]
    return own + path.command.shownSubcommands.map { synopsis(of: path.appending($0), language: language) }
  }

  private func synopsis(of path: CommandPath, language: Language) -> String {
    let options = path.options.map { $0.isRequired ? $0.usage : "[\($0.usage)]" }
    let arguments = path.command.arguments.map(\.usage)
    let common = "[\(HelpWords.option[language])]"
    let parts = [([name] + path.names).joined(separator: " ")] + arguments + options + [common]
    return parts.map(\.unbroken).joined(separator: " ")
  }
}

extension String {
  /// The text with no-break spaces, so that an option and its value stay on one line.
  var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// The text with the spaces that ``unbroken`` replaced, so that what is copied from help can be run.
  var broken: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}
