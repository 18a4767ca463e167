internal import CommandLineKit
internal import FileSystem
internal import Ledger

/// The ledger that a command asks, which only reads.
enum LedgerFolder {
  static let option = OptionKey<String>.text(
    "ledger", .directory,
    help: BilingualText(
      th: "โฟลเดอร์ของบัญชีข้อมูล ต้องอยู่ในดิสก์ของเครื่องนี้ ไม่ใช่โฟลเดอร์ที่แชร์ผ่านเครือข่าย",
      en: "the folder of the ledger, on a disk of this machine and not a network share"),
    defaultHelp: BilingualText(th: "โฟลเดอร์ของ --out", en: "that of --out"))

  /// The options of every command that opens a ledger.
  static let options = [RunCommand.output.required, option.spec]

  static func place(_ arguments: ParsedArguments) -> LedgerPlace {
    LedgerPlace(
      output: DiskPath(arguments[RunCommand.output] ?? ""), ledger: arguments[option].map { DiskPath($0) })
  }

  /// Asks the ledger of an output folder as it stands; the work may be done again where a run changes it meanwhile.
  /// - Throws: exit code 10 where no run ever wrote there.
  static func look<Value>(
    in place: LedgerPlace, _ body: (Ledger) throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    let outcome: Result<Value, CommandFailure>?
    do throws(LedgerError) {
      outcome = try Ledger.looking(into: place) { ledger in
        Result { () throws(CommandFailure) in try body(ledger) }
      }
    } catch {
      throw CommandFailure(error)
    }
    guard let outcome else { throw CommandFailure(noLedgerIn: place.folder) }
    return try outcome.get()
  }

  /// Asks a ledger something; its failures end the command.
  static func asking<Value>(
    _ question: @autoclosure () throws(LedgerError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(LedgerError) {
      return try question()
    } catch {
      throw CommandFailure(error)
    }
  }
}
