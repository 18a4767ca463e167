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
