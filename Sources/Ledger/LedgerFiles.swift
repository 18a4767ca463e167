internal import FileSystem
internal import SQLiteStore
internal import Standards

/// The ledger's files as files: made whole, put aside whole, whenever the process may end.
enum LedgerFiles {
  /// What SQLite keeps beside a database; the name of the database itself comes first.
  private static let endings = ["", "-wal", "-shm"]

  /// Makes a new ledger under another name and renames it: an empty or half-made one is never a ledger.
  /// - Throws: `.damaged` where something else than a file with content is in its place.
  static func makeIfMissing(in folder: DiskPath) throws {
    let path = folder.appending(Ledger.fileName)
    if let status = try? FileStatus(of: path, followingLinks: false) {
      return try check(status, path)
    }
    let unfinished = DiskPath(bytes: path.bytes + Array(".partial".utf8))
    // A log without its database belongs to one that is gone; SQLite would play it into the new one.
    let leftovers = endings.dropFirst().map { DiskPath(bytes: path.bytes + Array($0.utf8)) }
    let journal = DiskPath(bytes: unfinished.bytes + Array("-journal".utf8))
    for leftover in leftovers + [unfinished, journal] { try DiskFile.remove(leftover) }
    do {
      let connection = try Connection(
        path: unfinished.text, access: .readWrite(permissions: 0o600), journal: .delete)
      try LedgerSchema.migrator.migrate(connection) { $0 }
      try connection.close()
    }
    try DiskFile.move(unfinished, to: path)
    try Directory.flush(folder)
  }

  private static func check(_ status: FileStatus, _ path: DiskPath) throws(LedgerError) {
    switch status.kind {
    case .directory: throw .noLedger(path: path.text, reason: "is a folder")
    case .regular where status.size == 0: throw .noLedger(path: path.text, reason: "is empty")
    case .regular, .link, .other: break
    }
  }

  /// Gives an old ledger, with what belongs to it, a name that tells when it was put aside.
  ///
  /// The log goes last: a database without its log would lack what was written last, a log without its database is
  /// only left behind.
  static func putAside(in folder: DiskPath, at moment: Int) throws(FileError) {
    guard isThere(folder.appending(Ledger.fileName)) else { return }
    let stem = "ruamphon-\(BangkokTime(secondsSince1970: moment).stamp)"
    var name = stem
    var attempt = 1
    while isThere(folder.appending(name + ".sqlite")) {
      attempt += 1
      name = "\(stem)-\(attempt)"
    }
    for ending in endings where isThere(folder.appending(Ledger.fileName + ending)) {
      try DiskFile.move(
        folder.appending(Ledger.fileName + ending), to: folder.appending(name + ".sqlite" + ending))
    }
    try Directory.flush(folder)
  }

  static func hasLedger(_ folder: DiskPath) -> Bool { isThere(folder.appending(Ledger.fileName)) }

  /// A new ledger that is being filled; whoever finds one without its writer throws it away.
  static func rebuilding(_ folder: DiskPath) -> DiskPath { folder.appending(Ledger.fileName + ".rebuilding") }

  /// A whole ledger that is about to take the place of the one that is put aside first.
  static func ready(_ folder: DiskPath) -> DiskPath { folder.appending(Ledger.fileName + ".ready") }

  /// Puts a ledger that is ready in its place, also one whose writer ended before it could.
  static func finishReplacing(in folder: DiskPath) throws(FileError) {
    guard isThere(ready(folder)) else { return }
    try DiskFile.move(ready(folder), to: folder.appending(Ledger.fileName))
    try Directory.flush(folder)
  }

  /// Removes what a broken-off replacement left; that it cannot is no reason to stop.
  static func removeLeftovers(in folder: DiskPath) {
    let path = rebuilding(folder)
    let leftovers = endings.map { DiskPath(bytes: path.bytes + Array($0.utf8)) }
    for leftover in leftovers + [ready(folder), ready(folder).appendingEnding(".partial")] {
      try? DiskFile.remove(leftover)
    }
  }

  private static func isThere(_ path: DiskPath) -> Bool {
    (try? FileStatus(of: path, followingLinks: false)) != nil
  }
}

extension DiskPath {
  fileprivate func appendingEnding(_ ending: String) -> DiskPath {
    DiskPath(bytes: bytes + Array(ending.utf8))
  }
}
