internal import Digest
package import FileSystem
internal import Records
package import Reference
internal import SQLiteStore
internal import Standards

/// What is remembered between runs: readings of files, results, findings, corrections, closed periods.
///
/// One writer at a time; readers of the file never wait for it. Deleting it loses history only, since a run finds
/// all else in the inbox again. Source: Ledger.
package final class Ledger {
  let connection: Connection
  /// Nil where no file holds the ledger.
  private let locks: LedgerLocks?
  /// Its file; also of one that has yet to take its place.
  package let path: String
  /// What was found to be as it was written.
  var sound: Set<String> = []
  /// The files that were sealed since ``beginReadings()``: their rows were read for it a moment ago.
  var freshFiles: Set<Int> = []
  /// The survey whose figures were asked for last.
  var loadedSurvey: SurveyLoad?
  /// The survey whose answers were kept last, with its groups and how its names are kept.
  var keptSurvey: (survey: Survey, groups: [String], names: KeptNames)?
  /// Nil unless the ledger is a new one that has yet to take the old one's place.
  private var rebuild: LedgerRebuild?
  /// Nil where no file holds the ledger, and of one that is only read.
  let folder: DiskPath?
  /// The closings of the old ledger that the new one could not take over.
  let lostClosings: [LostClosing]

  /// Its name in its folder.
  package static let fileName = "ruamphon.sqlite"

  /// Opens the ledger in an output's own folder for writing, and makes both where they lack.
  ///
  /// - Parameters:
  ///   - startedAt: when the process began, in seconds since 1970, UTC; others are told.
  ///   - rebuilding: nil keeps an old ledger.
  package convenience init(
    folder: DiskPath, startedAt: Int, rebuilding: LedgerRebuild? = nil
  ) throws(LedgerError) {
    try self.init(at: LedgerPlace(output: folder), startedAt: startedAt, rebuilding: rebuilding)
  }

  /// Opens the ledger of an output for writing, and makes what lacks.
  ///
  /// - Parameters:
  ///   - startedAt: when the process began, in seconds since 1970, UTC; others are told.
  ///   - rebuilding: a new ledger takes the old one's place with ``completeRebuild()``; nil keeps the old one.
  /// - Throws: before anything of an old ledger is touched.
  package init(
    at place: LedgerPlace, startedAt: Int, rebuilding: LedgerRebuild? = nil
  ) throws(LedgerError) {
    let path = place.path.text
    do {
      locks = try Self.prepare(place, startedAt: startedAt)
      if let rebuilding, LedgerFiles.hasLedger(place.folder) {
        let history = LedgerHistory(of: place)
        if !rebuilding.mayLoseClosings { try history.requireClosings() }
        let connection = try Connection(
          path: LedgerFiles.rebuilding(place.folder).text, access: .readWrite(permissions: 0o600))
        try connection.execute("PRAGMA synchronous = NORMAL")
        try LedgerSchema.migrator.migrate(connection) { $0 }
        try history.carry(into: connection)
        self.connection = connection
        lostClosings = history.lostClosings
        rebuild = rebuilding
      } else {
        try LedgerFiles.makeIfMissing(in: place.folder)
        connection = try Self.openOwn(path)
        lostClosings = []
      }
      self.path = path
      folder = place.folder
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  deinit {
    if rebuild != nil, let folder { LedgerFiles.removeLeftovers(in: folder) }
  }

  /// A ledger of this process alone, for a run that writes nothing.
  package static func inMemory() throws(LedgerError) -> Ledger {
    do {
      let connection = try Connection(path: "", access: .inMemory)
      try LedgerSchema.migrator.migrate(connection) { $0 }
      return Ledger(looking: connection, path: ":memory:")
    } catch {
      throw LedgerError(error, path: ":memory:")
    }
  }

  /// A ledger that is only read, or of this process alone.
  init(looking connection: consuming Connection, path: String) {
    self.connection = connection
    locks = nil
    self.path = path
    folder = nil
    lostClosings = []
  }

  /// Puts a new ledger in the place of the old one, which is kept beside it; nothing happens to one that is not new.
  package func completeRebuild() throws(LedgerError) {
    guard let rebuild, let folder else { return }
    try attempt {
      try connection.backUp(to: LedgerFiles.ready(folder).text)
      try LedgerFiles.putAside(in: folder, at: rebuild.at)
      try LedgerFiles.finishReplacing(in: folder)
      self.rebuild = nil
      LedgerFiles.removeLeftovers(in: folder)
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

/// How an old ledger is replaced by a new one.
package struct LedgerRebuild: Hashable, Sendable {
  /// Seconds since 1970, UTC: the old one is put aside under its name.
  package let at: Int
  /// Whether there is a reason to go on although closings cannot be carried over.
  package let mayLoseClosings: Bool

  package init(at moment: Int, mayLoseClosings: Bool = false) {
    at = moment
    self.mayLoseClosings = mayLoseClosings
  }
}

extension Ledger {
  /// Makes sure that the folders are there, safe, and nobody else's, and tidies up what was broken off.
  static func prepare(_ place: LedgerPlace, startedAt: Int) throws -> LedgerLocks {
    if let system = StorageKind(of: place.folder).unsafeName {
      throw LedgerError.onNetwork(folder: place.folder.text, system: system)
    }
    try Directory.make(place.output)
    try Directory.make(place.folder)
    let locks = try LedgerLocks.take(place, startedAt: startedAt)
    if !LedgerFiles.hasLedger(place.folder) { try LedgerFiles.finishReplacing(in: place.folder) }
    LedgerFiles.removeLeftovers(in: place.folder)
    return locks
  }

  private static func openOwn(_ path: String) throws -> Connection {
    let connection = try Connection(path: path, access: .readWrite(permissions: 0o600))
    guard try LedgerSchema.migrator.hasHistory(connection) else {
      throw LedgerError.noLedger(path: path, reason: "is no ledger")
    }
    try connection.quickCheck()
    if try !hasKnownSchema(connection) { try requireOwnSchema(connection, path: path) }
    // Together with the write-ahead log this loses at most the last steps to a power failure, nothing to a crash.
    try connection.execute("PRAGMA synchronous = NORMAL")
    try LedgerSchema.migrator.migrate(connection) { path + ".before-" + $0 }
    if try !hasKnownSchema(connection) { try noteSchema(connection) }
    return connection
  }
}

/// What a reading rests on beside its file, as one short text: data files and the program's version.
package enum Fingerprint {
  /// The SHA-256 of the embedded data files, the user's, the version and the edition of the masking.
  package static func of(
    _ files: [DataFile], version: String, masking: Int = PersonalData.edition
  ) throws -> String {
    var stream = try SHA256Stream()
    let program = [("version", version), ("masking", "\(masking)")]
    let all =
      EmbeddedData.files(under: "") + files
      + program.map { DataFile(path: $0.0, bytes: Array($0.1.utf8)) }
    for file in all {
      let header = Array("\(file.bytes.count)\u{0}".utf8)
      try stream.update(header.span)
      try stream.update(file.bytes.span)
    }
    return try stream.finish().description
  }
}
