internal import CommandLineKit
internal import FoundationEssentials
internal import Records
internal import Standards

/// How much a line of stderr matters.
enum LogLevel: String, Encodable, Sendable {
  case error
  case warning
  case info
}

/// How the lines of stderr are written: for people, or one JSON object each for log collectors.
enum LogFormat: String, CaseIterable, Sendable {
  case text
  case json
}

/// One line of stderr, whole in both formats; it never holds a value of a record.
struct LogLine: Sendable {
  /// A member of `fields` in the JSON form.
  enum Field: Encodable, Sendable {
    case text(String)
    case count(Int)
    case seconds(Double)
    case texts([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .count(let number): try container.encode(number)
      case .seconds(let seconds): try container.encode((seconds * 1000).rounded() / 1000)
      case .texts(let texts): try container.encode(texts)
      }
    }
  }

  let level: LogLevel
  /// What happened, in a word that does not change, such as `rejected-file`.
  let event: String
  /// The word that a terminal shows in the level's colour; empty where nothing stands out.
  let lead: String
  /// The rest of the line for people.
  let text: String
  /// Lines that stand below it; one object in JSON.
  let further: [String]
  let fields: [String: Field]
  /// Whether it is written even with `--quiet`.
  let isEssential: Bool

  init(
    _ event: String, level: LogLevel = .info, lead: String = "", _ text: String, further: [String] = [],
    fields: [String: Field] = [:], isEssential: Bool = false
  ) {
    self.level = level
    self.event = event
    self.lead = lead
    self.text = text
    self.further = further
    self.fields = fields
    self.isEssential = isEssential
  }
}

extension LogLine {
  private struct Record: Encodable {
    let time: String
    let level: LogLevel
    let event: String
    let message: String
    let fields: [String: Field]
  }

  /// The line for people, in which only its colour and the ends of its lines act on a terminal.
  func shown(_ palette: Palette) -> String {
    ([palette.paint(lead.printable, level) + text.printable] + further.map(\.printable))
      .joined(separator: "\n")
  }

  /// The line as one JSON object.
  /// - Parameter time: seconds since 1970, UTC: when the line is written.
  func json(at time: Int) -> JSONText {
    let record = Record(
      time: BangkokTime(secondsSince1970: time).iso8601, level: level, event: event, message: shown(.none),
      fields: fields)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(record) else { return JSONText("{\"event\":\"\(event)\"}") }
    return JSONText(String(decoding: bytes, as: UTF8.self))
  }
}

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
