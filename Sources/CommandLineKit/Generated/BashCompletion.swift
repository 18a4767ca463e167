/// Writes the completion script for bash.
struct BashCompletion {
  let tool: ToolSpec

  /// Finds the command typed so far, completes the value of the option before the cursor, else names words.
  var script: String {
    """
    # bash completion for \(tool.name)
    \(function)() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
      local path= word skip= words= files= i
      COMPREPLY=()
      if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ -n $skip ]]; then
          [[ $word == '=' ]] || skip=
          continue
        fi
        case $word in
          \(valued.flatMap(\.typedNames).joined(separator: "|"))) skip=1 ;;
          -*) ;;
          *)
            case $path/$word in
              \(nodes.dropFirst().map(\.key).joined(separator: "|"))) path=$path/$word ;;
            esac
            ;;
        esac
      done
      case $prev in
    \(valued.map(valueCase).joined(separator: "\n"))
      esac
      case $path in
    \(nodes.map(nodeCase).joined(separator: "\n"))
      esac
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
      if [[ -n $files && $cur != -* ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
      fi
    }
    complete -F \(function) \(tool.name)

    """
  }

  private var function: String { "_" + tool.name.map { $0 == "-" ? "_" : String($0) }.joined() }
  private var nodes: [CompletionNode] { tool.completionNodes }
  private var valued: [OptionSpec] { tool.allOptions.filter { $0.kind != .flag } }

  private func valueCase(_ option: OptionSpec) -> String {
    let completion =
      switch option.kind {
      case .directory: filenames("-d")
      case .file, .paths: filenames("-f")
      case .choice(let words):
        "mapfile -t COMPREPLY < <(compgen -W '\(words.joined(separator: " "))' -- \"$cur\"); "
      case .flag, .text, .integer, .period, .time, .duration, .fileSize: ""
      }
    return "    \(option.typedNames.joined(separator: "|"))) \(completion)return ;;"
  }

  private func filenames(_ action: String) -> String {
    "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen \(action) -- \"$cur\"); "
  }

  private func nodeCase(_ node: CompletionNode) -> String {
    let options = (node.options + tool.commonOptions(beside: node.options)).flatMap(\.typedNames)
    let words = (node.commands.map(\.name) + options).joined(separator: " ")
    let files = node.takesPaths ? " files=1" : ""
    return "    \(node.key.isEmpty ? "''" : node.key)) words='\(words)'\(files) ;;"
  }
}
