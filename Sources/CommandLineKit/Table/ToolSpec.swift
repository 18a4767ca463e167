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
  /// Every option of the tool, each name once: the common ones, then those of commands in their order.
  package let allOptions: [OptionSpec]

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
    var seen: Set<String> = []
    let own = commands.flatMap { [$0] + $0.subcommands }.flatMap(\.options)
    allOptions = (self.commonOptions + own).filter { seen.insert($0.name).inserted }
  }

  /// What every environment variable of the tool begins with: `RUAMPHON_`.
  package var environmentPrefix: String {
    String(name.uppercased().map { $0 == "-" ? "_" : $0 }) + "_"
  }

  /// The commands that help, man page and completions list.
  package var shownCommands: [CommandSpec] { commands.filter { !$0.isHidden } }

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
