package import FileSystem
internal import SQLiteStore

/// Copies of a ledger that are kept elsewhere: made whole, looked through, and brought back.
package enum LedgerCopies {
  /// Writes a whole copy of a ledger as it is at this moment; a run may be at work.
  ///
  /// The ledger is looked through before, the copy after; only then it takes its name.
  /// - Returns: false where there is no ledger.
  package static func backUp(_ place: LedgerPlace, to file: DiskPath) throws(LedgerError) -> Bool {
    let path = place.path
    guard LedgerFiles.hasLedger(place.folder) else { return false }
    do {
      try requireOther(file, than: place)
      let copy = try Ledger.look(at: path) { ledger in
        Ledger(looking: try ledger.connection.copiedIntoMemory(), path: path.text)
      }
      try copy.verify()
      let unchecked = DiskPath(bytes: file.bytes + Array(".unchecked".utf8))
      do {
        try copy.connection.backUp(to: unchecked.text)
        try check(unchecked)
        try DiskFile.move(unchecked, to: file)
      } catch {
        try? DiskFile.remove(unchecked)
        throw error
      }
      try Directory.flush(folder(of: file))
      return true
    } catch {
      throw LedgerError(error, path: path.text)
    }
  }

  /// Puts a copy in the place of a ledger, which is kept beside it; a bad copy changes nothing.
  /// - Parameter moment: now, in seconds since 1970, UTC.
  package static func restore(_ place: LedgerPlace, from file: DiskPath, at moment: Int) throws(LedgerError) {
    do {
      _ = try FileStatus(of: file)
      try requireOther(file, than: place)
      let copy = try Ledger.look(at: file, mustBeUpToDate: false) { ledger in
        guard try LedgerSchema.migrator.hasHistory(ledger.connection) else {
          throw LedgerError.noLedger(path: file.text, reason: "is no ledger")
        }
        return Ledger(looking: try ledger.connection.copiedIntoMemory(), path: file.text)
      }
      try copy.connection.integrityCheck()
      try LedgerSchema.migrator.migrate(copy.connection) { $0 }
      try copy.verify()
      let locks = try Ledger.prepare(place, startedAt: moment)
      try copy.connection.backUp(to: LedgerFiles.ready(place.folder).text)
      try check(LedgerFiles.ready(place.folder))
      try LedgerFiles.putAside(in: place.folder, at: moment)
      try LedgerFiles.finishReplacing(in: place.folder)
      _ = consume locks
    } catch {
      throw LedgerError(error, path: file.text)
    }
  }

  /// Reads a copy anew from the disk and looks through all of it.
  private static func check(_ file: DiskPath) throws {
    try Ledger.look(at: file) { try $0.verify() }
  }

  private static func requireOther(_ file: DiskPath, than place: LedgerPlace) throws {
    guard try ResolvedPath(file) != ResolvedPath(place.path) else {
      throw LedgerError.unusable(path: file.text, reason: "it is the ledger itself")
    }
  }

  private static func folder(of file: DiskPath) -> DiskPath {
    guard let slash = file.bytes.lastIndex(of: UInt8(ascii: "/")) else { return DiskPath(".") }
    return DiskPath(bytes: slash == 0 ? file.bytes[...slash] : file.bytes[..<slash])
  }
}

/// Where the ledger of an output lies: in its folder, or in one on a disk of this machine.
///
/// The lock of the output and the copy for analysts stay with the output; a ledger elsewhere has a lock of its own.
package struct LedgerPlace: Hashable, Sendable {
  package let output: DiskPath
  package let folder: DiskPath

  /// - Parameter ledger: nil means that the ledger lies in the output's folder.
  package init(output: DiskPath, ledger: DiskPath? = nil) {
    self.output = output
    folder = ledger ?? output
  }

  /// The ledger's file.
  package var path: DiskPath { folder.appending(Ledger.fileName) }

  /// Whether the ledger lies elsewhere, however either folder is spelt.
  var isApart: Bool {
    guard let one = try? ResolvedPath(output), let other = try? ResolvedPath(folder) else {
      return output != folder
    }
    return one != other
  }
}
