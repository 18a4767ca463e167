internal import Basics
internal import CommandLineKit
internal import Records

/// `ruamphon findings`: every code that a finding may have, with its severity and its wordings.
enum FindingsCommand {
  static let command = Command(spec: spec, run: run)

  static let code = ArgumentSpec(
    name: "CODE",
    help: BilingualText(
      th: "รหัสข้อสังเกต เช่น bad-number (ไม่ระบุ: ทุกรหัส)", en: "a code, such as bad-number (default: all)"),
    arity: .optional)

  private static let spec = CommandSpec(
    name: "findings",
    summary: BilingualText(
      th: "แสดงรหัสข้อสังเกตทั้งหมด หรือความหมายของรหัสหนึ่ง",
      en: "list the codes of findings, or what one of them means"),
    discussion: BilingualText(
      th: "รหัสหนึ่งอาจมีหลายข้อความ คำในวงเล็บปีกกา เช่น {value} คือส่วนที่แทนด้วยค่าจากไฟล์",
      en: "A code may have several wordings; names in braces, such as {value}, stand for what the file says."),
    examples: [
      CommandExample(
        "ruamphon findings bad-number",
        BilingualText(th: "รหัสนี้หมายความว่าอะไร", en: "what this code means"))
    ],
    options: [JSONResult.option.spec], arguments: [code],
    exitCodes: [.done, .failed, .usage, .notFound, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let kinds = try kinds(arguments.arguments(code).first)
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(FindingsJSON(kinds)))
      return .done
    }
    for kind in kinds {
      let isThai = console.language == .thai
      console.result(
        "\(kind.code)  \(isThai ? kind.severity.thaiName : kind.severity.rawValue)  \(isThai ? kind.thai : kind.english)"
      )
    }
    return .done
  }

  /// The kinds of a code, or all, by code and wording.
  private static func kinds(_ code: String?) throws(CommandFailure) -> [FindingKind] {
    let all = FindingCatalogue.all.sorted { $0.identity.rawValue < $1.identity.rawValue }
    guard let code else { return all }
    let kinds = all.filter { $0.code == code }
    guard kinds.isEmpty else { return kinds }
    let nearest = Suggestion.nearest(to: code, among: all.map(\.code))
    throw CommandFailure(
      .notFound, th: "ไม่มีรหัสข้อสังเกต \"\(code)\"" + (nearest.map { " รหัสที่ใกล้เคียงคือ \($0)" } ?? ""),
      en: "no finding has the code \"\(code)\"" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }
}

/// What `ruamphon findings --json` prints.
private struct FindingsJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  let schema = 1
  let findings: [Entry]

  struct Entry: Encodable {
    let code: String
    /// Tells the wordings of one code apart: `code`, or `code/wording`.
    let identity: String
    let severity: String
    let th: String
    let en: String
  }

  init(_ kinds: [FindingKind]) {
    findings = kinds.map {
      Entry(
        code: $0.code, identity: $0.identity.rawValue, severity: $0.severity.rawValue, th: $0.thai,
        en: $0.english)
    }
  }
}
