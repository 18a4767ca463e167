package import Basics

/// A shell for which completions are generated.
package enum Shell: String, CaseIterable, Equatable, Sendable {
  /// Bash 4.4 or later.
  case bash
  /// Zsh 5 with its completion system on.
  case zsh
  /// Fish 3 or later.
  case fish
}

extension ToolSpec {
  /// The script that completes the tool's commands, options, choices and paths in a shell.
  ///
  /// - Parameter language: The language of the explanations that zsh and fish show.
  package func completion(for shell: Shell, language: Language) -> String {
    switch shell {
    case .bash: BashCompletion(tool: self).script
    case .zsh: ZshCompletion(tool: self, language: language).script
    case .fish: FishCompletion(tool: self, language: language).script
    }
  }
}

/// A place on the command line: what may follow the words so far.
struct CompletionNode {
  /// The words that lead here; empty for the tool itself.
  let path: [String]
  /// The commands that may come next.
  let commands: [CommandSpec]
  /// The options beside the common ones.
  let options: [OptionSpec]
  /// The positional arguments.
  let arguments: [ArgumentSpec]

  /// The path as the scripts compare it: `/frameworks/show`, and nothing for the tool.
  var key: String { path.map { "/\($0)" }.joined() }

  /// Whether file names may follow.
  var takesPaths: Bool { arguments.contains(where: \.isPath) }
}

extension ToolSpec {
  /// Every place that completions know: the tool, its commands, their subcommands, and the same under `help`.
  var completionNodes: [CompletionNode] {
    let help = CommandSpec(name: "help", summary: Self.help.help, subcommands: shownCommands)
    let root = CompletionNode(path: [], commands: shownCommands + [help], options: [], arguments: [])
    return [root] + shownCommands.flatMap { nodes(below: CommandPath($0)) } + helpNodes(help)
  }

  private func nodes(below path: CommandPath) -> [CompletionNode] {
    let node = CompletionNode(
      path: path.names, commands: path.command.shownSubcommands, options: path.options,
      arguments: path.command.arguments)
    return [node] + path.command.shownSubcommands.flatMap { nodes(below: path.appending($0)) }
  }

  private func helpNodes(_ help: CommandSpec) -> [CompletionNode] {
    let branches =
      [(path: ["help"], commands: help.subcommands)]
      + help.subcommands.filter { !$0.shownSubcommands.isEmpty }
      .map { (path: ["help", $0.name], commands: $0.shownSubcommands) }
    return branches.map { CompletionNode(path: $0.path, commands: $0.commands, options: [], arguments: []) }
  }
}

extension OptionSpec {
  /// The option as it may be typed: `-o` and `--out`.
  var typedNames: [String] { (short.map { ["-\($0)"] } ?? []) + [flagName] }
}
