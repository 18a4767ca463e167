internal import CommandLineKit
internal import Ledger
internal import Pipeline
internal import Standards

/// `ruamphon changes`: what differs between two publications of a period, or between two periods.
enum ChangesCommand {
  static let command = Command(spec: spec, run: run)

  private static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่ต้องการ (พ.ศ.)", en: "the month, Buddhist era"),
    defaultHelp: BilingualText(th: "งวดล่าสุดที่เผยแพร่", en: "the newest published month"))
  private static let since = OptionKey<String>.text(
    "since", .text(placeholder: "RUN|YYYY-MM"),
    help: BilingualText(
      th: "เทียบกับผลหลังการประมวลผลครั้งที่นี้ หรือกับงวดก่อนหน้านี้ (ดูเลขครั้งที่ด้วย ruamphon history)",
      en: "compare with the results after this run, or with this earlier month (see ruamphon history)"),
    defaultHelp: BilingualText(th: "ก่อนการแก้ไขครั้งล่าสุด", en: "before the last change"),
    sources: .commandLine)

  private static let spec = CommandSpec(
    name: "changes",
    summary: BilingualText(
      th: "แสดงผลที่ต่างกันระหว่างการประมวลผลสองครั้ง หรือระหว่างสองงวด",
      en: "what differs between two runs, or two periods"),
    discussion: BilingualText(
      th: "เมื่อเทียบสองงวด จะข้ามรายการที่เปลี่ยนเกณฑ์และเขตที่รวมหรือแยก และบอกไว้ท้ายรายการ",
      en:
        "Between two months, nodes whose criteria changed and offices merged or split are left out and named."
    ),
    examples: [
      CommandExample(
        "ruamphon changes --out out",
        BilingualText(th: "สิ่งที่การแก้ไขครั้งล่าสุดเปลี่ยน", en: "what the last correction changed")),
      CommandExample(
        "ruamphon changes --out out --period 2565-03 --since 2565-02",
        BilingualText(th: "มีนาคมเทียบกับกุมภาพันธ์", en: "March against February")),
    ],
    options: LedgerFolder.options + [period.spec, since.spec, JSONResult.option.spec],
    exitCodes: [.done, .failed, .usage, .notFound, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let reference = try await ReferenceFiles(arguments)
    let listing = try LedgerFolder.look(in: LedgerFolder.place(arguments)) {
      (ledger) throws(CommandFailure) -> ChangeListing in
      try Self.listing(arguments, reference, ledger)
    }
    let text = ChangesText(listing, registry: reference.registry, language: console.language)
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(ChangesJSON(listing)))
    } else {
      for line in text.lines { console.result(line) }
    }
    for note in text.notes { console.progress(note) }
    return .done
  }

  private static func listing(
    _ arguments: ParsedArguments, _ reference: ReferenceFiles, _ ledger: Ledger
  ) throws(CommandFailure) -> ChangeListing {
    let published = try LedgerFolder.asking(try ledger.standings()).keys
    let wanted = arguments[period].flatMap { Period($0) } ?? published.max()
    guard let period = wanted, published.contains(period) else { throw unpublished(wanted) }
    let plan = try plan(of: period, reference)
    guard let text = arguments[since] else {
      return try LedgerFolder.asking(try .last(of: period, plan, in: ledger))
    }
    if let earlier = Period(text) {
      guard earlier < period else { throw unusable(text) }
      guard published.contains(earlier) else { throw unpublished(earlier) }
      let older = try Self.plan(of: earlier, reference)
      return try LedgerFolder.asking(
        try .since(earlier, older, of: period, plan, registry: reference.registry, in: ledger))
    }
    guard let run = Int(text) else { throw unusable(text) }
    guard try LedgerFolder.asking(try ledger.runs()).contains(where: { $0.id == run }) else {
      throw CommandFailure(
        .notFound, th: "ไม่มีการประมวลผลครั้งที่ \(run) โปรดดู ruamphon history",
        en: "there is no run \(run); see ruamphon history")
    }
    return try LedgerFolder.asking(try .since(run: run, of: period, plan, in: ledger))
  }

  private static func plan(
    of period: Period, _ reference: ReferenceFiles
  ) throws(CommandFailure) -> RoundFramework {
    guard let plan = reference.library.roundFramework(of: period) else {
      throw CommandFailure(PipelineError.noFramework(fiscalYear: period.fiscalYear))
    }
    return plan
  }

  private static func unpublished(_ period: Period?) -> CommandFailure {
    guard let period else {
      return CommandFailure(.notFound, th: "ยังไม่เคยเผยแพร่งวดใด", en: "no month was ever published")
    }
    return CommandFailure(
      .notFound, th: "ยังไม่เคยเผยแพร่งวด \(period)", en: "the period \(period) was never published")
  }

  private static func unusable(_ text: String) -> CommandFailure {
    CommandFailure(
      .usage, th: "--since \"\(text)\" ไม่ใช่เลขครั้งที่ของการประมวลผล หรืองวดที่มาก่อน",
      en: "--since \"\(text)\" is neither the number of a run nor an earlier month")
  }
}
