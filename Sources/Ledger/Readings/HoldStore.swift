package import Discovery
internal import FileSystem
package import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// Keeps what a file said before, and why it is not read now; one of which nothing is known becomes known as such.
  ///
  /// The months that rest on it say so when they are published next, but no office's own workbook changes by it.
  /// - Parameter file: what the discovery found at the path; nil where it could not even look.
  package func hold(
    _ path: SourcePath, _ hold: FileHold, in period: Period, file: InboxFile? = nil,
    namedOffice: String? = nil
  ) throws(LedgerError) {
    try attempt {
      try connection.transaction {
        try connection.execute(
          """
          UPDATE files SET hold = ?1, hold_reason = ?2
          WHERE path = ?3 AND (hold IS NOT ?1 OR hold_reason <> ?2)
          """, HoldColumns.values(hold) + [.bytes(path.bytes)])
        if connection.changeCount > 0 {
          try resealFile(at: path)
        } else {
          guard let file, try !isKnown(path) else { return }
          try insertUnknown(file, hold, namedOffice: namedOffice)
        }
        try markOutdated(from: period, touching: [])
      }
    }
  }

  /// Lets files count as they were read, since they are there again and did not change.
  package func release(_ paths: [SourcePath], of period: Period) throws(LedgerError) {
    guard !paths.isEmpty else { return }
    try attempt {
      try connection.transaction {
        for path in paths {
          try connection.execute(
            "UPDATE files SET hold = NULL, hold_reason = '' WHERE path = ?", [.bytes(path.bytes)])
          try resealFile(at: path)
        }
        try markOutdated(from: period, touching: [])
      }
    }
  }

  /// Seals a file anew of which only what the disk says has changed.
  private func resealFile(at path: SourcePath) throws {
    try Seals.dropFile(at: path.bytes, in: connection)
    let known = try connection.rows(
      "SELECT id, period FROM files WHERE path = ?", [.bytes(path.bytes)]
    ) { (try $0.int(0), try $0.text(1)) }
    for (id, period) in known { try Seals.renewFiles([id], of: period, in: connection) }
  }

  private func isKnown(_ path: SourcePath) throws -> Bool {
    try !connection.rows("SELECT 1 FROM files WHERE path = ?", [.bytes(path.bytes)]) { try $0.int(0) }.isEmpty
  }

  private func insertUnknown(_ file: InboxFile, _ hold: FileHold, namedOffice: String?) throws {
    var reading = FileReading(
      source: SourceFile(
        path: file.path, period: file.period, size: file.status.size, modified: file.status.modifiedSeconds),
      sheets: [], findings: [], namedOffice: namedOffice)
    reading.hold(hold)
    // Under no rules: whenever it can be read, it is.
    let id = try insert(reading, of: file, fingerprint: "", firstRun: 0)
    try Seals.renewFiles([id], of: file.period.description, in: connection)
  }
}

/// The columns of `files` that say why a file is not read now.
enum HoldColumns {
  static let names = "hold, hold_reason"

  static func values(_ hold: FileHold?) -> [SQLValue] {
    [SQLValue(hold?.cause.rawValue), .text(hold?.reason ?? "")]
  }

  /// Reads the columns of a row that begin at an index.
  static func hold(_ row: borrowing Row, from first: Int) throws -> FileHold? {
    guard let word = try row.optionalText(first) else { return nil }
    guard let cause = FileHold.Cause(rawValue: word) else { throw UnknownValue(column: "hold", value: word) }
    return FileHold(cause, reason: try row.text(first + 1))
  }
}
