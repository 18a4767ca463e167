internal import FileSystem
internal import SQLiteStore
package import Standards

/// Why the ledger cannot be used; whatever was in it before still is.
package enum LedgerError: Error, Hashable, Sendable {
  /// Another process writes: its id and when it began (seconds since 1970, UTC), where it said so.
  case busy(pid: Int?, since: Int?)
  /// A newer version of the program wrote the ledger.
  case newer(path: String)
  /// The file is damaged or no database, as SQLite itself says.
  case damaged(path: String, reason: String)
  /// SQLite reads the file, but rows or tables are not as the program wrote them.
  case altered(path: String, reason: String)
  /// Something else stands where the ledger should.
  case noLedger(path: String, reason: String)
  /// The folder is another machine's; the name is that of its file system.
  case onNetwork(folder: String, system: String)
  /// The output has its ledger in another folder, or the ledger is that of another output.
  case elsewhere(ledger: String, output: String)
  /// A new ledger would forget that these months were closed.
  case closingsLost(path: String, periods: [Period])
  /// An earlier version read this survey; it has to be read again before it can be compared with another.
  case surveyToRead(file: String)
  /// A shard cannot be taken over; nothing of it was.
  case shard(ShardFault)
  /// The file or its folder cannot be opened, read or written; a full disk too.
  case unusable(path: String, reason: String)
  /// The program did not understand what it wrote itself: its fault, not the file's.
  case unexpected(path: String, reason: String)
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .busy(let pid, _): "another run holds the ledger (process \(pid.map(String.init) ?? "unknown"))"
    case .newer(let path): "a newer version of ruamphon wrote \(path)"
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .altered(let path, let reason): "\(path) is not as it was written: \(reason)"
    case .noLedger(let path, let reason): "\(path) \(reason)"
    case .onNetwork(let folder, let system): "\(folder) is on a network (\(system))"
    case .elsewhere(let ledger, let output): "the ledger in \(ledger) is that of \(output)"
    case .closingsLost(let path, let periods):
      "the closings of \(path) cannot be carried over: \(periods.map(\.description).joined(separator: ", "))"
    case .surveyToRead(let file): "\(file) must be read again"
    case .shard(let fault): "a shard cannot be used: \(fault)"
    case .unusable(let path, let reason): "cannot use \(path): \(reason)"
    case .unexpected(let path, let reason): "internal error over \(path): \(reason)"
    }
  }
}

extension LedgerError {
  /// What a failure of the layers below means for the ledger at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as ShardRefusal: self = .shard(error.faults.first ?? .incomplete)
    case let error as MigrationError: self.init(error, path: path)
    case let error as SQLiteError where error.isCorrupt: self = .damaged(path: path, reason: error.message)
    case let error as SQLiteError where error.isMismatch:
      self = .unexpected(path: path, reason: error.message)
    case let error as SQLiteError: self = .unusable(path: path, reason: error.message)
    case let error as FileError: self = .unusable(path: error.path.text, reason: error.reason)
    case let error as AlteredRows: self = .altered(path: path, reason: "\(error)")
    default: self = .unexpected(path: path, reason: "\(error)")
    }
  }

  private init(_ error: MigrationError, path: String) {
    switch error {
    case .newerSchema: self = .newer(path: path)
    case .differentHistory(let expected, let found):
      self = .altered(path: path, reason: "it holds the step \"\(found)\" in place of \"\(expected)\"")
    case .brokenReferences(let migration, let table):
      self = .altered(
        path: path, reason: "\"\(migration)\" left \(table) with rows that refer to nothing")
    }
  }
}

/// A kept value that no version of the program writes.
struct UnknownValue: Error, CustomStringConvertible {
  let column: String
  let value: String

  var description: String { "\(column) holds \"\(value)\"" }
}
