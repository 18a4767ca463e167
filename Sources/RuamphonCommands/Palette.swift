internal import Records

/// The colours of severities: red and yellow on a terminal, none anywhere else.
struct Palette: Equatable, Sendable {
  let isOn: Bool

  static let none = Palette(isOn: false)

  private static let reset = "\u{1B}[0m"

  func paint(_ text: String, _ level: LogLevel) -> String {
    switch level {
    case .error: paint(text, code: "\u{1B}[31m")
    case .warning: paint(text, code: "\u{1B}[33m")
    case .info: text
    }
  }

  private func paint(_ text: String, code: String) -> String {
    isOn && !text.isEmpty ? code + text + Self.reset : text
  }
}

extension LogLevel {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}
