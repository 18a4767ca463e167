package import FileSystem
internal import SQLiteStore

extension Ledger {
  static let readCopyName = "ruamphon-read.sqlite"

  /// Writes the copy that analysts and their tools read, renamed into place when it is whole.
  ///
  /// Its views `v_results`, `v_findings` and `v_survey` are documented and stay. Source: commands.md, *The ledger*.
  package func writeReadCopy(in folder: DiskPath) throws(LedgerError) {
    try attempt {
      try connection.backUp(to: folder.appending(Self.readCopyName).text, permissions: 0o640)
    }
  }
}
