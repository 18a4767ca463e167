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
      try Ledger.noteSchema(connection)
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

/// The locks of an output and of a ledger that lies elsewhere; both are held while one writes.
///
/// Each names the other's folder in its second line, so that neither is ever paired with a stranger.
struct LedgerLocks: ~Copyable {
  static let name = "ruamphon.lock"

  private let output: LockFile
  private let ledger: LockFile?

  private init(output: consuming LockFile, ledger: consuming LockFile?) {
    self.output = output
    self.ledger = ledger
  }

  /// - Throws: `.busy`, or `.elsewhere` where the output has another ledger or the ledger another output.
  static func take(_ place: LedgerPlace, startedAt: Int) throws -> LedgerLocks {
    let note = "\(ThisProcess.id) \(startedAt)\n"
    guard place.isApart else {
      let output = (try? ResolvedPath(place.output).path) ?? place.output
      try checkPartner(of: output, isNot: output)
      return LedgerLocks(output: try lock(place.output, note), ledger: nil)
    }
    let (outputPath, ledgerPath) = (try ResolvedPath(place.output).path, try ResolvedPath(place.folder).path)
    if hasLedger(outputPath) {
      throw LedgerError.elsewhere(ledger: outputPath.text, output: outputPath.text)
    }
    try checkPartner(of: outputPath, isNot: ledgerPath)
    if let owner = partner(of: ledgerPath), owner != outputPath, partner(of: owner) == ledgerPath {
      throw LedgerError.elsewhere(ledger: ledgerPath.text, output: owner.text)
    }
    let output = try lock(outputPath, note + ledgerPath.text + "\n")
    return LedgerLocks(output: output, ledger: try lock(ledgerPath, note + outputPath.text + "\n"))
  }

  /// The folder of the ledger with which an output was used last must not hold one any more, unless it is this one.
  private static func checkPartner(of output: DiskPath, isNot ledger: DiskPath) throws {
    guard let partner = partner(of: output), partner != ledger, hasLedger(partner) else { return }
    throw LedgerError.elsewhere(ledger: partner.text, output: output.text)
  }

  private static func hasLedger(_ folder: DiskPath) -> Bool {
    (try? FileStatus(of: folder.appending(Ledger.fileName), followingLinks: false)) != nil
  }

  /// The other folder that a lock names.
  private static func partner(of folder: DiskPath) -> DiskPath? {
    let lines = LockFile.note(at: folder.appending(name)).split(separator: "\n")
    return lines.count > 1 ? DiskPath(String(lines[1])) : nil
  }

  private static func lock(_ folder: DiskPath, _ note: String) throws -> LockFile {
    do throws(LockFile.Failure) {
      return try LockFile(folder.appending(name), note: note)
    } catch {
      switch error {
      case .file(let error): throw error
      case .held(let note):
        let numbers = note.prefix { !$0.isNewline }.split(separator: " ").map { Int($0) }
        throw LedgerError.busy(pid: numbers.first ?? nil, since: numbers.count > 1 ? numbers[1] : nil)
      }
    }
  }
}
