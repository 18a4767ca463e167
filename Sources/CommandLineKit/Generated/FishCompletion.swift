internal import Basics

/// Writes the completion script for fish.
struct FishCompletion {
  let tool: ToolSpec
  let language: Language

  /// A function that finds the command typed so far, then a line for each thing that may follow.
  var script: String {
    let valued = tool.allOptions.filter { $0.kind != .flag }.flatMap(\.typedNames).joined(separator: " ")
    let keys = tool.completionNodes.dropFirst().map(\.key).joined(separator: " ")
    return """
      # fish completion for \(tool.name)
      function \(function)
          set -l place
          set -l skip 0
          set -l typed (commandline -opc)
          for word in $typed[2..-1]
              if test $skip = 1
                  set skip 0
                  continue
              end
              switch $word
                  case \(valued)
                      set skip 1
                  case '-*'
                  case '*'
                      if contains -- "$place/$word" \(keys)
                          set place "$place/$word"
                      end
              end
          end
          test "$place" = "$argv[1]"
      end

      complete -c \(tool.name) -f
      \(lines.joined(separator: "\n"))

      """
  }

  private var function: String {
    "__" + tool.name.map { $0 == "-" ? "_" : String($0) }.joined() + "_at"
  }

  private var lines: [String] {
    tool.commonOptions.map { line(of: $0, condition: "") } + tool.completionNodes.flatMap(lines(of:))
  }

  private func lines(of node: CompletionNode) -> [String] {
    let condition = " -n \(quoted("\(function) \"\(node.key)\""))"
    let start = "complete -c \(tool.name)\(condition)"
    let commands = node.commands.map { "\(start) -a \(quoted($0.name)) -d \(quoted($0.summary[language]))" }
    let options = node.options.map { line(of: $0, condition: condition) }
    return commands + options + (node.takesPaths ? ["\(start) -F"] : [])
  }

  private func line(of option: OptionSpec, condition: String) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = value(of: option.kind)
    return
      "complete -c \(tool.name)\(condition)\(short) -l \(option.name)\(value) -d \(quoted(option.help[language]))"
  }

  private func value(of kind: OptionKind) -> String {
    switch kind {
    case .flag: ""
    case .file, .paths: " -r -F"
    case .directory: " -x -a '(__fish_complete_directories (commandline -ct))'"
    case .choice(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    case .text, .integer, .period, .time, .duration, .fileSize: " -x"
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
