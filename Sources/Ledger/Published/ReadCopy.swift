package import FileSystem
internal import SQLiteStore

extension Ledger {
  static let readCopyName = "ruamphon-read.sqlite"

  /// Writes the copy that analysts and their tools read, renamed into place when it is whole.
  ///
  /// Nothing is written where the copy holds every publication already. Its views `v_results`, `v_findings` and
  /// `v_survey` are documented and stay. Source: Ledger, *For analysts*.
  package func refreshReadCopy(in folder: DiskPath) throws(LedgerError) {
    let path = folder.appending(Self.readCopyName).text
    try attempt {
      guard try Self.lastPublication(in: connection) != Self.lastPublication(inCopyAt: path) else { return }
      try connection.backUp(to: path, permissions: 0o640)
    }
  }

  /// The last run that published anything; nil before the first.
  private static func lastPublication(in connection: borrowing Connection) throws -> Int? {
    try connection.rows("SELECT max(run) FROM periods") { try $0.optionalInt(0) }.first ?? nil
  }

  private static func lastPublication(inCopyAt path: String) -> Int? {
    guard let copy = try? Connection(path: path, access: .readOnly) else { return nil }
    return (try? lastPublication(in: copy)) ?? nil
  }
}
