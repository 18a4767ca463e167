internal import CommandLineKit
internal import FileSystem
internal import Ledger

/// The ledger that a command asks, which only reads.
enum LedgerFolder {
  /// Opens the ledger of an output folder for reading.
  /// - Throws: exit code 10 where no run ever wrote there.
  static func ledger(in path: String) throws(CommandFailure) -> Ledger {
    let folder = DiskPath(path)
    guard (try? FileStatus(of: folder.appending(Ledger.fileName))) != nil else {
      throw CommandFailure(
        .notFound, th: "ไม่พบบัญชีข้อมูลใน \(path) โปรดตรวจสอบ --out หรือสั่ง ruamphon run ก่อน",
        en: "no ledger in \(path); check --out, or run ruamphon run first")
    }
    return try asking { () throws(LedgerError) in try Ledger(readingIn: folder) }
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
