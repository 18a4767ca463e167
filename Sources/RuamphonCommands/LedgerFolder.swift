internal import CommandLineKit
internal import FileSystem
internal import Ledger

/// The ledger that a command asks, which only reads.
enum LedgerFolder {
  /// Asks the ledger of an output folder as it stands; the work may be done again where a run changes it meanwhile.
  /// - Throws: exit code 10 where no run ever wrote there.
  static func look<Value>(
    in path: String, _ body: (Ledger) throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    let outcome: Result<Value, CommandFailure>?
    do throws(LedgerError) {
      outcome = try Ledger.looking(into: DiskPath(path)) { ledger in
        Result { () throws(CommandFailure) in try body(ledger) }
      }
    } catch {
      throw CommandFailure(error)
    }
    guard let outcome else { throw CommandFailure(noLedgerIn: DiskPath(path)) }
    return try outcome.get()
  }

  /// Asks a ledger something; its failures end the command.
  static func asking<Value>(_ body: () throws(LedgerError) -> Value) throws(CommandFailure) -> Value {
    do throws(LedgerError) {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
