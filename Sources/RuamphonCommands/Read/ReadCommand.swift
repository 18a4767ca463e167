internal import Basics
internal import CommandLineKit
internal import Discovery
internal import FileSystem
internal import FoundationEssentials
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// `ruamphon read`: one shard's share of an inbox into a ledger of its own, for a run on another machine to publish from.
enum ReadCommand {
  static let command = Command(spec: spec, run: run)

  private static let ledger = OptionKey<String>.text(
    LedgerFolder.option.spec.name, .directory,
    help: BilingualText(
      th: "โฟลเดอร์ของบัญชีของส่วนนี้ ต้องอยู่ในดิสก์ของเครื่องนี้",
      en: "the folder of the shard's ledger, on a disk of this machine"))

  private static let spec = CommandSpec(
    name: "read",
    summary: BilingualText(
      th: "อ่านส่วนหนึ่งของกล่องรับไฟล์ลงบัญชีของส่วนนั้น เพื่อให้ run --from เผยแพร่",
      en: "read a share of the inbox into a ledger of its own, for run --from to publish"),
    discussion: BilingualText(
      th: """
        ไฟล์แบ่งตามชื่อและขนาดเท่า ๆ กัน ทุกเครื่องที่เห็นกล่องรับไฟล์เดียวกันแบ่งได้ตรงกัน บัญชีของส่วน (ruamphon-shard.sqlite) \
        เป็นไฟล์เดียวและไม่มีคำตอบรายคน อ่านซ้ำเมื่อใดก็ได้ จะอ่านเฉพาะไฟล์ที่ใหม่หรือเปลี่ยนไป

        ใน Slurm ไม่ต้องระบุ --shard ส่วน Kubernetes ให้ระบุ --shard /N
        """,
      en: """
        Files are shared out by path and size, alike on every machine that sees the same inbox. The shard's ledger \
        (ruamphon-shard.sqlite) is a single file without anybody's answers. Read again, it reads what is new or changed.

        In a Slurm array --shard is not needed; in an indexed job of Kubernetes give --shard /N.
        """),
    examples: [
      CommandExample(
        "ruamphon read --inbox Samples/inbox --ledger shards/1 --shard 1/2",
        BilingualText(th: "อ่านครึ่งหนึ่งของตัวอย่าง", en: "half of the samples"))
    ],
    options: [
      RunCommand.inbox.required, ledger.required, ShardChoice.option.spec, RunCommand.period.spec,
      SafetyOptions.settle.spec, SafetyOptions.maxFileSize.spec,
    ],
    exitCodes: [
      .done, .failed, .usage, .notFound, .busy, .configuration, .shardsRefused, .hungUp, .interrupted,
      .terminated,
    ])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let shard = try ShardChoice.shard(
      arguments[ShardChoice.option], ProcessInfo.processInfo.environment)
    let request = try request(arguments, try await ReferenceFiles(arguments))
    let progress = RunProgress()
    let bar = console.showsBar ? ProgressBar(progress, on: console) : nil
    defer { bar?.end() }
    let report: ShardReport
    do throws(PipelineError) {
      report = try await ReadPipeline(
        request, shard, into: DiskPath(arguments[ledger] ?? ""), progress: progress,
        onPhase: { RunReporter.tell($0, console) }
      ).read()
    } catch {
      throw CommandFailure(error)
    }
    return tell(report, console)
  }

  private static func request(
    _ arguments: ParsedArguments, _ reference: ReferenceFiles
  ) throws(CommandFailure) -> RunRequest {
    let now = Instant.now
    return RunRequest(
      inbox: DiskPath(arguments[RunCommand.inbox] ?? ""), output: "",
      period: arguments[RunCommand.period].flatMap { Period($0) },
      asOf: arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? now, startedAt: now,
      jobs: arguments[CommonOptions.jobs] ?? Processors.count, language: .thai,
      font: PublishedPeriod.defaultFont, version: ToolTable.version, isDryRun: false, isOfficial: false,
      ledger: LedgerUse(
        fingerprint: try reference.fingerprint(), user: ThisProcess.userName, command: "read"),
      safety: try SafetyOptions.safety(arguments), authority: try SheetSenders.authority(arguments),
      library: reference.library, registry: reference.registry, wordBook: reference.wordBook,
      groups: reference.groups)
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Tells what was read; a share of which a file is held is of no use yet.
  private static func tell(_ report: ShardReport, _ console: Console) -> ExitCode {
    let isThai = console.language == .thai
    if report.wasReplaced {
      console.log(
        LogLine(
          "shard-replaced", level: .warning,
          isThai
            ? "บัญชีเดิมของส่วนนี้ใช้ไม่ได้ จึงสร้างใหม่และอ่านทุกไฟล์ของส่วนนี้อีกครั้ง"
            : "the shard's old ledger could not be used; a new one was made and all files were read again",
          isEssential: true))
    }
    for line in HeldFileLines.lines(report.heldFiles, console.language) { console.log(line) }
    let held = report.heldFiles.count
    let size = megabytes(report.byteCount)
    console.log(
      LogLine(
        "shard", level: held > 0 ? .error : .info,
        isThai
          ? "ส่วนที่ \(report.shard): \(report.fileCount) จาก \(report.inboxFileCount) ไฟล์ (\(size) MB) อ่านใหม่ \(report.filesRead) ไฟล์"
            + (held > 0 ? " อ่านไม่ได้ \(held) ไฟล์ ยังใช้เผยแพร่ไม่ได้ โปรดแก้แล้วสั่งอ่านส่วนนี้อีกครั้ง" : "")
          : "shard \(report.shard): \(report.fileCount) of \(report.inboxFileCount) files (\(size) MB), \(report.filesRead) read now"
            + (held > 0 ? "; \(held) could not be read: mend that and read the shard again" : ""),
        fields: [
          "shard": .text("\(report.shard)"), "files": .count(report.fileCount),
          "filesOfInbox": .count(report.inboxFileCount), "bytes": .count(report.byteCount),
          "filesRead": .count(report.filesRead), "held": .count(held),
        ], isEssential: true))
    return held > 0 ? .shardsRefused : .done
  }
}
