internal import Basics

/// The headings and fixed words that help and the man page share.
enum HelpWords {
  static let usage = BilingualText(th: "วิธีใช้", en: "Usage")
  static let commands = BilingualText(th: "คำสั่ง", en: "Commands")
  static let subcommands = BilingualText(th: "คำสั่งย่อย", en: "Subcommands")
  static let arguments = BilingualText(th: "อาร์กิวเมนต์", en: "Arguments")
  static let options = BilingualText(th: "ตัวเลือก", en: "Options")
  static let commonOptions = BilingualText(th: "ตัวเลือกร่วม", en: "Common options")
  static let examples = BilingualText(th: "ตัวอย่าง", en: "Examples")
  static let exitCodes = BilingualText(th: "รหัสออก", en: "Exit codes")
  static let environment = BilingualText(th: "ตัวแปรสภาพแวดล้อม", en: "Environment")
  static let required = BilingualText(th: "จำเป็น", en: "required")
  static let usual = BilingualText(th: "ปกติ", en: "default")
  static let command = BilingualText(th: "คำสั่ง", en: "COMMAND")
  static let option = BilingualText(th: "ตัวเลือก", en: "OPTIONS")

  /// Where commands are explained one by one.
  static func more(tool: String) -> BilingualText {
    .init(th: "วิธีใช้ของแต่ละคำสั่ง: \(tool) help คำสั่ง", en: "More on a command: \(tool) help COMMAND")
  }

  /// How options are set other than on the command line.
  static func layers(prefix: String) -> BilingualText {
    .init(
      th: "ตัวเลือกกำหนดได้ด้วยตัวแปร \(prefix)… หรือในแฟ้มค่ากำหนด บรรทัดคำสั่งมาก่อนตัวแปร ตัวแปรมาก่อนแฟ้ม",
      en: "Options may also be set by \(prefix)… variables or in the configuration file; "
        + "the command line wins over variables, and they over the file.")
  }
}

extension OptionSpec {
  /// The option as help lists it, with room for the letter: `-o, --out DIR`.
  var listed: String {
    (short.map { "-\($0), " } ?? "    ") + usage
  }

  /// What the option does, whether it must be set, and its default.
  func explained(in language: Language) -> String {
    let shown = shownDefault(in: language).map { "\(HelpWords.usual[language]): \($0)" }
    let notes = [isRequired ? HelpWords.required[language] : nil, shown].compactMap { $0 }
    return help[language] + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}

extension ToolSpec {
  /// The usage lines of a command: one for itself if it runs alone, one for each subcommand.
  func synopses(of path: CommandPath, language: Language) -> [String] {
    let own = path.command.needsSubcommand ? [] : [synopsis(of: path, language: language)]
    return own + path.command.shownSubcommands.map { synopsis(of: path.appending($0), language: language) }
  }

  private func synopsis(of path: CommandPath, language: Language) -> String {
    let options = path.options.map { $0.isRequired ? $0.usage : "[\($0.usage)]" }
    let arguments = path.command.arguments.map(\.usage)
    let common = "[\(HelpWords.option[language])]"
    let parts = [([name] + path.names).joined(separator: " ")] + arguments + options + [common]
    return parts.map(\.unbroken).joined(separator: " ")
  }
}

extension String {
  /// The text with no-break spaces, so that an option and its value stay on one line.
  var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// The text with the spaces that ``unbroken`` replaced, so that what is copied from help can be run.
  var broken: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}
