internal import CommandLineKit
internal import FileSystem
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// `ruamphon run`: ingest a period's files, score, publish.
enum RunCommand {
  static let command = Command(spec: spec, run: run)

  static let inbox = OptionKey<String>.text(
    "inbox", .directory,
    help: BilingualText(th: "โฟลเดอร์รับข้อมูล <งวด>/**/*.csv", en: "the folder of <period>/**/*.csv"))
  static let output = OptionKey<String>.text(
    "out", .directory, help: BilingualText(th: "โฟลเดอร์ของสมุดงาน", en: "the folder of the workbooks"))
  static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่ต้องการ (พ.ศ.)", en: "the month, Buddhist era"),
    defaultHelp: BilingualText(th: "งวดใหม่ที่สุด", en: "the newest"))
  static let dryRun = OptionKey<Bool>.flag(
    "dry-run", help: BilingualText(th: "ทำทุกอย่างยกเว้นการเขียนไฟล์", en: "everything but writing"))

  private static let spec = CommandSpec(
    name: "run",
    summary: BilingualText(
      th: "นำเข้า คิดคะแนน และเผยแพร่สมุดงานของงวด", en: "ingest, score and publish a period"),
    examples: [
      CommandExample(
        "ruamphon run --inbox Samples/inbox --out out",
        BilingualText(th: "เผยแพร่งวดใหม่ที่สุดของตัวอย่าง", en: "publish the newest period of the samples"))
    ],
    options: [inbox.required, output.required, period.spec, dryRun.spec] + RunReporter.options,
    exitCodes: [
      .done, .failed, .usage, .rejected, .missing, .notFound, .configuration, .interrupted, .terminated,
    ])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let now = Instant.now
    let asOf = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? now
    let reporter = RunReporter(arguments, console, asOf: asOf, isDryRun: arguments.flag(dryRun))
    return try await reporter.report { progress, onPhase in
      let request = try request(arguments, asOf: asOf, now: now)
      do throws(PipelineError) {
        return [try await PeriodPipeline(request, progress: progress, onPhase: onPhase).run()]
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  private static func request(
    _ arguments: ParsedArguments, asOf: Int, now: Int
  ) throws(CommandFailure) -> RunRequest {
    let reference = try ReferenceFiles(arguments)
    return RunRequest(
      inbox: DiskPath(arguments[inbox] ?? ""), output: arguments[output] ?? "",
      period: arguments[period].flatMap { Period($0) },
      asOf: asOf, startedAt: now,
      jobs: arguments[CommonOptions.jobs] ?? Processors.count,
      language: arguments[CommonOptions.language] == .en ? .english : .thai,
      font: arguments[CommonOptions.font] ?? PublishedPeriod.defaultFont, version: ToolTable.version,
      isDryRun: arguments.flag(dryRun), library: reference.library, registry: reference.registry,
      wordBook: reference.wordBook)
  }
}
