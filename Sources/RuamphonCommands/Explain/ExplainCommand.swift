internal import Assessment
internal import CommandLineKit
internal import FileSystem
internal import Pipeline
internal import Records
internal import Standards

/// `ruamphon explain`: how a level came to be, and what would raise it.
enum ExplainCommand {
  static let command = Command(spec: spec, run: run)

  private static let office = ArgumentSpec(
    name: "OFFICE",
    help: BilingualText(
      th: "รหัสหรือชื่อเขตพื้นที่ (ชื่อที่มีเว้นวรรคต้องอยู่ในเครื่องหมายคำพูด)", en: "code or name; quote a name with spaces"))
  private static let node = ArgumentSpec(
    name: "NODE",
    help: BilingualText(
      th: "รายการ เช่น 3.4 หรือ 1.1.2 (ไม่ระบุ: ภาพรวม)", en: "an id such as 3.4 or 1.1.2 (default: overall)"),
    arity: .optional)
  private static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่ต้องการ (พ.ศ.)", en: "the month, Buddhist era"),
    defaultHelp: BilingualText(th: "งวดล่าสุดที่เผยแพร่", en: "the newest that was published"))

  private static let spec = CommandSpec(
    name: "explain",
    summary: BilingualText(
      th: "อธิบายที่มาของระดับคุณภาพ: เกณฑ์ ข้อมูล ไฟล์:แถว:ช่อง และสิ่งที่จะทำให้สูงขึ้น",
      en: "how a level came to be: rule, inputs, file:row:cell, and what would raise it"),
    discussion: BilingualText(
      th: "อ่านเฉพาะบัญชีข้อมูลในโฟลเดอร์ผลลัพธ์ ไม่อ่านโฟลเดอร์รับข้อมูล และไม่เขียนสิ่งใด ใช้ได้ขณะที่ run ทำงานอยู่",
      en:
        "It reads only the ledger in the output folder, never the inbox, and writes nothing; a run may be at work."
    ),
    examples: [
      CommandExample(
        "ruamphon explain 2402 3.4 --out out",
        BilingualText(th: "ที่มาของตัวบ่งชี้ 3.4 งวดล่าสุด", en: "indicator 3.4 in the newest month")),
      CommandExample(
        "ruamphon explain \"สพป.ฉะเชิงเทรา เขต 2\" --out out --period 2564-09",
        BilingualText(
          th: "ทุกระดับของเขตในงวดกันยายน 2564", en: "all levels of an office in September B.E. 2564")),
    ],
    options: LedgerFolder.options + [period.spec, JSONResult.option.spec], arguments: [office, node],
    exitCodes: [.done, .failed, .usage, .notFound, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let explanation = try await explain(arguments)
    let id = (arguments.argument(node) ?? OfficeResult.overallID).withASCIIDigits
    guard let root = explanation.root.find(id) else { throw unknownNode(id, explanation) }
    if arguments.flag(JSONResult.option) {
      let json = ExplainJSON(explanation, root: root, language: console.language)
      console.result(try JSONResult.text(json))
    } else {
      let text = ExplainText(language: console.language, explanation: explanation, root: root)
      for line in text.lines { console.result(line) }
    }
    return .done
  }

  private static func explain(_ arguments: ParsedArguments) async throws(CommandFailure) -> OfficeExplanation
  {
    let reference = try await ReferenceFiles(arguments)
    let request = ExplainRequest(
      place: LedgerFolder.place(arguments), office: arguments.argument(office) ?? "",
      period: arguments[period].flatMap { Period($0) }, fingerprint: try reference.fingerprint(),
      library: reference.library, registry: reference.registry, wordBook: reference.wordBook)
    do throws(ExplainError) {
      return try ExplainPipeline(request).run()
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func unknownNode(_ id: String, _ explanation: OfficeExplanation) -> CommandFailure {
    let plan = explanation.plan
    if plan.isUnused(id) {
      return CommandFailure(
        .usage,
        th: "รายการ \(id) ไม่ใช้ในรอบปีงบประมาณ \(plan.fiscalYear) เพราะมาตรฐานนี้ใช้ผลจากแหล่งอื่น โปรดระบุมาตรฐานแทน",
        en:
          "fiscal year \(plan.fiscalYear) does not use \(id): its standard takes another result; name the standard"
      )
    }
    // The nearest known ids: those beside it, else the standards.
    var parent = Substring(id)
    var near: [String] = []
    while near.isEmpty, let dot = parent.lastIndex(of: ".") {
      parent = parent[..<dot]
      near = plan.node(String(parent))?.children.map(\.id) ?? []
    }
    let known = (near.isEmpty ? [OfficeResult.overallID] + plan.standards.map(\.id) : near).joined(
      separator: ", ")
    return CommandFailure(
      .usage, th: "ไม่มีรายการ \"\(id)\" ในกรอบมาตรฐานนี้ ที่มีคือ \(known)",
      en: "no node \"\(id)\" in this framework; there are \(known)")
  }
}

extension CommandFailure {
  fileprivate init(_ error: ExplainError) {
    switch error {
    case .noLedger(let folder): self.init(noLedgerIn: folder)
    case .notPublished(let period, let folder):
      let name = period.map { " \($0)" } ?? ""
      self.init(
        .notFound, th: "ยังไม่เคยเผยแพร่งวด\(period == nil ? "ใด" : name) ใน \(folder.text)",
        en:
          "\(period == nil ? "no period" : "the period\(name)") was \(period == nil ? "ever" : "never") published in \(folder.text)"
      )
    case .officeNotFound(let text, let period, let nearest):
      self.init(unknownOffice: text, nearest: nearest, in: period)
    case .noFramework(let year): self.init(PipelineError.noFramework(fiscalYear: year))
    case .ledger(let error): self.init(error)
    }
  }
}
