/// What a command line asks for.
package enum ParseOutcome: Sendable {
  /// Run a command; see ``Invocation/resolve(environment:file:)``.
  case run(Invocation)
  /// Print this text on stdout and end with ``ExitCode/done``.
  case help(String)
  /// Print this line on stdout and end with ``ExitCode/done``.
  case version(String)
}

extension ToolSpec {
  /// Understands a command line in three steps: split into tokens, match with the table, read the values.
  ///
  /// `--help`, `--version` and `help COMMAND` come first, so that they answer a line that is wrong elsewhere.
  ///
  /// - Parameters:
  ///   - words: The command line without the program's name.
  ///   - environment: Looked up for the language of help alone.
  ///   - width: The columns of the terminal, for help.
  /// - Throws: ``UsageError``; the tool ends with ``ExitCode/usage``.
  package func parse(
    _ words: [String], environment: [String: String] = [:], width: Int = 80
  ) throws(UsageError) -> ParseOutcome {
    let tokens = Token.split(words)
    if let topic = try helpTopic(in: tokens) {
      let language = language(words, environment: environment)
      return .help(HelpPage(tool: self, language: language, width: width).text(for: topic.path))
    }
    if tokens.contains(where: { asks(for: Self.versionOption, $0) }) {
      return .version("\(name) \(version)")
    }
    return .run(try invocation(tokens))
  }

  private func invocation(_ tokens: [Token]) throws(UsageError) -> Invocation {
    var matcher = ArgumentMatcher(tool: self, tokens: tokens)
    try matcher.match()
    guard let path = matcher.path else { throw UsageError(.missingCommand, in: nil) }
    if path.command.needsSubcommand {
      throw UsageError(.missingSubcommand(path.command.shownSubcommands.map(\.name)), in: path)
    }
    let flags = try read(matcher.given, in: path)
    return Invocation(tool: self, path: path, flags: flags, bound: try path.bind(matcher.operands))
  }

  private func read(
    _ given: [ArgumentMatcher.Given], in path: CommandPath
  ) throws(UsageError) -> SettingLayer {
    let table = OptionTable(tool: self)
    var values: [String: SettingValue] = [:]
    for (option, text) in given {
      guard let own = table.options(in: path).first(where: { $0.name == option.name }) else {
        throw UsageError(.foreignOption(option.flagName, of: table.owners(of: option)), in: path)
      }
      guard values[own.name] == nil || own.kind == .flag || own.kind == .paths else {
        throw UsageError(.repeatedOption(own.flagName), in: path)
      }
      values[own.name] = try value(text, of: own, in: path).following(values[own.name])
    }
    if let pair = contradictions(in: values).first {
      throw UsageError(.contradiction(pair.first.flagName, pair.second.flagName), in: path)
    }
    return SettingLayer(origin: .flag, values: values)
  }

  private func value(
    _ text: String?, of option: OptionSpec, in path: CommandPath
  ) throws(UsageError) -> SettingValue {
    guard let text else { return .flag(true) }
    do {
      return try option.kind.read(text)
    } catch {
      throw UsageError(.wrongValue(option.flagName, error), nearest: error.nearest, in: path)
    }
  }
}

extension SettingValue {
  /// The texts behind those that an earlier mention of the option gave; any other value takes its place.
  fileprivate func following(_ earlier: SettingValue?) -> SettingValue {
    guard case .texts(let texts) = self, case .texts(let before) = earlier else { return self }
    return .texts(before + texts)
  }
}
