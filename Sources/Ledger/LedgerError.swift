internal import FileSystem
internal import SQLiteStore

/// Why the ledger cannot be used; whatever was in it before still is.
package enum LedgerError: Error, Hashable, Sendable {
  /// Another process writes: its id and when it began (seconds since 1970, UTC), where it said so.
  case busy(pid: Int?, since: Int?)
  /// A newer version of the program wrote the ledger.
  case newer(path: String)
  /// The file is damaged, is no ledger, or holds what no version wrote.
  case damaged(path: String, reason: String)
  /// The file or its folder cannot be opened, read or written; a full disk too.
  case unusable(path: String, reason: String)
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .busy(let pid, _): "another run holds the ledger (process \(pid.map(String.init) ?? "unknown"))"
    case .newer(let path): "a newer version of ruamphon wrote \(path)"
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .unusable(let path, let reason): "cannot use \(path): \(reason)"
    }
  }
}

extension LedgerError {
  /// What a failure of the layers below means for the ledger at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as MigrationError: self.init(error, path: path)
    case let error as SQLiteError where error.isCorrupt || error.isMismatch:
      self = .damaged(path: path, reason: error.message)
    case let error as SQLiteError: self = .unusable(path: path, reason: error.message)
    case let error as FileError: self = .unusable(path: error.path.text, reason: error.reason)
    default: self = .damaged(path: path, reason: "\(error)")
    }
  }

  private init(_ error: MigrationError, path: String) {
    switch error {
    case .newerSchema: self = .newer(path: path)
    case .differentHistory(let expected, let found):
      self = .damaged(path: path, reason: "holds the step \"\(found)\" in place of \"\(expected)\"")
    case .brokenReferences(let migration, let table):
      self = .damaged(path: path, reason: "\"\(migration)\" left \(table) with rows that refer to nothing")
    }
  }
}

/// A kept value that no version of the program writes.
struct UnknownValue: Error, CustomStringConvertible {
  let column: String
  let value: String

  var description: String { "\(column) holds \"\(value)\"" }
}
