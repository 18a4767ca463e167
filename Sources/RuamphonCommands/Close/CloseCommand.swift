internal import Assessment
internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Ledger
internal import Records
internal import Standards

/// `ruamphon close`: freezes a period as it was published last.
enum CloseCommand {
  static let command = Command(spec: spec, run: run)

  private static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่จะปิด (พ.ศ.)", en: "the month to close, Buddhist era"))

  private static let spec = CommandSpec(
    name: "close",
    summary: BilingualText(
      th: "ปิดงวด: แก้ไขภายหลังต้องให้เหตุผลและมีเครื่องหมาย [r]",
      en: "freeze a period: later changes need --reason and are marked [r]"),
    discussion: BilingualText(
      th: """
        หลังปิดงวด การสั่ง ruamphon run ครั้งถัดไปจะเผยแพร่หนังสือแจ้งผลของเขตที่ผลครบและเป็นผลสรุปแล้ว \
        โดยไม่มีเครื่องหมาย "ร่าง – ห้ามส่ง" หากไฟล์ค่ากำหนดมีเลขที่ วันที่ และตราของหนังสืองวดนั้น

        ก่อนปิดจะบอกว่าปิดผลอะไรบ้าง และยังขาดไฟล์ใดของเขตใด หากปิดผิดงวดให้สั่ง ruamphon reopen
        """,
      en: """
        The next ruamphon run publishes the letters of the period: those to offices whose results are complete and \
        final lose the mark "ร่าง – ห้ามส่ง", if the configuration file has their number, date and emblem.

        It first says what it freezes and which owed sheets still lack. ruamphon reopen takes it back.
        """),
    examples: [
      CommandExample(
        "ruamphon close --out out --period 2565-03",
        BilingualText(th: "ปิดงวดมีนาคม 2565", en: "close March B.E. 2565"))
    ],
    options: LedgerFolder.options + [period.required],
    exitCodes: [.done, .failed, .usage, .notFound, .busy, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let now = Instant.now
    let moment = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? now
    let place = LedgerFolder.place(arguments)
    let reference = try await ReferenceFiles(arguments)
    guard let period = arguments[period].flatMap({ Period($0) }) else { return .usage }
    guard (try? FileStatus(of: place.path)) != nil else { throw CommandFailure(noLedgerIn: place.folder) }
    let wasPublished: Bool
    do throws(LedgerError) {
      let ledger = try Ledger(at: place, startedAt: now)
      let preview = try ClosingPreview(of: period, in: ledger, reference, asOf: moment)
      for line in preview?.lines(console.language) ?? [] { console.progress(line) }
      wasPublished = try ledger.close(period, at: moment, by: ThisProcess.userName)
      let run = try ledger.beginRun(
        startedAt: now, user: ThisProcess.userName, command: "close", asOf: moment,
        version: ToolTable.version)
      let code: ExitCode = wasPublished ? .done : .notFound
      try ledger.endRun(run, exit: Int(code.rawValue))
    } catch {
      throw CommandFailure(error)
    }
    guard wasPublished else { throw unknown(period, place.output) }
    console.progress(
      console.language == .thai
        ? "ปิดงวด \(period) แล้ว สั่ง ruamphon run เพื่อเผยแพร่หนังสือแจ้งผลที่พ้นจากร่าง"
        : "closed \(period); ruamphon run publishes the letters that are drafts no longer")
    return .done
  }

  private static func unknown(_ period: Period, _ folder: DiskPath) -> CommandFailure {
    CommandFailure(
      .notFound, th: "ยังไม่เคยเผยแพร่งวด \(period) ใน \(folder.text)",
      en: "the period \(period) was never published in \(folder.text)")
  }
}

/// What closing a period freezes, and what is still missing from it.
struct ClosingPreview {
  private let period: Period
  private let statuses: [ResultStatus]
  private let resultCount: Int
  /// Owed sheets of which nothing stands that can be used: their offices by kind.
  private let lacking: [SheetKind: [String]]

  /// How many offices a line names before it only counts.
  private static let named = 10

  /// Nil where the period was never published.
  init?(
    of period: Period, in ledger: Ledger, _ reference: ReferenceFiles, asOf: Int
  ) throws(LedgerError) {
    guard try ledger.standings()[period] != nil else { return nil }
    self.period = period
    let results = try ledger.results(of: period)
    resultCount = results.count
    statuses = results.filter { $0.key.nodeID == OfficeResult.overallID }.map(\.value.status)
    let arrivals = try ledger.arrivals(of: period)
    var lacking: [SheetKind: [String]] = [:]
    if let plan = reference.library.roundFramework(fiscalYear: period.fiscalYear) {
      let submissions = Obligations(period: period, round: plan.round).submissions(
        offices: reference.registry.valid(in: period), arrivals: arrivals,
        asOf: CalendarDay(secondsSince1970: asOf))
      for submission in submissions
      where submission.due != nil && [.missing, .rejected, .notYetDue].contains(submission.state) {
        lacking[submission.kind, default: []].append(submission.officeCode)
      }
    }
    self.lacking = lacking
  }

  func lines(_ language: Language) -> [String] {
    func count(_ status: ResultStatus) -> Int { statuses.count { $0 == status } }
    let (final, provisional, missing) = (count(.final), count(.provisional), count(.missing))
    let head =
      language == .thai
      ? """
      จะปิดงวด \(period): \(statuses.count) เขต ผล \(resultCount) รายการ ผลรวมเป็นผลสรุป \(final) เขต \
      ผลเบื้องต้น \(provisional) เขต ข้อมูลไม่ครบ \(missing) เขต
      """
      : """
      closing \(period): \(statuses.count) offices, \(resultCount) results; overall final \(final), provisional \
      \(provisional), missing \(missing)
      """
    let rest = SheetKind.allCases.compactMap { kind in lacking[kind].map { line(kind, $0, language) } }
    if rest.isEmpty { return [head, language == .thai ? "ไม่มีไฟล์ที่ต้องส่งค้างอยู่" : "nothing owed lacks"] }
    return [head] + rest
  }

  private func line(_ kind: SheetKind, _ offices: [String], _ language: Language) -> String {
    let names = offices.prefix(Self.named).joined(separator: ", ") + (offices.count > Self.named ? " …" : "")
    return language == .thai
      ? "ยังขาด \(kind.rawValue) ของ \(offices.count) เขต: \(names)"
      : "still lacking: \(kind.rawValue) of \(offices.count) offices: \(names)"
  }
}
