/// A command line worth trying, with what it does; shown under a command's help.
package struct CommandExample: Equatable, Sendable {
  /// The line as typed, the tool's name included.
  package let line: String
  /// What it does.
  package let meaning: BilingualText

  /// Pairs a line with its meaning.
  package init(_ line: String, _ meaning: BilingualText) {
    self.line = line
    self.meaning = meaning
  }
}

/// A command of the tool, or a subcommand such as `show` of `frameworks`.
package struct CommandSpec: Equatable, Sendable {
  /// The word that is typed.
  package let name: String
  /// One line for lists of commands.
  package let summary: BilingualText
  /// Paragraphs separated by an empty line; nil when the summary says all.
  package let discussion: BilingualText?
  /// Lines worth trying.
  package let examples: [CommandExample]
  /// Options of this command beside the common ones; for a subcommand, beside its parent's too.
  package let options: [OptionSpec]
  /// Positional arguments in their order; empty when there are subcommands.
  package let arguments: [ArgumentSpec]
  /// The codes with which the command may end, in the order of help.
  package let exitCodes: [ExitCode]
  /// Commands below this one.
  package let subcommands: [CommandSpec]
  /// Whether the command does nothing without a subcommand.
  package let needsSubcommand: Bool
  /// Whether help and completions leave it out: for packaging, not for people.
  package let isHidden: Bool

  /// Describes a command.
  package init(
    name: String, summary: BilingualText, discussion: BilingualText? = nil, examples: [CommandExample] = [],
    options: [OptionSpec] = [], arguments: [ArgumentSpec] = [], exitCodes: [ExitCode] = [.done, .usage],
    subcommands: [CommandSpec] = [], needsSubcommand: Bool = false, isHidden: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.options = options
    self.arguments = arguments
    self.exitCodes = exitCodes
    self.subcommands = subcommands
    self.needsSubcommand = needsSubcommand
    self.isHidden = isHidden
  }

  /// The subcommands that help, man page and completions list.
  package var shownSubcommands: [CommandSpec] { subcommands.filter { !$0.isHidden } }
}

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

/// How many words a positional argument takes.
package enum ArgumentArity: Equatable, Sendable {
  /// Exactly one.
  case one
  /// One or none.
  case optional
  /// All that are left, at least so many; only the last argument of a command.
  case many(atLeast: Int)

  /// The fewest words that satisfy it.
  package var minimum: Int {
    switch self {
    case .one: 1
    case .optional: 0
    case .many(let minimum): minimum
    }
  }
}

/// A positional argument of a command, such as the offices of `rerun`.
package struct ArgumentSpec: Equatable, Sendable {
  /// The name in capitals, as usage lines show it.
  package let name: String
  /// What it means.
  package let help: BilingualText
  /// How many words it takes.
  package let arity: ArgumentArity
  /// Whether the shell should complete file names for it.
  package let isPath: Bool

  /// Describes a positional argument.
  package init(name: String, help: BilingualText, arity: ArgumentArity = .one, isPath: Bool = false) {
    self.name = name
    self.help = help
    self.arity = arity
    self.isPath = isPath
  }

  /// The argument as usage lines write it: `OFFICE`, `[NODE]`, `PATH…`.
  package var usage: String {
    switch arity {
    case .one: name
    case .optional: "[\(name)]"
    case .many(let minimum): minimum == 0 ? "[\(name)…]" : "\(name)…"
    }
  }
}
