/// A command line that cannot be understood; the tool ends with ``ExitCode/usage``.
package struct UsageError: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Cause: Equatable, Sendable {
    /// No command was named.
    case missingCommand
    /// The command needs one of its subcommands.
    case missingSubcommand([String])
    /// No command, or no subcommand of the command reached, has this name.
    case unknownCommand(String)
    /// No command has this option; with its dashes.
    case unknownOption(String)
    /// Other commands have the option, this one has not; the second are their names.
    case foreignOption(String, of: [String])
    /// The option stands twice; with its dashes.
    case repeatedOption(String)
    /// Nothing stands where the option's value should; the second says what would be right.
    case missingValue(String, expected: BilingualText)
    /// The option's value is not one that it takes.
    case wrongValue(String, ValueProblem)
    /// Two flags that exclude each other are both given; with their dashes.
    case contradiction(String, String)
    /// No layer sets an option that the command cannot do without; as usage lines write it.
    case missingOption(String, variable: String?, key: String?)
    /// A positional argument is missing.
    case missingArgument(String)
    /// There are more arguments than the command takes; the first that is too many.
    case tooManyArguments(String)
  }

  /// What is wrong.
  package let cause: Cause
  /// The nearest right word, when one is near.
  package let nearest: String?
  /// The words of the command that was reached; empty before any.
  package let commandPath: [String]

  init(_ cause: Cause, nearest: String? = nil, in path: CommandPath?) {
    self.cause = cause
    self.nearest = nearest
    commandPath = path?.names ?? []
  }
}
