package import Basics

/// A command line that cannot be understood; the tool ends with ``ExitCode/usage``.
package struct UsageError: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Cause: Equatable, Sendable {
    /// No command was named.
    case missingCommand
    /// The command needs one of its subcommands.
    case missingSubcommand([String])
    /// No command, or no subcommand of the command reached, has this name.
    case unknownCommand(String)
    /// No command has this option; with its dashes.
    case unknownOption(String)
    /// Other commands have the option, this one has not; the second are their names.
    case foreignOption(String, of: [String])
    /// The option stands twice; with its dashes.
    case repeatedOption(String)
    /// Nothing stands where the option's value should; the second says what would be right.
    case missingValue(String, expected: BilingualText)
    /// The option's value is not one that it takes.
    case wrongValue(String, ValueProblem)
    /// Two flags that exclude each other are both given; with their dashes.
    case contradiction(String, String)
    /// No layer sets an option that the command cannot do without; as usage lines write it.
    case missingOption(String, variable: String?, key: String?)
    /// A positional argument is missing.
    case missingArgument(String)
    /// There are more arguments than the command takes; the first that is too many.
    case tooManyArguments(String)
  }

  /// What is wrong.
  package let cause: Cause
  /// The nearest right word, when one is near.
  package let nearest: String?
  /// The words of the command that was reached; empty before any.
  package let commandPath: [String]

  init(_ cause: Cause, nearest: String? = nil, in path: CommandPath?) {
    self.cause = cause
    self.nearest = nearest
    commandPath = path?.names ?? []
  }
}

extension UsageError {
  /// What to say: one line with the nearest right word, and one that says where help is.
  package func message(tool: String, in language: Language) -> String {
    let help = (["help"] + commandPath).joined(separator: " ")
    let hint = BilingualText(th: "ดูวิธีใช้: \(tool) \(help)", en: "See how: \(tool) \(help)")[language]
    return "\(cause.text.meaning(nearest)[language])\n\(hint)"
  }
}

extension UsageError.Cause {
  /// The sentence without the nearest word, since that reads the same for every cause.
  var text: BilingualText {
    switch self {
    case .missingCommand, .missingSubcommand, .unknownCommand: commandText
    case .unknownOption, .foreignOption, .repeatedOption, .contradiction, .missingOption: optionText
    case .missingValue, .wrongValue: valueText
    case .missingArgument(let name):
      .init(th: "ขาด \(name)", en: "\(name) is missing")
    case .tooManyArguments(let word):
      .init(th: "“\(word.printable)” เกินมา", en: "“\(word.printable)” is one argument too many")
    }
  }

  private var commandText: BilingualText {
    switch self {
    case .missingSubcommand(let names):
      .init(
        th: "ต้องระบุคำสั่งย่อย: \(names.joined(separator: ", "))",
        en: "a subcommand is missing: \(names.joined(separator: ", "))")
    case .unknownCommand(let word):
      .init(th: "ไม่รู้จักคำสั่ง “\(word.printable)”", en: "unknown command “\(word.printable)”")
    default: .init(th: "ต้องระบุคำสั่ง", en: "a command is missing")
    }
  }

  private var optionText: BilingualText {
    switch self {
    case .foreignOption(let option, let commands):
      .init(
        th: "คำสั่งนี้ไม่มีตัวเลือก \(option) (มีใน \(commands.joined(separator: ", ")))",
        en: "this command has no option \(option) (it belongs to \(commands.joined(separator: ", ")))")
    case .repeatedOption(let option):
      .init(th: "ระบุ \(option) ซ้ำ", en: "\(option) is given twice")
    case .contradiction(let first, let second):
      .init(th: "ใช้ \(first) พร้อมกับ \(second) ไม่ได้", en: "\(first) and \(second) exclude each other")
    case .missingOption(let usage, let variable, let key):
      missingOption(usage, variable: variable, key: key)
    case .unknownOption(let option):
      .init(th: "ไม่รู้จักตัวเลือก “\(option.printable)”", en: "unknown option “\(option.printable)”")
    default: .init(same: "")
    }
  }

  private var valueText: BilingualText {
    switch self {
    case .missingValue(let option, let expected):
      .init(th: "\(option) ขาดค่า ต้องเป็น\(expected.th)", en: "\(option) needs a value: \(expected.en)")
    case .wrongValue(let option, let problem): problem.text(for: option)
    default: .init(same: "")
    }
  }

  private func missingOption(_ usage: String, variable: String?, key: String?) -> BilingualText {
    let others = [
      variable.map(BilingualText.init(same:)),
      key.map { .init(th: "“\($0)” ในแฟ้มค่ากำหนด", en: "“\($0)” in the configuration file") },
    ].compactMap { $0 }
    guard !others.isEmpty else { return .init(th: "ต้องระบุ \(usage)", en: "\(usage) is required") }
    return .init(
      th: "ต้องระบุ \(usage) (หรือ \(others.map(\.th).joined(separator: " หรือ ")))",
      en: "\(usage) is required (or \(others.map(\.en).joined(separator: ", or ")))")
  }
}

extension ValueProblem {
  /// The sentence that names the place of the value: an option, a variable or a key.
  func text(for place: String) -> BilingualText {
    .init(
      th: "\(place) พบ “\(found.printable)” แต่ต้องเป็น\(expected.th)",
      en: "\(place) is “\(found.printable)” but must be \(expected.en)")
  }
}
