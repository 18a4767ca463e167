package import FileSystem
internal import SQLiteStore

extension Ledger {
  /// Reads the ledger of an output folder as it stands, without writing or making anything there.
  ///
  /// A running writer neither waits for this nor is waited for. The work is done again where the file changed under
  /// it, so it must have no effects of its own. Who may not read the ledger reads the copy that is made for others.
  ///
  /// - Returns: what `body` returned; nil where the folder has no ledger.
  package static func looking<Value>(
    into place: LedgerPlace, _ body: (Ledger) throws -> Value
  ) throws(LedgerError) -> Value? {
    let own = place.path
    do {
      guard (try? FileStatus(of: own)) != nil else { return nil }
      do {
        return try look(at: own, body)
      } catch let error as SQLiteError where error.isUnwritable {
        let copy = place.output.appending(readCopyName)
        guard let readable = try? Connection(path: copy.text, access: .immutable) else { throw error }
        try readable.close()
        return try look(at: copy, body)
      }
    } catch {
      throw LedgerError(error, path: own.text)
    }
  }

  /// Reads the ledger in an output's own folder likewise.
  package static func looking<Value>(
    into folder: DiskPath, _ body: (Ledger) throws -> Value
  ) throws(LedgerError) -> Value? {
    try looking(into: LedgerPlace(output: folder), body)
  }

  /// A copy of an output folder's ledger for this process alone, for a run that writes nothing.
  ///
  /// - Returns: an empty one where the folder has none.
  package static func inMemory(copying place: LedgerPlace) throws(LedgerError) -> Ledger {
    let own = place.path
    guard (try? FileStatus(of: own)) != nil else { return try inMemory() }
    do {
      let copy = try look(at: own, mustBeUpToDate: false) { ledger in
        guard try LedgerSchema.migrator.hasHistory(ledger.connection) else {
          throw LedgerError.noLedger(path: own.text, reason: "is no ledger")
        }
        return Ledger(looking: try ledger.connection.copiedIntoMemory(), path: own.text)
      }
      try LedgerSchema.migrator.migrate(copy.connection) { $0 }
      return copy
    } catch {
      throw LedgerError(error, path: own.text)
    }
  }

  /// What a run from a new ledger would begin with, in the memory of this process alone.
  package static func inMemory(rebuilding place: LedgerPlace) throws(LedgerError) -> Ledger {
    let ledger = try inMemory()
    guard LedgerFiles.hasLedger(place.folder) else { return ledger }
    try ledger.attempt { try LedgerHistory(of: place).carry(into: ledger.connection) }
    return ledger
  }

  /// How often a file may change while it is being read.
  private static let attempts = 5

  static func look<Value>(
    at path: DiskPath, mustBeUpToDate: Bool = true, _ body: (Ledger) throws -> Value
  ) throws -> Value {
    for _ in 0..<attempts {
      // A log that holds something is a writer's, at work or broken off.
      if let log = try? FileStatus(of: DiskPath(path.text + "-wal")), log.size > 0 {
        return try read(path, .besideWriter, mustBeUpToDate, body)
      }
      let before = try FileStatus(of: path)
      let result = Result { try read(path, .immutable, mustBeUpToDate, body) }
      if (try? FileStatus(of: path)) == before { return try result.get() }
    }
    throw LedgerError.unusable(path: path.text, reason: "it changes all the time; try again after the run")
  }

  private static func read<Value>(
    _ path: DiskPath, _ access: Connection.Access, _ mustBeUpToDate: Bool, _ body: (Ledger) throws -> Value
  ) throws -> Value {
    let ledger = Ledger(looking: try Connection(path: path.text, access: access), path: path.text)
    return try ledger.connection.snapshot {
      guard try !mustBeUpToDate || LedgerSchema.migrator.isUpToDate(ledger.connection) else {
        throw LedgerError.unusable(path: path.text, reason: "an older version wrote it; run ruamphon once")
      }
      try requireOwnSchema(ledger.connection, path: path.text)
      return try body(ledger)
    }
  }
}

extension Ledger {
  /// Reads what is committed while this one goes on to write; nil where no file holds the ledger.
  ///
  /// When receipts were first seen this one looks through itself, for the month that it publishes.
  package var reader: LedgerReader? {
    folder == nil
      ? nil : LedgerReader(path: connection.path, sound: sound.union([SealedRows.receipt.scope]))
  }

  /// Something with what was found to be sound for it.
  package func soundlyRead<Value>(_ value: Value) -> SoundlyRead<Value> {
    SoundlyRead(value: value, sound: sound)
  }

  /// Takes over what was read by ``reader``, so that its rows are not looked at again.
  package func take<Value>(_ read: SoundlyRead<Value>) -> Value {
    sound.formUnion(read.sound.subtracting([SealedRows.receipt.scope]))
    return read.value
  }

  /// How many rows this ledger's connection has written.
  package var changeCount: Int { connection.totalChangeCount }
}

/// A ledger that is open for writing, for a task that only reads it.
package struct LedgerReader: Sendable {
  fileprivate let path: String
  fileprivate let sound: Set<String>

  /// The ledger by a connection of its own.
  package func ledger() throws(LedgerError) -> Ledger {
    do {
      let ledger = Ledger(looking: try Connection(path: path, access: .readOnly), path: path)
      ledger.sound = sound
      return ledger
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

/// What another task read, with the rows that it found to be as they were written.
package struct SoundlyRead<Value> {
  fileprivate let value: Value
  fileprivate let sound: Set<String>
}

extension SoundlyRead: Sendable where Value: Sendable {}
