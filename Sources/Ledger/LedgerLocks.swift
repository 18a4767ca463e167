internal import FileSystem

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
