/// Where the value of an option came from.
package enum SettingOrigin: String, CaseIterable, Equatable, Sendable {
  /// The command line, which wins over all others.
  case flag
  /// An environment variable.
  case environment
  /// The configuration file.
  case file
  /// The table.
  case `default`
}

/// An option's value with the layer that set it, as `config show --origin` prints them.
package struct Setting: Equatable, Sendable {
  /// The value that holds.
  package let value: SettingValue
  /// The layer that set it.
  package let origin: SettingOrigin
}

/// The checked values of one place: holding a layer proves that the place held nothing wrong.
package struct SettingLayer: Equatable, Sendable {
  /// The place.
  package let origin: SettingOrigin
  /// Values by option name.
  let values: [String: SettingValue]
}
