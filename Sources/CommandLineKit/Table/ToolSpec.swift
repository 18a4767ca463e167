package import Basics

/// The whole table: what the tool is called, its commands, and the options that every command takes.
package struct ToolSpec: Sendable {
  /// The name under which the tool is installed.
  package let name: String
  /// The version that `--version` prints.
  package let version: String
  /// One line about the tool.
  package let summary: BilingualText
  /// Commands in the order of help.
  package let commands: [CommandSpec]
  /// The options of every command, `--help` and `--version` last.
  package let commonOptions: [OptionSpec]
  /// The option that chooses the language, looked up before anything else is checked.
  package let languageOption: OptionKey<Language>?
  /// Keys of the configuration file that another module owns and checks, such as `letter`.
  package let opaqueKeys: [String]
  /// Pairs of flags of which one place may turn on only one; of two places the stronger one's holds.
  package let exclusiveFlags: [ExclusiveFlags]

  /// Describes a tool.
  ///
  /// - Parameters:
  ///   - commonOptions: The common options without `--help` and `--version`, which are added.
  ///   - languageOption: The row that chooses the language; it must stand in `commonOptions` too.
  ///   - opaqueKeys: Configuration keys that pass unchecked.
  ///   - exclusiveFlags: Pairs of flags that contradict each other.
  package init(
    name: String, version: String, summary: BilingualText, commands: [CommandSpec],
    commonOptions: [OptionSpec], languageOption: OptionKey<Language>? = nil, opaqueKeys: [String] = [],
    exclusiveFlags: [ExclusiveFlags] = []
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.commands = commands
    self.commonOptions = commonOptions + [Self.help, Self.versionOption]
    self.languageOption = languageOption
    self.opaqueKeys = opaqueKeys
    self.exclusiveFlags = exclusiveFlags
  }

  /// What every environment variable of the tool begins with: `RUAMPHON_`.
  package var environmentPrefix: String {
    String(name.uppercased().map { $0 == "-" ? "_" : $0 }) + "_"
  }

  /// The commands that help, man page and completions list.
  package var shownCommands: [CommandSpec] { commands.filter { !$0.isHidden } }

  /// Every option of the tool, each name once: the common ones, then those of commands in their order.
  package var allOptions: [OptionSpec] {
    var seen: Set<String> = []
    let own = commands.flatMap { [$0] + $0.subcommands }.flatMap(\.options)
    return (commonOptions + own).filter { seen.insert($0.name).inserted }
  }

  /// The common options that a command takes beside its own: all but those that its own rows hide.
  func commonOptions(beside own: [OptionSpec]) -> [OptionSpec] {
    commonOptions.filter { common in !own.contains { $0.hides(common) } }
  }

  static let help = OptionKey.flag(
    "help", short: "h", help: .init(th: "แสดงวิธีใช้", en: "show how to use the tool or the command"),
    sources: .commandLine
  ).spec

  static let versionOption = OptionKey.flag(
    "version", help: .init(th: "แสดงรุ่นของโปรแกรม", en: "show the version"), sources: .commandLine
  ).spec
}

extension OptionSpec {
  /// Whether a command's own row means another thing by the name of a common option, as `demo --offices N` does.
  ///
  /// Only on the command line: in the environment and the configuration file the name keeps its common meaning.
  func hides(_ common: OptionSpec) -> Bool {
    name == common.name && short == nil && sources == .commandLine
  }
}

/// Two flags that contradict each other, such as `--quiet` and `--verbose`.
package struct ExclusiveFlags: Equatable, Sendable {
  let first: OptionSpec
  let second: OptionSpec

  /// Pairs two flags.
  package init(_ first: OptionKey<Bool>, _ second: OptionKey<Bool>) {
    self.first = first.spec
    self.second = second.spec
  }

  /// Whether one place turns on both.
  func areBothOn(in values: [String: SettingValue]) -> Bool {
    values[first.name] == .flag(true) && values[second.name] == .flag(true)
  }

  /// The other flag's name; nil for a flag that is not of the pair.
  func rival(of name: String) -> String? {
    switch name {
    case first.name: second.name
    case second.name: first.name
    default: nil
    }
  }
}

extension ToolSpec {
  /// The pairs of which one place turns on both flags.
  func contradictions(in values: [String: SettingValue]) -> [ExclusiveFlags] {
    exclusiveFlags.filter { $0.areBothOn(in: values) }
  }

  /// Whether a place turns on a flag that excludes the named one.
  func excludes(_ name: String, by layer: SettingLayer) -> Bool {
    exclusiveFlags.contains { pair in
      pair.rival(of: name).map { layer.values[$0] == .flag(true) } ?? false
    }
  }
}

extension ToolSpec {
  /// What is wrong with the table itself, in English for the tests of the tool that declares it; empty when sound.
  package var inconsistencies: [String] {
    let reached = commands.flatMap(paths)
    return reached.flatMap(problems) + clashes + languageProblems
      + repeated(commands.map(\.name) + ["help"]).map { "two commands named \($0)" }
  }

  private func paths(_ command: CommandSpec) -> [CommandPath] {
    let path = CommandPath(command)
    return [path] + command.subcommands.map { path.appending($0) }
  }

  private func problems(of path: CommandPath) -> [String] {
    let command = path.command
    let name = path.names.joined(separator: " ")
    let options = command.options + commonOptions(beside: command.options)
    var problems = repeated(options.map(\.name)).map { "\(name): --\($0) stands twice" }
    problems += repeated(command.subcommands.map(\.name)).map { "\(name): two subcommands named \($0)" }
    problems += repeated(command.arguments.map(\.name)).map { "\(name): two arguments named \($0)" }
    if command.arguments.dropLast().contains(where: { $0.arity != .one }) {
      problems.append("\(name): an argument follows one that may take nothing or everything")
    }
    if !command.arguments.isEmpty, !command.subcommands.isEmpty {
      problems.append("\(name): has both arguments and subcommands")
    }
    return problems
  }

  /// A name means the same everywhere, since options may stand before the command and are set in one file.
  private var clashes: [String] {
    let own = commands.flatMap(paths).flatMap { $0.command.options }
    let rows = commonOptions + own.filter { row in !commonOptions.contains { row.hides($0) } }
    let other = rows.filter { row in
      rows.contains { $0.name == row.name && ($0.kind != row.kind || $0.short != row.short) }
        || rows.contains { $0.name != row.name && $0.short != nil && $0.short == row.short }
    }
    let opaque = rows.filter { opaqueKeys.contains($0.configurationKey) }
    return Set(other.map { "--\($0.name) clashes with another option" }).sorted()
      + Set(opaque.map { "--\($0.name) clashes with an opaque key" }).sorted()
  }

  private var languageProblems: [String] {
    guard let row = languageOption?.spec, !commonOptions.contains(row) else { return [] }
    return ["--\(row.name) chooses the language but is no common option"]
  }

  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
