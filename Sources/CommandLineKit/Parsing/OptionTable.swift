/// Looks words up in a tool's table, and says what is nearest to a word that is not there.
struct OptionTable {
  let tool: ToolSpec

  /// The options that may stand with `path`; before any command is known, those of the whole tool.
  func options(in path: CommandPath?) -> [OptionSpec] {
    guard let path else { return tool.allOptions }
    return path.options + tool.commonOptions
  }

  /// Finds a long option: of the command if it is known, else of any, since it may stand before the command.
  func option(named name: String, in path: CommandPath?) throws(UsageError) -> OptionSpec {
    let own = options(in: path)
    if let option = own.first(where: { $0.name == name }) ?? tool.option(named: name) { return option }
    let nearest = Suggestion.nearest(to: name, among: own.map(\.name))
    throw UsageError(.unknownOption("--\(name)"), nearest: nearest.map { "--\($0)" }, in: path)
  }

  /// Finds an option by its letter, which means the same option in every command.
  func option(short letter: Character, in path: CommandPath?) throws(UsageError) -> OptionSpec {
    if let option = (options(in: path) + tool.allOptions).first(where: { $0.short == letter }) {
      return option
    }
    let isLongName = tool.option(named: String(letter)) != nil
    throw UsageError(.unknownOption("-\(letter)"), nearest: isLongName ? "--\(letter)" : nil, in: path)
  }

  /// The command or subcommand that `word` names.
  func descend(from path: CommandPath?, to word: String) throws(UsageError) -> CommandPath {
    let candidates = path?.command.subcommands ?? tool.commands
    guard let command = candidates.first(where: { $0.name == word }) else {
      let shown = candidates.filter { !$0.isHidden }.map(\.name) + (path == nil ? ["help"] : [])
      throw UsageError(.unknownCommand(word), nearest: Suggestion.nearest(to: word, among: shown), in: path)
    }
    return path?.appending(command) ?? CommandPath(command)
  }

  /// The commands that take an option which the command at hand does not.
  func owners(of option: OptionSpec) -> [String] {
    tool.shownCommands.filter { command in
      ([command] + command.subcommands).contains { $0.options.contains { $0.name == option.name } }
    }.map(\.name)
  }
}

extension ToolSpec {
  /// The row of this name, whichever command it belongs to.
  package func option(named name: String) -> OptionSpec? {
    allOptions.first { $0.name == name }
  }
}
