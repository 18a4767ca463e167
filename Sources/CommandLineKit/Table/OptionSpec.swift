package import Basics

/// Where besides the command line an option may be set.
package struct OptionSources: OptionSet, Equatable, Sendable {
  /// One bit for each place.
  package let rawValue: UInt8

  /// Makes the set from its bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The tool's own environment variable, such as `RUAMPHON_LOG_FORMAT`.
  package static let environment = OptionSources(rawValue: 1)
  /// The configuration file.
  package static let file = OptionSources(rawValue: 2)
  /// Both places; what most options use.
  package static let all: OptionSources = [.environment, .file]
  /// The command line alone: for what belongs to one run only, such as a reason.
  package static let commandLine: OptionSources = []
}

/// One row of the option table: parser, help, man page, completions and configuration all read this.
package struct OptionSpec: Equatable, Sendable {
  /// The long name without dashes, words joined by `-`.
  package let name: String
  /// The letter after a single dash, if the option has one.
  package let short: Character?
  /// How the value is checked and completed.
  package let kind: OptionKind
  /// What the option does, in one sentence.
  package let help: BilingualText
  /// What holds when nobody sets the option; nil when the program derives it or has none.
  package let defaultValue: SettingValue?
  /// How help describes a default that is derived, such as "number of cores".
  package let defaultHelp: BilingualText?
  /// Where besides the command line it may be set.
  package let sources: OptionSources
  /// A variable of another convention that turns a flag on by not being empty, such as `NO_COLOR`.
  package let presenceVariable: String?
  /// Whether the command cannot run while no layer sets the option.
  package let isRequired: Bool

  /// Describes an option; usually through the makers of ``OptionKey``, which tie it to a Swift type.
  package init(
    name: String, short: Character? = nil, kind: OptionKind, help: BilingualText,
    defaultValue: SettingValue? = nil, defaultHelp: BilingualText? = nil, sources: OptionSources = .all,
    presenceVariable: String? = nil, isRequired: Bool = false
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.help = help
    self.defaultValue = defaultValue
    self.defaultHelp = defaultHelp
    self.sources = sources
    self.presenceVariable = presenceVariable
    self.isRequired = isRequired
  }

  /// The same option as a command that cannot do without it declares it.
  package var required: OptionSpec {
    OptionSpec(
      name: name, short: short, kind: kind, help: help, defaultValue: defaultValue, defaultHelp: defaultHelp,
      sources: sources, presenceVariable: presenceVariable, isRequired: true)
  }

  /// The name as it is typed: `--log-format`.
  package var flagName: String { "--\(name)" }

  /// The key in the configuration file, in camel case like every key there: `logFormat`.
  package var configurationKey: String {
    let words = name.split(separator: "-")
    let tail = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (words.prefix(1).map(String.init) + tail).joined()
  }

  /// The environment variable under a tool's prefix: `RUAMPHON_LOG_FORMAT`.
  package func environmentVariable(prefix: String) -> String {
    prefix + name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
  }

  /// The default as help shows it, or nil when there is nothing to tell.
  package func shownDefault(in language: Language) -> String? {
    if let defaultHelp { return defaultHelp[language] }
    return kind == .flag ? nil : defaultValue?.description
  }

  /// The option as usage lines write it: `--out DIR`, or `--quiet` for a flag.
  package var usage: String {
    kind.placeholder.map { "\(flagName) \($0)" } ?? flagName
  }
}
