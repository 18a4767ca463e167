internal import Basics

/// Writes the completion script for zsh: one function for each place on the command line.
struct ZshCompletion {
  let tool: ToolSpec
  let language: Language

  /// Usable as an autoloaded `_tool` file and by sourcing it.
  var script: String {
    """
    #compdef \(tool.name)
    # zsh completion for \(tool.name)

    \(tool.completionNodes.map(function).joined(separator: "\n\n"))

    if [[ $funcstack[1] == \(name(of: [])) ]]; then
      \(name(of: [])) "$@"
    else
      compdef \(name(of: [])) \(tool.name)
    fi

    """
  }

  private func name(of path: [String]) -> String {
    "_" + ([tool.name] + path).joined(separator: "_").map { $0 == "-" ? "_" : String($0) }.joined()
  }

  private func function(_ node: CompletionNode) -> String {
    node.commands.isEmpty ? leaf(node) : branch(node)
  }

  private func leaf(_ node: CompletionNode) -> String {
    """
    \(name(of: node.path))() {
      _arguments -s \\
    \(lines(optionSpecs(node) + node.arguments.map(argumentSpec)))
    }
    """
  }

  private func branch(_ node: CompletionNode) -> String {
    let described = node.commands.map { quoted("\(escaped($0.name)):\($0.summary[language])") }
    let calls = node.commands.map { "        \($0.name)) \(call(node.path + [$0.name])) ;;" }
    let heading = escaped(HelpWords.commands[language])
    return """
      \(name(of: node.path))() {
        local curcontext=$curcontext state line
        local -a commands
        typeset -A opt_args
        _arguments -C -s \\
      \(lines(optionSpecs(node) + [quoted("1:\(heading):->command"), quoted("*::\(heading):->rest")]))
        case $state in
        command)
          commands=(\(described.joined(separator: " ")))
          _describe -t commands \(quoted(heading)) commands
          ;;
        rest)
          case $line[1] in
      \(calls.joined(separator: "\n"))
          esac
          ;;
        esac
      }
      """
  }

  /// The function of a place, or nothing for a command that `help` explains without going deeper.
  private func call(_ path: [String]) -> String {
    tool.completionNodes.contains { $0.path == path } ? name(of: path) : "return"
  }

  private func lines(_ specs: [String]) -> String {
    specs.map { "    \($0)" }.joined(separator: " \\\n")
  }

  private func optionSpecs(_ node: CompletionNode) -> [String] {
    (node.options + tool.commonOptions(beside: node.options)).flatMap { option in
      option.typedNames.map { optionSpec(option, as: $0) }
    }
  }

  private func optionSpec(_ option: OptionSpec, as typed: String) -> String {
    let exclusion = option.typedNames.count > 1 ? "(\(option.typedNames.joined(separator: " ")))" : ""
    let help = "[\(escaped(option.help[language]))]"
    guard let placeholder = option.kind.placeholder else { return quoted(exclusion + typed + help) }
    let sign = typed.hasPrefix("--") ? "=" : "+"
    return quoted("\(exclusion)\(typed)\(sign)\(help):\(escaped(placeholder)):\(action(option.kind))")
  }

  private func action(_ kind: OptionKind) -> String {
    switch kind {
    case .directory: "_files -/"
    case .file, .paths: "_files"
    case .choice(let words): "(\(words.joined(separator: " ")))"
    case .flag, .text, .integer, .period, .time, .duration, .fileSize: ""
    }
  }

  private func argumentSpec(_ argument: ArgumentSpec) -> String {
    let place = argument.arity.takesAll ? "*:" : argument.arity == .optional ? "::" : ":"
    return quoted("\(place)\(escaped(argument.name)):\(argument.isPath ? "_files" : "")")
  }

  /// Guards what `_arguments` would take for its own punctuation.
  private func escaped(_ text: String) -> String {
    text.map { "\\:[]".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
