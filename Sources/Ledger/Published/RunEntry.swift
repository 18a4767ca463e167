internal import SQLiteStore
package import Standards

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

/// Which months a run published, and which it closed.
package struct RunEffects: Hashable, Sendable {
  /// Those whose published results it changed, or that it published last; ascending.
  package fileprivate(set) var published: [Period] = []
  package fileprivate(set) var closed: [Period] = []
  /// Those that it opened again, and why.
  package fileprivate(set) var reopened: [Reopening] = []

  /// A month that was closed and then opened again.
  package struct Reopening: Hashable, Sendable {
    package let period: Period
    package let reason: String
  }

  package init() {}
}

extension Ledger {
  /// What runs did to the months, by their numbers.
  ///
  /// A publication that changed nothing is known only while it is the last one of its month.
  package func runEffects() throws(LedgerError) -> [Int: RunEffects] {
    try attempt {
      var effects: [Int: RunEffects] = [:]
      func each(_ sql: String, _ add: (inout RunEffects, Period) -> Void) throws {
        try connection.statement(sql).forEachRow { row in
          add(&effects[try row.int(0), default: RunEffects()], try Self.period(try row.text(1)))
        }
      }
      try each("SELECT run, period FROM results UNION SELECT run, period FROM periods ORDER BY 1, 2") {
        $0.published.append($1)
      }
      // The command that closed a month stands for the moment that the month keeps.
      try each(
        """
        SELECT min(r.id), p.period FROM (
            SELECT period, closed_at, closed_run FROM periods WHERE closed_at IS NOT NULL
            UNION SELECT period, closed_at, closed_run FROM reopenings
          ) AS p JOIN runs AS r ON r.command = 'close'
          AND r.as_of = p.closed_at AND r.id >= p.closed_run AND r.exit = 0
        GROUP BY p.period, p.closed_at, p.closed_run ORDER BY p.period
        """
      ) { $0.closed.append($1) }
      try connection.statement("SELECT run, period, reason FROM reopenings ORDER BY run, period").forEachRow {
        row in
        effects[try row.int(0), default: RunEffects()].reopened.append(
          .init(period: try Self.period(try row.text(1)), reason: try row.text(2)))
      }
      return effects
    }
  }

  /// The runs that changed published results of a month, ascending; the first one published it first.
  package func changingRuns(of period: Period) throws(LedgerError) -> [Int] {
    try attempt {
      try connection.rows(
        "SELECT DISTINCT run FROM results WHERE period = ? ORDER BY run", [.text(period.description)]
      ) { try $0.int(0) }
    }
  }
}
