internal import Basics

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

/// The right word that somebody probably meant.
package enum Suggestion {
  /// The candidate nearest to `word` within what a slip explains, or the only one that `word` begins.
  ///
  /// - Parameters:
  ///   - word: What was typed; letter case is no difference.
  ///   - candidates: The right words; of equally near ones the first is taken.
  /// - Returns: nil when nothing is near enough to be worth saying.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = word.lowercased()
    let limit = threshold(length: typed.unicodeScalars.count)
    let near = candidates.map {
      (word: $0, distance: EditDistance.slips(between: typed, and: $0.lowercased()))
    }
    .filter { $0.distance <= limit && $0.distance < $0.word.unicodeScalars.count }
    if let best = near.min(by: { $0.distance < $1.distance }) { return best.word }
    let begun = candidates.filter { $0.lowercased().hasPrefix(typed) }
    return typed.unicodeScalars.count >= 2 && begun.count == 1 ? begun[0] : nil
  }

  /// How many edits still count as a slip: one in a short word, one more for every three letters.
  static func threshold(length: Int) -> Int {
    min(3, max(1, length / 3))
  }
}
