/// A command line that was understood, before environment and configuration file are laid under it.
package struct Invocation: Sendable {
  let tool: ToolSpec
  let path: CommandPath
  let flags: SettingLayer
  let bound: [String: [String]]

  /// The words of the command, such as `["frameworks", "show"]`.
  package var commandPath: [String] { path.names }

  /// An option that must be known before the file is read, such as `--config` itself.
  ///
  /// - Returns: The value of the command line or the environment, else the table's default.
  package func early<Value>(_ key: OptionKey<Value>, environment: SettingLayer) -> Value? {
    arguments(environment: environment, file: nil)[key]
  }

  /// Lays the layers over each other: flags over environment over file over the table's defaults.
  ///
  /// - Parameters:
  ///   - environment: From ``ToolSpec/environmentReading(_:)``.
  ///   - file: From ``ToolSpec/configurationReading(_:in:)``; nil when there is no file.
  /// - Throws: ``UsageError`` when no layer sets an option that the command cannot do without.
  package func resolve(
    environment: SettingLayer, file: SettingLayer?
  ) throws(UsageError) -> ParsedArguments {
    let arguments = arguments(environment: environment, file: file)
    for option in path.options + tool.commonOptions where option.isRequired {
      guard arguments.setting(of: option) == nil else { continue }
      throw missing(option)
    }
    return arguments
  }

  /// What the layers say, even where an option that the command requires is missing.
  package func provisional(environment: SettingLayer, file: SettingLayer?) -> ParsedArguments {
    arguments(environment: environment, file: file)
  }

  private func arguments(environment: SettingLayer, file: SettingLayer?) -> ParsedArguments {
    ParsedArguments(
      tool: tool, path: path, layers: [flags, environment] + [file].compactMap { $0 }, bound: bound)
  }

  private func missing(_ option: OptionSpec) -> UsageError {
    let variable = option.environmentVariable(prefix: tool.environmentPrefix)
    return UsageError(
      .missingOption(
        option.usage, variable: option.sources.contains(.environment) ? variable : nil,
        key: option.sources.contains(.file) ? option.configurationKey : nil), in: path)
  }
}

/// Everything a command reads: its options with every layer laid over the next, and its arguments.
package struct ParsedArguments: Sendable {
  let tool: ToolSpec
  let path: CommandPath
  /// Strongest first.
  let layers: [SettingLayer]
  let bound: [String: [String]]

  /// The words of the command, such as `["frameworks", "show"]`.
  package var commandPath: [String] { path.names }

  /// All positional arguments in the order of the command line.
  package var arguments: [String] {
    path.command.arguments.flatMap { bound[$0.name] ?? [] }
  }

  /// The words of one argument; empty when it is optional and was left out.
  package func arguments(_ argument: ArgumentSpec) -> [String] {
    bound[argument.name] ?? []
  }

  /// The only word of an argument; nil when it is optional and was left out.
  package func argument(_ argument: ArgumentSpec) -> String? {
    bound[argument.name]?.first
  }

  /// The value of an option, or nil when no layer sets it and the table has no default.
  package subscript<Value>(key: OptionKey<Value>) -> Value? {
    setting(of: key.spec).flatMap { key.read($0.value) }
  }

  /// Whether a flag is on.
  package func flag(_ key: OptionKey<Bool>) -> Bool { self[key] ?? false }

  /// The text of an option, if it is set.
  package func text(_ key: OptionKey<String>) -> String? { self[key] }

  /// The number of an option, if it is set.
  package func integer(_ key: OptionKey<Int>) -> Int? { self[key] }

  /// The value of an option that the command declares as required.
  ///
  /// - Throws: ``UsageError`` when nothing sets it, which cannot happen to an option declared so.
  package func require<Value>(_ key: OptionKey<Value>) throws(UsageError) -> Value {
    guard let value = self[key] else {
      throw UsageError(.missingOption(key.spec.usage, variable: nil, key: nil), in: path)
    }
    return value
  }

  /// The value that holds for a row of the table, with its origin; nil when nothing sets it.
  package func setting(of option: OptionSpec) -> Setting? {
    for layer in layers {
      if let value = layer.values[option.name] { return Setting(value: value, origin: layer.origin) }
      if tool.excludes(option.name, by: layer) { return Setting(value: .flag(false), origin: layer.origin) }
    }
    let row = (path.options + tool.commonOptions).first { $0.name == option.name } ?? option
    return row.defaultValue.map { Setting(value: $0, origin: .default) }
  }

  /// Every option of the tool that can be configured, with what holds for it: what `config show` prints.
  package var settings: [(option: OptionSpec, setting: Setting?)] {
    tool.allOptions.filter { !$0.sources.isEmpty }.map { ($0, setting(of: $0)) }
  }
}
