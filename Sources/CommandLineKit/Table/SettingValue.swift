/// The value of an option after checking, in the few shapes that a command line and JSON share.
package enum SettingValue: Equatable, Sendable, CustomStringConvertible {
  /// A flag's state.
  case flag(Bool)
  /// Text, a path, a choice, a period or a time; the latter two in ASCII digits.
  case text(String)
  /// A whole number within its option's range.
  case integer(Int)

  /// The value as `config show` prints it and as the command line accepts it back.
  package var description: String {
    switch self {
    case .flag(let isOn): isOn ? "true" : "false"
    case .text(let text): text
    case .integer(let number): String(number)
    }
  }
}
