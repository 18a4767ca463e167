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
