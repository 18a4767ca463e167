package import FileSystem
internal import SQLiteStore

extension Ledger {
  /// Opens the ledger of an output folder for reading alone: no lock, nothing made, no run waits for it.
  ///
  /// A ledger that an older version wrote is read as it is.
  /// - Throws: when there is none, when it is damaged, or when a newer version wrote it.
  package convenience init(readingIn folder: DiskPath) throws(LedgerError) {
    let path = folder.appending(Self.fileName).text
    do {
      let connection = try Connection(path: path, access: .readOnly)
      try LedgerSchema.migrator.check(connection)
      self.init(connection: connection, lock: nil, path: path)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
