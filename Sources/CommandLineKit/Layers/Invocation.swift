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

  /// What the layers say, whether or not an option lacks that the command cannot do without.
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
