package import Basics

/// What help is asked about: a command, or the tool when there is none.
struct HelpTopic {
  let path: CommandPath?
}

extension ToolSpec {
  /// Finds `--help`, `-h` or `help COMMAND` in a line whose other words may be wrong; nil when none asks.
  func helpTopic(in tokens: [Token]) throws(UsageError) -> HelpTopic? {
    let words = words(of: tokens)
    if tokens.contains(where: { asks(for: Self.help, $0) }) {
      return HelpTopic(path: try path(to: words.first == "help" ? words.dropFirst() : words[...]))
    }
    guard words.first == "help" else { return nil }
    let path = try path(to: words.dropFirst())
    if let extra = words.dropFirst(1 + (path?.names.count ?? 0)).first {
      throw UsageError(.tooManyArguments(extra), in: path)
    }
    return HelpTopic(path: path)
  }

  /// The language of help and messages: the option of the line, its variable, else Thai.
  ///
  /// Tolerant: wrong lines and wrong values are reported in the language found so far.
  package func language(_ words: [String], environment: [String: String]) -> Language {
    languageOption.flatMap { chosen($0, in: words, environment: environment) } ?? .thai
  }

  /// What an option chooses while it is not known whether the line is right: by the line, else by its variable.
  /// - Returns: nil where neither names one of the choices.
  package func chosen<Choice: RawRepresentable<String>>(
    _ key: OptionKey<Choice>, in words: [String], environment: [String: String]
  ) -> Choice? {
    texts(of: key.spec, in: words, environment: environment).lazy.compactMap { Choice(rawValue: $0) }.first
  }

  /// What a line that need not be right, else the option's own variable, gives an option; nil where neither does.
  package func mentioned(
    _ key: OptionKey<String>, in words: [String], environment: [String: String]
  ) -> String? {
    texts(of: key.spec, in: words, environment: environment).first { !$0.isEmpty }
  }

  private func texts(of option: OptionSpec, in words: [String], environment: [String: String]) -> [String] {
    let tokens = Token.split(words)
    let fromLine = tokens.indices.compactMap { index -> String? in
      guard case .long(option.name, let attached) = tokens[index] else { return nil }
      if let attached { return attached }
      guard tokens.indices.contains(index + 1), case .word(let next) = tokens[index + 1] else { return nil }
      return next
    }
    return fromLine + [environment[option.environmentVariable(prefix: environmentPrefix)]].compactMap { $0 }
  }

  /// The words that are no option's value.
  private func words(of tokens: [Token]) -> [String] {
    var isValue = false
    return tokens.compactMap { token in
      defer { isValue = takesNextWord(token) }
      switch token {
      case .word(let word): return isValue ? nil : word
      case .literal(let word): return word
      case .long, .short: return nil
      }
    }
  }

  private func takesNextWord(_ token: Token) -> Bool {
    switch token {
    case .long(let name, nil): option(named: name).map { $0.kind != .flag } ?? false
    case .short(let letters):
      cluster(letters).last.map { $0.option.kind != .flag && $0.rest.isEmpty } ?? false
    case .long, .word, .literal: false
    }
  }

  /// Whether a token turns on a flag that is answered before anything else.
  func asks(for flag: OptionSpec, _ token: Token) -> Bool {
    switch token {
    case .long(let name, _): name == flag.name
    case .short(let letters): cluster(letters).contains { $0.option.name == flag.name }
    case .word, .literal: false
    }
  }

  /// The options of letters behind one dash, up to the first that takes the rest as its value.
  private func cluster(_ letters: String) -> [(option: OptionSpec, rest: Substring)] {
    var found: [(option: OptionSpec, rest: Substring)] = []
    var rest = letters[...]
    while let letter = rest.popFirst(), let option = allOptions.first(where: { $0.short == letter }) {
      found.append((option, rest))
      if option.kind != .flag { break }
    }
    return found
  }

  private func path(to words: ArraySlice<String>) throws(UsageError) -> CommandPath? {
    let table = OptionTable(tool: self)
    var path: CommandPath?
    for word in words where path?.command.subcommands.isEmpty != true {
      path = try table.descend(from: path, to: word)
    }
    return path
  }
}
