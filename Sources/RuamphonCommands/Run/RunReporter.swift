internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// Tells how a run goes and how it ended: bar or phases, summary, `--metrics`, `--json`.
struct RunReporter: Sendable {
  static let metrics = OptionKey<String>.text(
    "metrics", .file,
    help: BilingualText(
      th: "ไฟล์ตัวชี้วัดในรูปแบบ Prometheus", en: "a file of metrics in the text format of Prometheus"))

  /// The options that a command which runs the pipeline takes for its reports.
  static let options = [metrics.spec, JSONResult.option.spec]

  private let console: Console
  private let metricsFile: DiskPath?
  private let printsJSON: Bool
  private let asOf: Int
  private let isDryRun: Bool
  private let printsChanges: Bool
  private let authority: SheetAuthority
  private let letterNotes: [BilingualText]

  /// - Parameters:
  ///   - asOf: seconds since 1970, UTC: what the metrics give as their time.
  ///   - isDryRun: then no metrics are written either.
  ///   - printsChanges: whether stdout gets what the run changed, before and after.
  init(
    _ arguments: ParsedArguments, _ console: Console, asOf: Int, isDryRun: Bool, printsChanges: Bool = false
  ) throws(CommandFailure) {
    self.printsChanges = printsChanges
    authority = try SheetSenders.authority(arguments)
    letterNotes = try LetterFile.read(arguments, registry: nil).notes
    self.console = console
    self.asOf = asOf
    self.isDryRun = isDryRun
    metricsFile = isDryRun ? nil : arguments[Self.metrics].map { DiskPath($0) }
    printsJSON = arguments.flag(JSONResult.option)
  }

  /// Does the work of a run and reports it; however it ends, the metrics say so.
  ///
  /// - Parameter work: gets what counts the files and what is told of each phase; gives what became of each period.
  /// - Returns: how the run ended; of several periods, the most severe ending.
  /// - Throws: what the work throws, after metrics that tell the exit code and the last success alone.
  func report(
    _ work: (RunProgress, @escaping @Sendable (PhaseTime) -> Void) async throws -> RunReport
  ) async throws -> ExitCode {
    let report: RunReport
    do {
      report = try await follow(work)
    } catch {
      let code = (error as? CommandFailure)?.code ?? .failed
      tellMetrics(nil, exit: Interruption.exit(code))
      throw error
    }
    let code = ExitCode(rawValue: Int32(report.exitStatus)) ?? .failed
    for line in HeldFileLines.lines(report.heldFiles, console.language) { console.log(line) }
    for note in SheetSenders.unset(authority) {
      console.log(LogLine("anyone-judges", level: .warning, note[console.language]))
    }
    for note in letterNotes {
      console.log(LogLine("letter-settings", level: .warning, note[console.language], isEssential: true))
    }
    for outcome in report.periods { tell(outcome) }
    for period in report.vanishedPeriods { tellVanished(period) }
    for path in report.misplaced { tellMisplaced(path) }
    for line in HeldFileLines.waiting(tables: report.waitingTables, console.language) { console.log(line) }
    tellLeftOut(report.filesLeftOut)
    for year in report.yearsWithoutFramework { tellNoFramework(year) }
    if printsJSON {
      console.result(try JSONResult.text(RunResultJSON(report, exit: code, asOf: asOf, isDryRun: isDryRun)))
    }
    tellMetrics(report, exit: console.ending(with: code))
    return code
  }

  private func follow(
    _ work: (RunProgress, @escaping @Sendable (PhaseTime) -> Void) async throws -> RunReport
  ) async throws -> RunReport {
    let progress = RunProgress()
    let bar = console.showsBar ? ProgressBar(progress, on: console) : nil
    defer { bar?.end() }
    return try await work(progress, phase)
  }

  /// A line a phase, unless the bar shows how the run goes.
  @Sendable private func phase(_ phase: PhaseTime) { Self.tell(phase, console) }

  static func tell(_ phase: PhaseTime, _ console: Console) {
    if console.showsBar, !console.isVerbose { return }
    console.log(
      LogLine(
        "phase", "\(phase.phase): \(RunSummary.seconds(phase.seconds)) s",
        fields: ["phase": .text(phase.phase), "seconds": .seconds(phase.seconds)]))
  }

  private func tell(_ outcome: PeriodOutcome) {
    if console.isVerbose, case .published(let result) = outcome {
      for line in FileLines(result, language: console.language).lines { console.log(line) }
    }
    if printsChanges, !printsJSON, case .published(let result) = outcome { tellChanges(result) }
    for line in RunSummary(outcome, language: console.language).lines { console.log(line) }
  }

  /// What the run changed, on stdout.
  private func tellChanges(_ result: RunResult) {
    if result.changes.isEmpty { return }
    console.result("\(result.period)")
    let lines = ChangeLines(
      result.changes, plan: result.plan, names: { result.officeNames[$0] }, language: console.language)
    for line in lines.lines { console.result(line) }
  }

  private func tellNoFramework(_ year: Int) {
    let failure = CommandFailure(PipelineError.noFramework(fiscalYear: year))
    console.log(
      LogLine(
        "no-framework", level: .error, failure.message[console.language],
        fields: ["fiscalYear": .count(year)],
        isEssential: true))
  }

  private func tellVanished(_ period: Period) {
    console.log(
      LogLine(
        "vanished-period", level: .warning,
        console.language == .thai
          ? """
          \(period): ไม่มีโฟลเดอร์ของงวดนี้ในกล่องรับไฟล์แล้ว ผลที่เผยแพร่ไว้คงเดิม โปรดนำโฟลเดอร์กลับมา \
          หรือปิดงวดด้วย ruamphon close หากตั้งใจย้ายไปเก็บ
          """
          : """
          \(period): the inbox has no folder of this month any more; what was published stands. Put the folder back, \
          or close the period (ruamphon close) if it was archived on purpose
          """,
        fields: ["period": .text(period.description)], isEssential: true))
  }

  private func tellMisplaced(_ path: SourcePath) {
    console.log(
      LogLine(
        "misplaced", level: .error,
        lead: console.language == .thai ? "ไม่อยู่ในงวดใด:" : "in no month:",
        console.language == .thai
          ? " \(path.text) จึงไม่ได้นำเข้า โปรดแก้ชื่อเป็น ปี พ.ศ.-เดือน เช่น 2565-03 หรือย้ายไปไว้ในโฟลเดอร์ของงวด"
          : " \(path.text) was not taken in; name it such as 2565-03, or move it into the folder of its month",
        fields: ["path": .text(path.text)], isEssential: true))
  }

  private func tellLeftOut(_ count: Int) {
    if count == 0 { return }
    console.log(
      LogLine(
        "left-out", level: .warning,
        console.language == .thai
          ? "ไฟล์ของเขตอื่นที่ใหม่หรือเปลี่ยนไป \(count) ไฟล์ยังไม่ได้อ่าน โปรดสั่ง ruamphon run"
          : "\(count) files of other offices are new, changed or gone and were not read; ruamphon run reads them",
        fields: ["files": .count(count)], isEssential: true))
  }

  private func tellMetrics(_ report: RunReport?, exit: ExitCode) {
    guard let metricsFile else { return }
    RunMetrics.tell(report, exit: exit, asOf: asOf, in: metricsFile, console)
  }
}

/// The metrics of runs that end before their work begins: who watches them learns of a wrong setting too.
extension RunReporter {
  /// The names of the commands that write metrics.
  static var commands: [String] { [RunCommand.command, RerunCommand.command].map(\.spec.name) }

  /// Writes what is known of a run whose settings are wrong.
  static func tellMetrics(of arguments: ParsedArguments, _ console: Console, exit: ExitCode) {
    guard commands.contains(arguments.commandPath.first ?? ""), !arguments.flag(RunCommand.dryRun),
      let path = arguments[metrics]
    else { return }
    let asOf = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) }
    RunMetrics.tell(nil, exit: exit, asOf: asOf ?? Instant.now, in: DiskPath(path), console)
  }

  /// The same of a run whose words are wrong, as far as they, or the variables, name the file.
  static func tellMetrics(
    of words: [String], _ environment: [String: String], _ console: Console, exit: ExitCode
  ) {
    guard !words.contains(RunCommand.dryRun.spec.flagName),
      let path = ToolTable.tool.mentioned(metrics, in: words, environment: environment)
    else { return }
    RunMetrics.tell(nil, exit: exit, asOf: Instant.now, in: DiskPath(path), console)
  }
}
