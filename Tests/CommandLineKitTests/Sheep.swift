import Basics

@testable import CommandLineKit

/// A made-up tool that counts sheep: every kind of option, argument and command once.
enum Sheep {
  enum Colour: String, CaseIterable { case white, black, brown }

  static let lang = OptionKey<Language>.choice(
    "lang", help: .init(th: "ภาษา", en: "language"), default: .thai)
  static let config = OptionKey<String>.text(
    "config", .file, help: .init(th: "แฟ้มค่ากำหนด", en: "configuration file"), sources: .environment)
  static let quiet = OptionKey<Bool>.flag(
    "quiet", short: "q", help: .init(th: "ไม่แสดงความคืบหน้า", en: "show no progress"))
  static let noColor = OptionKey<Bool>.flag(
    "no-color", help: .init(th: "ไม่ใช้สี", en: "use no colour"), presenceVariable: "NO_COLOR")
  static let jobs = OptionKey<Int>.integer(
    "jobs", 1...64, short: "j", help: .init(th: "จำนวนงานพร้อมกัน", en: "how much is done at once"),
    defaultHelp: .init(th: "จำนวนแกนประมวลผล", en: "number of cores"))
  static let out = OptionKey<String>.text(
    "out", .directory, short: "o", help: .init(th: "โฟลเดอร์ผลลัพธ์", en: "folder of results"))
  static let period = OptionKey<String>.text("period", .period, help: .init(th: "งวด", en: "the period"))
  static let asOf = OptionKey<String>.text(
    "as-of", .time, help: .init(th: "นับ ณ เวลา", en: "count as of this time"))
  static let colour = OptionKey<Colour>.choice(
    "colour", help: .init(th: "สีของแกะ", en: "colour of the sheep"), default: .white)
  static let shift = OptionKey<Int>.integer(
    "shift", -10...10, help: .init(th: "เลื่อนผลนับ", en: "move the count: it's [usually] `0`"), default: 0)
  static let reason = OptionKey<String>.text(
    "reason", .text(placeholder: "TEXT"), help: .init(th: "เหตุผล", en: "why"), sources: .commandLine)
  static let all = OptionKey<Bool>.flag("all", short: "a", help: .init(th: "ทั้งหมด", en: "everything"))

  static let field = ArgumentSpec(
    name: "FIELD", help: .init(th: "ทุ่งหญ้า", en: "the field"), arity: .many(atLeast: 1), isPath: true)
  static let ram = ArgumentSpec(name: "RAM", help: .init(th: "แกะตัวผู้", en: "the ram"))
  static let ewe = ArgumentSpec(name: "EWE", help: .init(th: "แกะตัวเมีย", en: "the ewe"), arity: .optional)

  static let count = CommandSpec(
    name: "count", summary: .init(th: "นับแกะในทุ่ง", en: "count the sheep of fields"),
    discussion: .init(th: "นับทีละทุ่ง\n\nแล้วรวมผล", en: "Counts field by field.\n\nThen adds up."),
    examples: [
      CommandExample(
        "sheep count north --out results", .init(th: "นับทุ่งเหนือ", en: "counts the northern field"))
    ],
    options: [out.required, period.spec, asOf.spec, colour.spec, shift.spec, reason.spec],
    arguments: [field], exitCodes: [.done, .usage, .notFound])
  static let pair = CommandSpec(
    name: "pair", summary: .init(th: "จับคู่แกะ", en: "pair two sheep"), options: [out.spec],
    arguments: [ram, ewe])
  static let flocks = CommandSpec(
    name: "flocks", summary: .init(th: "ฝูงแกะ", en: "the flocks"), options: [all.spec],
    subcommands: [
      CommandSpec(
        name: "show", summary: .init(th: "แสดงฝูง", en: "show one flock"),
        arguments: [ArgumentSpec(name: "ID", help: .init(th: "รหัสฝูง", en: "the flock's code"))]),
      CommandSpec(name: "check", summary: .init(th: "ตรวจ", en: "check flocks"), options: [period.required]),
    ])
  static let settings = CommandSpec(
    name: "config", summary: .init(th: "ค่ากำหนด", en: "settings"),
    subcommands: [CommandSpec(name: "show", summary: .init(th: "แสดง", en: "show them"))],
    needsSubcommand: true)
  static let page = CommandSpec(
    name: "page", summary: .init(th: "คู่มือ", en: "manual page"), isHidden: true)

  static let tool = ToolSpec(
    name: "sheep", version: "1.2", summary: .init(th: "นับแกะ", en: "counts sheep"),
    commands: [count, pair, flocks, settings, page],
    commonOptions: [lang.spec, config.spec, quiet.spec, noColor.spec, jobs.spec], languageOption: lang,
    opaqueKeys: ["letter"])

  /// Parses a line that must ask to run a command, and lays the given layers under it.
  static func arguments(
    _ words: [String], environment: [String: String] = [:], file: String? = nil
  ) throws -> ParsedArguments {
    guard case .run(let invocation) = try tool.parse(words) else { throw NotRun() }
    return try invocation.resolve(
      environment: try tool.environmentLayer(environment),
      file: try file.map { text throws in try tool.configurationLayer(Array(text.utf8)) })
  }

  struct NotRun: Error {}
}

/// The layers as most tests want them: right, or refused with everything that is wrong.
extension ToolSpec {
  func environmentLayer(_ environment: [String: String]) throws(ConfigurationError) -> SettingLayer {
    let (layer, problems) = environmentReading(environment)
    guard problems.isEmpty else { throw ConfigurationError(problems: problems) }
    return layer
  }

  func configurationLayer(_ json: [UInt8], in folder: String? = nil) throws(ConfigurationError)
    -> SettingLayer
  {
    let (layer, problems) = configurationReading(json, in: folder)
    guard problems.isEmpty else { throw ConfigurationError(problems: problems) }
    return layer
  }
}
