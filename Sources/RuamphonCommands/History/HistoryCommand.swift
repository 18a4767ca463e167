internal import Basics
internal import CommandLineKit
internal import Ledger
internal import Standards

/// `ruamphon history`: the runs that a ledger remembers.
enum HistoryCommand {
  static let command = Command(spec: spec, run: run)

  private static let spec = CommandSpec(
    name: "history",
    summary: BilingualText(
      th: "แสดงประวัติการประมวลผล: เมื่อไร ใคร ทำอะไร จบอย่างไร", en: "the runs: when, who, what, exit"),
    discussion: BilingualText(
      th: "รหัสจบเป็น – หากการประมวลผลถูกหยุดกลางคัน งวดที่เผยแพร่คืองวดที่มีผลเปลี่ยน",
      en: "The exit code is – where a run was broken off; the months are those whose results it changed."),
    examples: [
      CommandExample(
        "ruamphon history --out out", BilingualText(th: "การประมวลผลทุกครั้ง", en: "every run"))
    ],
    options: LedgerFolder.options + [JSONResult.option.spec],
    exitCodes: [.done, .failed, .usage, .notFound, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let (runs, effects) = try LedgerFolder.look(in: LedgerFolder.place(arguments)) {
      (ledger) throws(CommandFailure) -> ([RunEntry], [Int: RunEffects]) in
      (try LedgerFolder.asking(try ledger.runs()), try LedgerFolder.asking(try ledger.runEffects()))
    }
    let entries = runs.map { ($0, effects[$0.id] ?? RunEffects()) }
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(HistoryJSON(entries)))
    } else {
      let rows = [head(console.language)] + entries.map { row($0, $1, console.language) }
      for line in TextTable.lines(rows) { console.result(line) }
    }
    return .done
  }

  private static func head(_ language: Language) -> [String] {
    language == .thai
      ? ["ครั้งที่", "เมื่อ", "ผู้สั่ง", "คำสั่ง", "ข้อมูล ณ", "รุ่น", "รหัสจบ", "งวด"]
      : ["run", "when", "user", "command", "as of", "version", "exit", "months"]
  }

  private static func row(_ run: RunEntry, _ effects: RunEffects, _ language: Language) -> [String] {
    let closed = effects.closed.map { language == .thai ? "ปิด \($0)" : "closed \($0)" }
    let reopened = effects.reopened.map {
      language == .thai ? "เปิดใหม่ \($0.period) (\($0.reason))" : "reopened \($0.period) (\($0.reason))"
    }
    let months = effects.published.map(\.description) + closed + reopened
    return [
      String(run.id), BangkokTime(secondsSince1970: run.startedAt).iso8601, run.user, run.command,
      BangkokTime(secondsSince1970: run.asOf).iso8601, run.version, run.exit.map(String.init) ?? "–",
      months.isEmpty ? "–" : months.joined(separator: ", "),
    ]
  }
}

/// What `ruamphon history --json` prints.
struct HistoryJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// Oldest first.
  let runs: [Run]

  /// One run; moments in ISO 8601 with the zone of Bangkok.
  struct Run: Encodable {
    let run: Int
    let startedAt: String
    let user: String
    let command: String
    let asOf: String
    let version: String
    /// Absent where the run was broken off.
    let exit: Int?
    /// `YYYY-MM` of the Buddhist era.
    let published: [String]
    let closed: [String]
    /// Absent where the run opened no month again.
    let reopened: [Reopening]?
  }

  /// A month that was opened again, and why.
  struct Reopening: Encodable {
    let period: String
    let reason: String
  }

  init(_ entries: [(RunEntry, RunEffects)]) {
    runs = entries.map { run, effects in
      Run(
        run: run.id, startedAt: BangkokTime(secondsSince1970: run.startedAt).iso8601, user: run.user,
        command: run.command, asOf: BangkokTime(secondsSince1970: run.asOf).iso8601, version: run.version,
        exit: run.exit, published: effects.published.map(\.description),
        closed: effects.closed.map(\.description),
        reopened: effects.reopened.isEmpty
          ? nil : effects.reopened.map { Reopening(period: $0.period.description, reason: $0.reason) })
    }
  }
}
