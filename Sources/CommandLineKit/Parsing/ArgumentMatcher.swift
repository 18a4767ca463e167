/// Walks the tokens and matches them with the table: the second step.
struct ArgumentMatcher {
  /// An option as it was given, with the text of its value or nil for a bare flag.
  typealias Given = (option: OptionSpec, text: String?)

  private let table: OptionTable
  private var tokens: ArraySlice<Token>
  private(set) var path: CommandPath?
  private(set) var given: [Given] = []
  private(set) var operands: [String] = []

  init(tool: ToolSpec, tokens: [Token]) {
    table = OptionTable(tool: tool)
    self.tokens = tokens[...]
  }

  /// Takes every token in turn.
  mutating func match() throws(UsageError) {
    while let token = tokens.popFirst() {
      switch token {
      case .long(let name, let value): try takeLong(name, value: value)
      case .short(let letters): try takeShort(letters[...])
      case .word(let word), .literal(let word): try takeWord(word)
      }
    }
  }

  private mutating func takeWord(_ word: String) throws(UsageError) {
    if path == nil || (operands.isEmpty && path?.command.subcommands.isEmpty == false) {
      path = try table.descend(from: path, to: word)
    } else {
      operands.append(word)
    }
  }

  private mutating func takeLong(_ name: String, value: String?) throws(UsageError) {
    let option = try table.option(named: name, in: path)
    if option.kind == .flag || value != nil {
      given.append((option, value))
    } else {
      given.append((option, try nextValue(of: option)))
    }
  }

  private mutating func takeShort(_ letters: Substring) throws(UsageError) {
    var rest = letters
    while let letter = rest.popFirst() {
      let option = try table.option(short: letter, in: path)
      if option.kind == .flag {
        given.append((option, nil))
      } else {
        let attached = rest.hasPrefix("=") ? rest.dropFirst() : rest
        given.append((option, rest.isEmpty ? try nextValue(of: option) : String(attached)))
        return
      }
    }
  }

  private mutating func nextValue(of option: OptionSpec) throws(UsageError) -> String {
    guard case .word(let value) = tokens.first else {
      throw UsageError(.missingValue(option.flagName, expected: option.kind.expectation), in: path)
    }
    tokens.removeFirst()
    return value
  }
}
