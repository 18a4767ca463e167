internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Ledger
internal import Standards

/// `ruamphon reopen`: takes back that a period was closed, and keeps why.
enum ReopenCommand {
  static let command = Command(spec: spec, run: run)

  private static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่จะเปิดใหม่ (พ.ศ.)", en: "the month to open again"))

  private static let spec = CommandSpec(
    name: "reopen",
    summary: BilingualText(
      th: "เปิดงวดที่ปิดแล้วอีกครั้ง พร้อมเหตุผล", en: "open a closed period again, with the reason"),
    discussion: BilingualText(
      th: """
        การสั่ง ruamphon run ครั้งถัดไปจะเผยแพร่งวดนี้เหมือนงวดที่ยังไม่ปิด หนังสือแจ้งผลกลับเป็นร่าง \
        เหตุผลแสดงใน ruamphon history

        หากต้องการแก้ผลบางรายการโดยยังปิดงวดอยู่ ให้สั่ง ruamphon run พร้อม --reason แทน
        """,
      en: """
        The next ruamphon run publishes the period as any open one, and its letters are drafts again. The reason \
        stands in ruamphon history.

        To revise a period that stays closed, give ruamphon run a --reason instead.
        """),
    examples: [
      CommandExample(
        "ruamphon reopen --out out --period 2565-03 --reason \"ปิดผิดงวด\"",
        BilingualText(th: "เปิดงวดมีนาคม 2565 อีกครั้ง", en: "open March B.E. 2565 again"))
    ],
    options: LedgerFolder.options + [period.required, RunCommand.reason.required],
    exitCodes: [.done, .failed, .usage, .notFound, .busy, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let now = Instant.now
    let moment = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? now
    let place = LedgerFolder.place(arguments)
    guard let period = arguments[period].flatMap({ Period($0) }), let reason = arguments[RunCommand.reason]
    else { return .usage }
    guard (try? FileStatus(of: place.path)) != nil else { throw CommandFailure(noLedgerIn: place.folder) }
    guard try LedgerFolder.asking(try reopen(period, in: place, asOf: moment, now: now, reason: reason))
    else {
      throw CommandFailure(
        .notFound, th: "งวด \(period) ไม่ได้ปิดอยู่", en: "the period \(period) is not closed")
    }
    console.progress(
      console.language == .thai
        ? "เปิดงวด \(period) อีกครั้งแล้ว สั่ง ruamphon run เพื่อเผยแพร่ตามไฟล์ล่าสุด"
        : "\(period) is open again; ruamphon run publishes it from its files")
    return .done
  }

  /// Takes the closing back, as a run of its own.
  /// - Returns: whether the period was closed.
  private static func reopen(
    _ period: Period, in place: LedgerPlace, asOf moment: Int, now: Int, reason: String
  ) throws(LedgerError) -> Bool {
    let ledger = try Ledger(at: place, startedAt: now)
    let run = try ledger.beginRun(
      startedAt: now, user: ThisProcess.userName, command: "reopen", asOf: moment, version: ToolTable.version)
    let wasClosed = try ledger.reopen(period, run: run, reason: reason)
    try ledger.endRun(run, exit: Int((wasClosed ? ExitCode.done : .notFound).rawValue))
    return wasClosed
  }
}
