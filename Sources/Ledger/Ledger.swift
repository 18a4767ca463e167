package import FileSystem
internal import SQLiteStore

/// What is remembered between runs: readings of files, results, findings, corrections, closed periods.
///
/// One writer at a time; readers of the file never wait for it. Deleting it loses history only, since a run finds
/// all else in the inbox again. Source: commands.md, *The ledger*.
package final class Ledger {
  let connection: Connection
  /// Nil where no file holds the ledger.
  private let lock: LockFile?
  package let path: String

  /// Its name in the output folder.
  package static let fileName = "ruamphon.sqlite"
  static let lockName = "ruamphon.lock"

  /// Opens the ledger of an output folder for writing, and makes both where they lack.
  ///
  /// - Parameters:
  ///   - startedAt: when the process began, in seconds since 1970, UTC; others are told.
  ///   - rebuilding: a moment in seconds since 1970, UTC, under whose name an old ledger is put aside; nil keeps it.
  /// - Throws: before anything of an old ledger is touched.
  package convenience init(
    folder: DiskPath, startedAt: Int, rebuilding: Int? = nil
  ) throws(LedgerError) {
    let path = folder.appending(Self.fileName).text
    do {
      try Directory.make(folder)
      let lock = try Self.lock(folder, startedAt: startedAt)
      if let rebuilding { try LedgerFiles.putAside(in: folder, at: rebuilding) }
      try LedgerFiles.makeIfMissing(in: folder)
      let connection = try Connection(path: path, access: .readWrite(permissions: 0o600))
      guard try LedgerSchema.migrator.hasHistory(connection) else {
        throw LedgerError.damaged(path: path, reason: "is no ledger")
      }
      try connection.quickCheck()
      // Together with the write-ahead log this loses at most the last steps to a power failure, nothing to a crash.
      try connection.execute("PRAGMA synchronous = NORMAL")
      try LedgerSchema.migrator.migrate(connection) { path + ".before-" + $0 }
      self.init(connection: connection, lock: lock, path: path)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// A ledger of this process alone, for a run that writes nothing.
  package static func inMemory() throws(LedgerError) -> Ledger {
    do {
      let connection = try Connection(path: "", access: .inMemory)
      try LedgerSchema.migrator.migrate(connection) { $0 }
      return Ledger(connection: connection, lock: nil, path: ":memory:")
    } catch {
      throw LedgerError(error, path: ":memory:")
    }
  }

  init(connection: consuming Connection, lock: consuming LockFile?, path: String) {
    self.connection = connection
    self.lock = lock
    self.path = path
  }

  /// A ledger that is only read.
  init(looking connection: consuming Connection, path: String) {
    self.connection = connection
    lock = nil
    self.path = path
  }

  /// Looks through the whole file, indexes and references included.
  package func verify() throws(LedgerError) {
    try attempt {
      try connection.integrityCheck()
      let broken = try connection.rows("PRAGMA foreign_key_check") { try $0.text(0) }
      if let table = broken.first {
        throw LedgerError.damaged(path: path, reason: "\(table) has rows that refer to nothing")
      }
    }
  }

  /// Does some work, of which every failure becomes the ledger's own.
  func attempt<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

extension Ledger {
  private static func lock(_ folder: DiskPath, startedAt: Int) throws -> LockFile {
    do throws(LockFile.Failure) {
      return try LockFile(folder.appending(lockName), note: "\(ThisProcess.id) \(startedAt)\n")
    } catch {
      switch error {
      case .file(let error): throw error
      case .held(let note):
        let numbers = note.split(whereSeparator: \.isWhitespace).map { Int($0) }
        throw LedgerError.busy(pid: numbers.first ?? nil, since: numbers.count > 1 ? numbers[1] : nil)
      }
    }
  }
}
