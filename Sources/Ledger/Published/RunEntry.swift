internal import SQLiteStore

/// A run as the ledger remembers it; moments in seconds since 1970, UTC.
package struct RunEntry: Hashable, Sendable {
  package let id: Int
  package let startedAt: Int
  package let user: String
  /// The command's name.
  package let command: String
  package let asOf: Int
  package let version: String
  /// The status with which the process ended; nil where it was broken off.
  package let exit: Int?
}

extension Ledger {
  /// Remembers that a run began.
  /// - Returns: its number.
  package func beginRun(
    startedAt: Int, user: String, command: String, asOf: Int, version: String
  ) throws(LedgerError) -> Int {
    try attempt {
      try connection.transaction {
        try requireSound(.runs, "")
        try connection.execute(
          "INSERT INTO runs (started_at, user, command, as_of, version) VALUES (?, ?, ?, ?, ?)",
          [.integer(startedAt), .text(user), .text(command), .integer(asOf), .text(version)])
        let id = connection.lastInsertedRowID
        try Seals.renew(.runs, "", in: connection)
        return id
      }
    }
  }

  /// Remembers how a run ended.
  package func endRun(_ id: Int, exit: Int) throws(LedgerError) {
    try attempt {
      try connection.transaction {
        try connection.execute("UPDATE runs SET exit = ? WHERE id = ?", [.integer(exit), .integer(id)])
        try Seals.renew(.runs, "", in: connection)
      }
    }
  }

  /// The moment that the last run stood for which published anything; nil before the first.
  package func lastPublishedMoment() throws(LedgerError) -> Int? {
    try attempt {
      try connection.rows(
        "SELECT as_of FROM runs WHERE id = (SELECT max(run) FROM periods)"
      ) { try $0.int(0) }.first
    }
  }

  /// All runs, oldest first.
  package func runs() throws(LedgerError) -> [RunEntry] {
    try attempt {
      try requireSound(.runs, "")
      return try connection.rows(
        "SELECT id, started_at, user, command, as_of, version, exit FROM runs ORDER BY id"
      ) { row in
        RunEntry(
          id: try row.int(0), startedAt: try row.int(1), user: try row.text(2), command: try row.text(3),
          asOf: try row.int(4), version: try row.text(5), exit: try row.optionalInt(6))
      }
    }
  }
}
