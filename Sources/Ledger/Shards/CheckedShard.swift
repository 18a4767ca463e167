internal import Discovery
internal import FileSystem
internal import Records
internal import SQLiteStore
internal import Standards

/// A shard's ledger that is whole and as it was written.
struct CheckedShard: Sendable {
  let place: DiskPath
  let identity: ShardIdentity
  /// The files of its share as its machine saw them.
  let files: [InboxFile]
  /// What the disk says of it, by which one that is replaced meanwhile is noticed.
  private let status: FileStatus

  /// Opens a ledger and looks through every row of it.
  init(_ place: DiskPath, _ terms: ShardSet.Terms, _ expected: Set<SchemaObject>) throws(ShardRefusal) {
    self.place = place
    do {
      status = try FileStatus(of: place)
      for ending in ShardLedger.endings {
        let beside = DiskPath(bytes: place.bytes + Array(ending.utf8))
        if let status = try? FileStatus(of: beside), status.size > 0 {
          throw ShardFault.unfinished(path: place.text)
        }
      }
      let connection = try Connection(path: place.text, access: .immutable)
      try Self.requireForm(connection, place, expected)
      try connection.quickCheck()
      guard let (identity, isFinished) = try ShardIdentity.kept(in: connection) else {
        throw ShardFault.unfinished(path: place.text)
      }
      if let fault = try Seals.fault(ShardSchema.sealed, "", in: connection) { throw fault }
      self.identity = identity
      try Self.require(identity, place, terms)
      guard isFinished else { throw ShardFault.unfinished(path: place.text) }
      if let fault = try Seals.faultOfAllFiles(in: connection) { throw fault }
      files = try Self.files(connection, place, terms)
    } catch {
      throw ShardRefusal([Self.fault(error, place)])
    }
    guard (try? FileStatus(of: place)) == status else { throw ShardRefusal([.changed(path: place.text)]) }
  }

  /// Opens the ledger, which must still be the one that was looked through.
  func opened() throws(ShardRefusal) -> Connection {
    do {
      guard try FileStatus(of: place) == status else { throw ShardFault.changed(path: place.text) }
      return try Connection(path: place.text, access: .immutable)
    } catch {
      throw ShardRefusal([Self.fault(error, place)])
    }
  }

  private static func requireForm(
    _ connection: borrowing Connection, _ place: DiskPath, _ expected: Set<SchemaObject>
  ) throws {
    let isShard = try !connection.columns(of: "shard").isEmpty
    guard isShard else { throw ShardFault.noShard(path: place.text) }
    guard (try? ShardSchema.migrator.isUpToDate(connection)) == true else {
      throw ShardFault.otherVersion(path: place.text, version: nil)
    }
    if let stray = try connection.strayObject(beside: expected) {
      throw ShardFault.damaged(
        path: place.text, reason: "the \(stray.kind) \"\(stray.name)\" is not as the program makes it")
    }
  }

  private static func require(_ identity: ShardIdentity, _ place: DiskPath, _ terms: ShardSet.Terms) throws {
    if identity.version != terms.version {
      throw ShardFault.otherVersion(path: place.text, version: identity.version)
    }
    if identity.rules != terms.rules { throw ShardFault.otherRules(path: place.text) }
    // Of a reading of all months any can be published; of one month's reading that month alone.
    if let period = identity.period, period != terms.period {
      throw ShardFault.otherPeriod(path: place.text, period: period)
    }
  }

  private static func files(
    _ connection: borrowing Connection, _ place: DiskPath, _ terms: ShardSet.Terms
  ) throws -> [InboxFile] {
    var files: [InboxFile] = []
    var unread: [SourcePath] = []
    var isOfOtherRules = false
    try connection.statement(
      "SELECT path, period, size, modified, changed, device, inode, fingerprint, hold FROM files ORDER BY path"
    ).forEachRow { row in
      let file = InboxFile(
        path: SourcePath(bytes: try row.bytes(0)), location: DiskPath(""),
        period: try Ledger.period(try row.text(1)),
        status: FileStatus(
          size: try row.int(2), modified: try row.int(3), changed: try row.int(4),
          device: UInt64(UInt(bitPattern: try row.int(5))), inode: UInt64(UInt(bitPattern: try row.int(6)))))
      if try row.optionalText(8) != nil {
        unread.append(file.path)
      } else if try row.text(7) != terms.rulesOfFile(file) {
        isOfOtherRules = true
      }
      files.append(file)
    }
    if !unread.isEmpty {
      throw ShardFault.unread(
        path: place.text, files: Array(unread.prefix(ShardRefusal.mostNamed)), count: unread.count)
    }
    if isOfOtherRules { throw ShardFault.otherRules(path: place.text) }
    return files
  }

  private static func fault(_ error: any Error, _ place: DiskPath) -> ShardFault {
    switch error {
    case let error as ShardFault: error
    case let error as FileError where error.isMissing: .missing(path: place.text)
    case let error as FileError: .unusable(path: place.text, reason: error.reason)
    case let error as SQLiteError where error.primaryCode == notADatabase: .noShard(path: place.text)
    case let error as SQLiteError where error.isCorrupt || error.isMismatch:
      .damaged(path: place.text, reason: error.message)
    case let error as SQLiteError: .unusable(path: place.text, reason: error.message)
    default: .damaged(path: place.text, reason: "\(error)")
    }
  }

  /// SQLITE_NOTADB.
  private static let notADatabase: Int32 = 26
}
