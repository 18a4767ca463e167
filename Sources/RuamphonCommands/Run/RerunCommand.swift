internal import CommandLineKit
internal import Discovery
internal import FileSystem
internal import Pipeline
internal import Standards

/// `ruamphon rerun`: one office again, when it sends a correction: ingest, score, publish, show before and after.
enum RerunCommand {
  static let command = Command(spec: spec, run: run)

  static let offices = ArgumentSpec(
    name: "OFFICE",
    help: BilingualText(th: "รหัสหรือชื่อเขต เช่น 2402", en: "an office by code or name, such as 2402"),
    arity: .many(atLeast: 1))

  private static let spec = CommandSpec(
    name: "rerun",
    summary: BilingualText(
      th: "นำเข้าเฉพาะเขตที่แก้ไข คิดคะแนน เผยแพร่ และแสดงค่าก่อนและหลัง",
      en: "one office again: ingest, score, publish, show before and after"),
    discussion: BilingualText(
      th: """
        อ่านเฉพาะไฟล์ของเขตที่ระบุ และไฟล์ระดับชาติที่เปลี่ยนไป แล้วเผยแพร่ทุกงวดที่ยังไม่ปิดและได้รับผลกระทบ \
        ค่าที่เคยเผยแพร่แล้วเปลี่ยนไปจะบันทึกไว้ในแผ่นงาน "ประวัติการแก้ไข" พร้อมเหตุผลจาก --reason

        ไฟล์ของเขตอื่นที่เปลี่ยนไปจะไม่ถูกอ่าน แต่จะบอกจำนวนไว้ ให้สั่ง ruamphon run เพื่ออ่านทั้งหมด
        """,
      en: """
        Reads the files of these offices alone, and national files that changed, then publishes every open period \
        that this affects. A figure that was published before and is another now is listed on the sheet \
        "ประวัติการแก้ไข" with the reason given by --reason.

        Files of other offices that changed are not read but counted; ruamphon run reads them all.
        """),
    examples: [
      CommandExample(
        "ruamphon rerun 2402 --inbox Samples/inbox --out out --reason \"เขตส่งไฟล์แก้ไข\"",
        BilingualText(th: "นำเข้าเขต 2402 อีกครั้ง", en: "office 2402 again"))
    ],
    options: RunCommand.options, arguments: [offices],
    exitCodes: RunCommand.exitCodes)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let now = Instant.now
    let asOf = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? now
    let reporter = try RunReporter(
      arguments, console, asOf: asOf, isDryRun: arguments.flag(RunCommand.dryRun), printsChanges: true)
    return try await reporter.report { progress, onPhase in
      let reference = try await ReferenceFiles(arguments)
      let request = try RunCommand.request(
        arguments, reference, command: "rerun", offices: try codes(arguments, reference), asOf: asOf, now: now
      )
      do throws(PipelineError) {
        return try await RunPipeline(request, progress: progress, onPhase: onPhase).run()
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  /// The codes of the offices named, each looked for in the period asked for, else in the newest that knows it.
  private static func codes(
    _ arguments: ParsedArguments, _ reference: ReferenceFiles
  ) throws(CommandFailure) -> Set<String> {
    let inbox = Inbox(root: DiskPath(arguments[RunCommand.inbox] ?? ""))
    let asked = arguments[RunCommand.period].flatMap { Period($0) }.map { [$0] }
    let periods = asked ?? (try? inbox.periods())?.reversed() ?? []
    let matchers = periods.map { OfficeMatcher(registry: reference.registry, period: $0) }
    var codes: Set<String> = []
    // Without a period there is no inbox to run over, which the run itself says.
    guard let newest = matchers.first, let period = periods.first else { return [] }
    for text in arguments.arguments(offices) {
      guard let office = matchers.lazy.compactMap({ $0.match(text) }).first else {
        throw CommandFailure(unknownOffice: text, nearest: newest.nearest(to: text), in: period)
      }
      codes.insert(office.code)
    }
    return codes
  }
}
