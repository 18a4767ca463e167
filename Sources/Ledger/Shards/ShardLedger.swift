package import FileSystem
internal import SQLiteStore

/// The ledger of one shard while its share is read: what its files say, and no history.
///
/// It is a single file, also while it is written, so that it can be copied to the machine that publishes. Nothing is
/// lost with it, since all of it is in the inbox.
/// Source: Cluster, *What a shard holds*.
package final class ShardLedger {
  /// Keeps readings as any ledger does.
  package let ledger: Ledger
  /// Whether one that was there could not be used, so that everything is read again.
  package let wasReplaced: Bool
  private let locks: LedgerLocks

  /// Its name in its folder.
  package static let fileName = "ruamphon-shard.sqlite"

  /// What SQLite may leave beside it.
  static let endings = ["-journal", "-wal", "-shm"]

  /// Opens a shard's ledger for writing, and makes what lacks.
  ///
  /// - Parameter startedAt: when the process began, in seconds since 1970, UTC; others are told.
  package init(folder: DiskPath, startedAt: Int) throws(LedgerError) {
    let path = folder.appending(Self.fileName)
    do {
      locks = try Ledger.prepare(LedgerPlace(output: folder), startedAt: startedAt)
      if (try? FileStatus(of: path)) != nil, let kept = try Self.kept(path) {
        ledger = kept
        wasReplaced = false
      } else {
        wasReplaced = (try? FileStatus(of: path, followingLinks: false)) != nil
        for ending in [""] + Self.endings {
          try DiskFile.remove(DiskPath(bytes: path.bytes + Array(ending.utf8)))
        }
        let connection = try Connection(
          path: path.text, access: .readWrite(permissions: 0o600), journal: .delete)
        // One that is cut short while it is made is made again: there is nothing to flush yet.
        try connection.execute("PRAGMA synchronous = OFF")
        try ShardSchema.migrator.migrate(connection) { $0 }
        try connection.execute("PRAGMA synchronous = FULL")
        ledger = Ledger(looking: connection, path: path.text)
      }
    } catch {
      throw LedgerError(error, path: path.text)
    }
  }

  /// The ledger that is there; nil where it is of another form, or not as it was written.
  private static func kept(_ path: DiskPath) throws -> Ledger? {
    do {
      let connection = try Connection(
        path: path.text, access: .readWrite(permissions: 0o600), journal: .delete)
      guard try ShardSchema.migrator.isUpToDate(connection),
        try ShardSchema.migrator.strayObject(in: connection) == nil
      else { return nil }
      try connection.quickCheck()
      if try Seals.faultOfAllFiles(in: connection) != nil { return nil }
      return Ledger(looking: connection, path: path.text)
    } catch let error as SQLiteError where !error.isCorrupt {
      throw error
    } catch let error as FileError {
      throw error
    } catch {
      return nil
    }
  }

  /// Remembers what is about to be read; until ``finish(_:_:)`` nobody publishes from it.
  package func begin(_ identity: ShardIdentity) throws(LedgerError) {
    try ledger.attempt {
      try ledger.connection.transaction {
        try identity.keep(isFinished: false, in: ledger.connection)
        try Seals.renew(ShardSchema.sealed, "", in: ledger.connection)
      }
    }
  }

  /// Remembers that the whole share was gone through.
  /// - Parameter listing: what stood in the inbox.
  package func finish(_ identity: ShardIdentity, _ listing: InboxListing) throws(LedgerError) {
    try ledger.attempt {
      try ledger.connection.transaction {
        try listing.keep(in: ledger.connection)
        try identity.keep(isFinished: true, in: ledger.connection)
        try Seals.renew(ShardSchema.sealed, "", in: ledger.connection)
      }
    }
  }
}
