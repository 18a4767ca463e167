/// A command as it was reached: the command and perhaps one of its subcommands.
package struct CommandPath: Equatable, Sendable {
  /// From the tool's command down; never empty.
  let commands: [CommandSpec]
  /// The command that runs: the last one reached.
  package let command: CommandSpec

  /// A command of the tool itself.
  package init(_ command: CommandSpec) {
    commands = [command]
    self.command = command
  }

  private init(_ commands: [CommandSpec], _ command: CommandSpec) {
    self.commands = commands + [command]
    self.command = command
  }

  /// The path one word further down.
  package func appending(_ subcommand: CommandSpec) -> CommandPath {
    CommandPath(commands, subcommand)
  }

  /// The words that lead here, such as `["frameworks", "show"]`.
  package var names: [String] { commands.map(\.name) }

  /// The options of the command and of those above it; the nearest row wins when a name stands twice.
  package var options: [OptionSpec] {
    var seen: Set<String> = []
    return commands.reversed().flatMap(\.options).filter { seen.insert($0.name).inserted }
  }
}
