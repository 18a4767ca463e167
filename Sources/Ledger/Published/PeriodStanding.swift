package import Records
internal import SQLiteStore
package import Standards

/// What the ledger knows of a period's last publication.
package struct PeriodStanding: Hashable, Sendable {
  package let basis: PublicationBasis
  /// Whether no file that it may rest on has changed since.
  package let isCurrent: Bool
  /// The run that published it last.
  package let run: Int
  /// Findings of severity error, each place counted.
  package let errors: Int
  package let closing: Closing?

  /// When a period was closed and by whom.
  package struct Closing: Hashable, Sendable {
    /// Seconds since 1970, UTC.
    package let at: Int
    package let by: String
    /// The last run before: its results are those that were closed.
    package let run: Int
  }
}

extension Ledger {
  /// Every period that was ever published.
  package func standings() throws(LedgerError) -> [Period: PeriodStanding] {
    try attempt {
      let sealed = try connection.rows(
        "SELECT key FROM seals WHERE scope = ?1 UNION SELECT period FROM periods",
        [.text(SealedRows.standing.scope)]
      ) { try $0.text(0) }
      for period in sealed { try requireSound(.standing, period) }
      let rows = try connection.rows(
        """
        SELECT period, is_settled, run, errors, closed_at, closed_by, closed_run, \(PublicationBasis.columns)
        FROM periods
        """
      ) { row in
        (
          try Self.period(try row.text(0)),
          PeriodStanding(
            basis: try PublicationBasis(row, from: 7), isCurrent: try row.bool(1), run: try row.int(2),
            errors: try row.int(3),
            closing: row.isNull(4)
              ? nil : .init(at: try row.int(4), by: try row.text(5), run: try row.int(6)))
        )
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  /// The numbers with which letters of each period were published as final.
  package func letterNumbers() throws(LedgerError) -> [Period: [String]] {
    try attempt {
      let rows = try connection.rows("SELECT period, number FROM letter_numbers ORDER BY period, number") {
        (try Self.period(try $0.text(0)), try $0.text(1))
      }
      for period in Set(rows.map(\.0)) { try requireSound(.standing, period.description) }
      return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
  }

  static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else { throw UnknownValue(column: "period", value: text) }
    return period
  }

  /// Opens a closed period again and keeps why.
  /// - Returns: whether it was closed.
  package func reopen(_ period: Period, run: Int, reason: String) throws(LedgerError) -> Bool {
    guard let closing = try standings()[period]?.closing else { return false }
    try attempt {
      try connection.transaction {
        try connection.execute(
          """
          UPDATE periods SET closed_at = NULL, closed_by = NULL, closed_run = NULL, is_settled = 0 WHERE period = ?
          """, [.text(period.description)])
        // Who takes a closing back takes its letters back: the next ones may have these numbers, or other ones.
        try connection.execute("DELETE FROM letter_numbers WHERE period = ?", [.text(period.description)])
        let past = LostClosing(period: period, at: closing.at, by: closing.by, run: closing.run)
        try keepReopening(of: past, run: run, reason: reason)
        try sealStanding(of: period)
        try Seals.renew(.runs, "", in: connection)
      }
    }
    return true
  }

  /// Freezes a period as it was published last; one that is closed already stays as it was.
  /// - Returns: whether the period was ever published.
  package func close(_ period: Period, at moment: Int, by user: String) throws(LedgerError) -> Bool {
    try attempt {
      try connection.transaction {
        try connection.execute(
          """
          UPDATE periods SET closed_at = coalesce(closed_at, ?), closed_by = coalesce(closed_by, ?),
            closed_run = coalesce(closed_run, run)
          WHERE period = ?
          """, [.integer(moment), .text(user), .text(period.description)])
        let isKnown = connection.changeCount > 0
        if isKnown { try sealStanding(of: period) }
        return isKnown
      }
    }
  }

  /// Remembers that a period is as it was published, although files changed.
  package func markCurrent(_ period: Period) throws(LedgerError) {
    try mark(period, isCurrent: true, forgetsTouched: true)
  }

  /// Remembers, before anything of a period is replaced, that its publication may be broken off.
  package func markOutdated(_ period: Period) throws(LedgerError) {
    try mark(period, isCurrent: false)
  }

  private func mark(
    _ period: Period, isCurrent: Bool, forgetsTouched: Bool = false
  ) throws(LedgerError) {
    try attempt {
      try connection.transaction {
        try connection.execute(
          "UPDATE periods SET is_settled = ? WHERE period = ?",
          [SQLValue(isCurrent), .text(period.description)])
        if forgetsTouched { try forgetTouched(of: period) }
        try sealStanding(of: period)
      }
    }
  }

  /// What stood for each office in a period as it was published last.
  package func arrivals(of period: Period) throws(LedgerError) -> SheetArrivals {
    try attempt {
      try requireSound(.publication, period.description)
      var arrivals: SheetArrivals = [:]
      try connection.statement(
        "SELECT office, kind, month, is_rejected, counts, modified FROM period_sheets WHERE period = ?"
      ).forEachRow([.text(period.description)]) { row in
        arrivals[try row.text(0), default: [:]][try FindingTable.sheetKind(try row.text(1))] = SheetArrival(
          month: try Self.period(try row.text(2)), isRejected: try row.bool(3),
          counts: try row.bool(4), received: try row.optionalInt(5))
      }
      return arrivals
    }
  }
}
