internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Ledger

/// `ruamphon ledger`: whether the ledger is whole, a copy of it for safe keeping, and such a copy back in its place.
enum LedgerCommand {
  static let command = Command(spec: spec, run: run)

  private static let file = ArgumentSpec(
    name: "FILE", help: BilingualText(th: "ไฟล์บัญชีสำรอง", en: "the backup"), isPath: true)

  private static let exitCodes: [ExitCode] = [.done, .failed, .usage, .notFound, .configuration]

  private static let spec = CommandSpec(
    name: "ledger",
    summary: BilingualText(
      th: "ตรวจ สำรอง และกู้คืนบัญชีข้อมูล", en: "check the ledger, back it up, restore it"),
    examples: [
      CommandExample(
        "ruamphon ledger check --out out",
        BilingualText(th: "ตรวจทุกแถวของบัญชีข้อมูล", en: "look through every row")),
      CommandExample(
        "ruamphon ledger backup /var/backups/ruamphon.sqlite --out out",
        BilingualText(th: "สำรองบัญชี แม้ขณะมีการประมวลผล", en: "a copy, also while a run is at work")),
      CommandExample(
        "ruamphon ledger restore /var/backups/ruamphon.sqlite --out out",
        BilingualText(th: "นำบัญชีสำรองกลับมาใช้", en: "put the copy in the ledger's place")),
    ],
    options: LedgerFolder.options, exitCodes: exitCodes + [.busy],
    subcommands: [check, backup, restore], needsSubcommand: true)

  private static let check = CommandSpec(
    name: "check",
    summary: BilingualText(
      th: "ตรวจไฟล์ ตาราง และทุกแถวของบัญชี โดยไม่เขียนอะไร",
      en: "look through its pages, tables and rows; writes nothing"),
    exitCodes: exitCodes)

  private static let backup = CommandSpec(
    name: "backup",
    summary: BilingualText(
      th: "เขียนสำเนาที่สมบูรณ์และตรวจแล้วลง FILE", en: "write a whole copy to FILE and check it"),
    arguments: [file], exitCodes: exitCodes)

  private static let restore = CommandSpec(
    name: "restore",
    summary: BilingualText(
      th: "ตรวจ FILE แล้วใช้แทนบัญชีเดิม ซึ่งเก็บไว้ข้าง ๆ",
      en: "check FILE and put it in the ledger's place; the old one is kept beside it"),
    arguments: [file], exitCodes: exitCodes + [.busy])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let place = LedgerFolder.place(arguments)
    let path = DiskPath(arguments.arguments(file).first ?? "")
    switch arguments.commandPath.last {
    case check.name: try tellCheck(place, arguments, console)
    case backup.name:
      guard try LedgerFolder.asking(try LedgerCopies.backUp(place, to: path))
      else { throw CommandFailure(noLedgerIn: place.folder) }
      console.result(
        console.language == .thai ? "\(path.text): สำรองและตรวจแล้ว" : "\(path.text): written and checked")
    default:
      guard (try? FileStatus(of: path)) != nil else {
        throw CommandFailure(.notFound, th: "ไม่พบไฟล์ \(path.text)", en: "no file \(path.text)")
      }
      try LedgerFolder.asking(try LedgerCopies.restore(place, from: path, at: Instant.now))
      console.result(
        console.language == .thai
          ? "\(place.path.text): กู้คืนจาก \(path.text) แล้ว โปรดสั่ง ruamphon run"
          : "\(place.path.text): restored from \(path.text); now run ruamphon run")
    }
    return .done
  }

  private static func tellCheck(
    _ place: LedgerPlace, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) {
    let (runs, periods, files) = try LedgerFolder.look(in: place) {
      (ledger) throws(CommandFailure) -> (Int, Int, Int) in
      try LedgerFolder.asking(try ledger.verify())
      return try LedgerFolder.asking(try ledger.contents())
    }
    console.result(
      console.language == .thai
        ? "\(place.path.text): ถูกต้อง ประมวลผล \(runs) ครั้ง \(periods) งวด \(files) ไฟล์"
        : "\(place.path.text): right; runs: \(runs), months: \(periods), files: \(files)")
  }
}
