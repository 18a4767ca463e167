internal import Basics
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
    defaultHelp: BilingualText(th: "ทุกงวดที่ยังไม่ปิดและมีไฟล์เปลี่ยน", en: "every open month that changed"))
  static let dryRun = OptionKey<Bool>.flag(
    "dry-run", help: BilingualText(th: "ทำทุกอย่างยกเว้นการเขียนไฟล์", en: "everything but writing"))

  static let reason = OptionKey<String>.text(
    "reason", .text(placeholder: "TEXT"),
    help: BilingualText(
      th: "เหตุผลของการแก้ไข จำเป็นเมื่อแก้งวดที่ปิดแล้ว", en: "why figures change; needed to revise a closed month"))
  static let rebuild = OptionKey<Bool>.flag(
    "rebuild",
    help: BilingualText(
      th: "สร้างบัญชีข้อมูลใหม่จากกล่องรับไฟล์ เก็บของเดิมไว้ข้าง ๆ และนำประวัติมาด้วยหากยังอ่านได้",
      en:
        "make a new ledger from the inbox, keep the old one beside it, take its history over if it can be read"
    ))
  static let verify = OptionKey<Bool>.flag(
    "verify",
    help: BilingualText(
      th: "ตรวจรหัส SHA-256 ของทุกไฟล์และตรวจบัญชีข้อมูลทั้งหมด", en: "hash every file and check the whole ledger"))

  static let fileMode = OptionKey<FileMode>.choice(
    "file-mode",
    help: BilingualText(
      th: "สิทธิ์ของไฟล์ที่เผยแพร่ (ไฟล์ที่มีความเห็นของผู้ตอบไม่เกิน 0640)",
      en: "permissions of what is published (0640 at most where respondents' comments are)"))

  static let shards = OptionKey<[String]>.paths(
    "from",
    help: BilingualText(
      th: "บัญชีของส่วนที่ ruamphon read อ่านไว้ หรือโฟลเดอร์ที่รวมบัญชีเหล่านั้น ระบุได้หลายครั้ง แทนการอ่านกล่องรับไฟล์",
      en:
        "a ledger that ruamphon read wrote, or a folder of them, in place of the inbox; may stand several times"
    ))

  /// The options of every command that runs the pipeline over an inbox.
  static let options = [inbox.required] + furtherOptions

  private static let furtherOptions =
    LedgerFolder.options
    + [period.spec, dryRun.spec, reason.spec, rebuild.spec, verify.spec, fileMode.spec]
    + SafetyOptions.options + RunReporter.options

  private static let spec = CommandSpec(
    name: "run",
    summary: BilingualText(
      th: "นำเข้าไฟล์ใหม่หรือที่เปลี่ยน คิดคะแนน และเผยแพร่สมุดงาน",
      en: "ingest what is new or changed, score, publish"),
    examples: [
      CommandExample(
        "ruamphon run --inbox Samples/inbox --out out",
        BilingualText(
          th: "เผยแพร่ทุกงวดของตัวอย่างที่มีไฟล์เปลี่ยน", en: "publish every period of the samples that changed")),
      CommandExample(
        "ruamphon run --from shards/1 --from shards/2 --out out",
        BilingualText(
          th: "เผยแพร่จากสองส่วนที่ ruamphon read อ่านไว้",
          en: "publish from two shards that ruamphon read has read")),
    ],
    options: [inbox.spec, shards.spec] + furtherOptions,
    exitCodes: exitCodes.flatMap { $0 == .lossRefused ? [$0, .shardsRefused] : [$0] })

  /// How a run can end, of all offices or of one.
  static let exitCodes: [ExitCode] = [
    .done, .failed, .usage, .rejected, .missing, .heldOpen, .notFound, .busy, .configuration, .lossRefused,
    .hungUp, .interrupted, .terminated,
  ]

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let now = Instant.now
    let asOf = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? now
    let reporter = try RunReporter(arguments, console, asOf: asOf, isDryRun: arguments.flag(dryRun))
    return try await reporter.report { progress, onPhase in
      if arguments[inbox] == nil, arguments[shards] == nil { throw CommandFailure(lacking: inbox) }
      let request = try request(
        arguments, try await ReferenceFiles(arguments), command: "run", asOf: asOf, now: now)
      do throws(PipelineError) {
        return try await RunPipeline(request, progress: progress, onPhase: onPhase).run()
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  /// Whether the output is the folder configured as official, however either is spelt.
  ///
  /// Where nothing is configured, or either cannot be told, the output is a trial: a copy that wrongly says so misleads
  /// nobody, one that wrongly does not say so is posted.
  private static func isOfficial(_ arguments: ParsedArguments) -> Bool {
    guard let official = arguments[CommonOptions.officialOutput], let output = arguments[output],
      let one = try? ResolvedPath(DiskPath(official)), let other = try? ResolvedPath(DiskPath(output))
    else { return false }
    return one == other
  }

  /// - Parameters:
  ///   - command: its name, as `history` shows it.
  ///   - offices: the codes of the offices to read again; nil means all that changed.
  static func request(
    _ arguments: ParsedArguments, _ reference: ReferenceFiles, command: String, offices: Set<String>? = nil,
    asOf: Int, now: Int
  ) throws(CommandFailure) -> RunRequest {
    RunRequest(
      inbox: DiskPath(arguments[inbox] ?? ""), shards: (arguments[shards] ?? []).map { DiskPath($0) },
      output: arguments[output] ?? "", offices: offices,
      period: arguments[period].flatMap { Period($0) }, asOf: asOf, startedAt: now,
      jobs: arguments[CommonOptions.jobs] ?? Processors.count,
      language: arguments[CommonOptions.publicationLanguage] ?? .thai,
      font: arguments[CommonOptions.font] ?? PublishedPeriod.defaultFont,
      layout: arguments[CommonOptions.layout] ?? .analysis, version: ToolTable.version,
      letters: try LetterFile.read(arguments, registry: reference.registry).register,
      isDryRun: arguments.flag(dryRun), isOfficial: isOfficial(arguments),
      ledger: LedgerUse(
        fingerprint: try reference.fingerprint(), user: ThisProcess.userName, command: command,
        reason: arguments[reason], isRebuild: arguments.flag(rebuild), isVerify: arguments.flag(verify),
        folder: arguments[LedgerFolder.option].map { DiskPath($0) }),
      safety: try SafetyOptions.safety(arguments), fileMode: arguments[fileMode],
      authority: try SheetSenders.authority(arguments),
      library: reference.library, registry: reference.registry, wordBook: reference.wordBook,
      groups: reference.groups, provinceMap: reference.provinceMap)
  }
}
