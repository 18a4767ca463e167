/// A row of the table tied to the Swift type of its value, so that reading it needs neither name nor cast.
///
/// Declare each key once (`static let jobs = OptionKey<Int>.integer(…)`), put its ``spec`` in the commands
/// that take it, and read it with `arguments[Options.jobs]`.
package struct OptionKey<Value: Sendable>: Sendable {
  /// The row of the table.
  package let spec: OptionSpec
  /// Turns a checked value into the type; nil for a value of another shape.
  package let read: @Sendable (SettingValue) -> Value?

  /// Ties a row to a type of the caller's own.
  ///
  /// - Parameters:
  ///   - spec: The row; its kind has already refused wrong values when `read` is called.
  ///   - read: Turns the checked value into the type.
  package init(_ spec: OptionSpec, read: @escaping @Sendable (SettingValue) -> Value?) {
    self.spec = spec
    self.read = read
  }

  /// The row as a command that cannot do without the option declares it.
  package var required: OptionSpec { spec.required }
}

extension OptionKey where Value == Bool {
  /// An option that is on when it is there; repeating it changes nothing.
  ///
  /// - Parameter presenceVariable: A foreign variable that turns it on, such as `NO_COLOR`.
  package static func flag(
    _ name: String, short: Character? = nil, help: BilingualText, sources: OptionSources = .all,
    presenceVariable: String? = nil
  ) -> OptionKey {
    let spec = OptionSpec(
      name: name, short: short, kind: .flag, help: help, defaultValue: .flag(false), sources: sources,
      presenceVariable: presenceVariable)
    return OptionKey(spec) { if case .flag(let isOn) = $0 { isOn } else { nil } }
  }
}

extension OptionKey where Value == String {
  /// An option whose value stays text: free text, a file, a folder, a period or a time.
  ///
  /// - Parameter kind: Any kind but a flag or a number.
  package static func text(
    _ name: String, _ kind: OptionKind, short: Character? = nil, help: BilingualText,
    default text: String? = nil,
    defaultHelp: BilingualText? = nil, sources: OptionSources = .all
  ) -> OptionKey {
    let spec = OptionSpec(
      name: name, short: short, kind: kind, help: help, defaultValue: text.map(SettingValue.text),
      defaultHelp: defaultHelp, sources: sources)
    return OptionKey(spec) { if case .text(let text) = $0 { text } else { nil } }
  }
}

extension OptionKey where Value == [String] {
  /// An option that names files or folders, one each time that it stands on the command line.
  package static func paths(_ name: String, help: BilingualText) -> OptionKey {
    let spec = OptionSpec(name: name, kind: .paths, help: help, sources: .commandLine)
    return OptionKey(spec) { if case .texts(let texts) = $0 { texts } else { nil } }
  }
}

extension OptionKey where Value == Int {
  /// An option that takes a whole number within `range`.
  package static func integer(
    _ name: String, _ range: ClosedRange<Int>, short: Character? = nil, help: BilingualText,
    default number: Int? = nil, defaultHelp: BilingualText? = nil, sources: OptionSources = .all
  ) -> OptionKey {
    let spec = OptionSpec(
      name: name, short: short, kind: .integer(range), help: help,
      defaultValue: number.map(SettingValue.integer), defaultHelp: defaultHelp, sources: sources)
    return OptionKey(spec) { if case .integer(let number) = $0 { number } else { nil } }
  }
}

extension OptionKey where Value == Int {
  /// An option that takes a span of time; its value is seconds.
  ///
  /// - Parameter text: The default as it would be written, such as `30s`.
  package static func duration(
    _ name: String, help: BilingualText, default text: String, sources: OptionSources = .all
  ) -> OptionKey {
    let spec = OptionSpec(
      name: name, kind: .duration, help: help, defaultValue: .text(text), sources: sources)
    return OptionKey(spec) { if case .text(let text) = $0 { DurationShape(text)?.seconds } else { nil } }
  }
}

extension OptionKey where Value == Int {
  /// An option that takes a size of files; its value is bytes.
  ///
  /// - Parameter text: The default as it would be written, such as `4G`.
  package static func fileSize(
    _ name: String, help: BilingualText, default text: String, sources: OptionSources = .all
  ) -> OptionKey {
    let spec = OptionSpec(
      name: name, kind: .fileSize, help: help, defaultValue: .text(text), sources: sources)
    return OptionKey(spec) { if case .text(let text) = $0 { SizeShape(text)?.bytes } else { nil } }
  }
}

extension OptionKey where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// An option whose words are the cases of an enumeration, in their order.
  package static func choice(
    _ name: String, short: Character? = nil, help: BilingualText, default word: Value? = nil,
    sources: OptionSources = .all
  ) -> OptionKey {
    let spec = OptionSpec(
      name: name, short: short, kind: .choice(Value.allCases.map(\.rawValue)), help: help,
      defaultValue: word.map { .text($0.rawValue) }, sources: sources)
    return OptionKey(spec) { if case .text(let word) = $0 { Value(rawValue: word) } else { nil } }
  }
}
