/// A word of the command line, told apart by its dashes alone, before the table is looked at.
enum Token: Equatable {
  /// `--name` or `--name=value`.
  case long(String, value: String?)
  /// `-q`, `-qv` or `-oDIR`: the letters and whatever follows them.
  case short(String)
  /// Anything else, a lone `-` and negative numbers included; may be the value of an option.
  case word(String)
  /// A word after `--`: never an option, never an option's value.
  case literal(String)

  /// Splits a command line without the program's name: the first of three steps.
  static func split(_ words: [String]) -> [Token] {
    guard let end = words.firstIndex(of: "--") else { return words.map(Token.init) }
    return words[..<end].map(Token.init) + words[(end + 1)...].map(Token.literal)
  }

  private init(_ word: String) {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      self = .long(String(parts[0]), value: parts.count > 1 ? String(parts[1]) : nil)
    } else if word.hasPrefix("-"), word != "-", !Self.isNegativeNumber(word) {
      self = .short(String(word.dropFirst()))
    } else {
      self = .word(word)
    }
  }

  private static func isNegativeNumber(_ word: String) -> Bool {
    word.dropFirst().first?.isNumber ?? false
  }
}

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

extension CommandPath {
  /// Gives each positional argument its words, in order.
  ///
  /// - Throws: ``UsageError`` when words are missing or left over.
  func bind(_ operands: [String]) throws(UsageError) -> [String: [String]] {
    var rest = operands[...]
    var bound: [String: [String]] = [:]
    for argument in command.arguments {
      let taken = argument.arity.takesAll ? rest : rest.prefix(1)
      guard taken.count >= argument.arity.minimum else {
        throw UsageError(.missingArgument(argument.name), in: self)
      }
      bound[argument.name] = Array(taken)
      rest = rest.dropFirst(taken.count)
    }
    if let extra = rest.first { throw UsageError(.tooManyArguments(extra), in: self) }
    return bound
  }
}

extension ArgumentArity {
  /// Whether the argument takes every word that is left.
  var takesAll: Bool {
    if case .many = self { true } else { false }
  }
}
