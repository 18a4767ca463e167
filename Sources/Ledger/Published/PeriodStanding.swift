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

/// What a publication rests on: the same files under the same rules publish the same.
package struct PublicationBasis: Hashable, Sendable {
  /// The digests of all files, with and without modification times.
  package let inputs: String
  package let contents: String
  /// Framework, registry, vocabulary and program version, as one fingerprint.
  package let ruleSet: String
  /// From which folders the sheets are taken that judge offices; empty where nothing is set.
  package let senders: String
  /// The settings that change how workbooks look, not what they say.
  package let look: String
  package let letters: Letters

  /// What letters were made from beside the results.
  package struct Letters: Hashable, Sendable {
    /// The fingerprint of their settings.
    package let settings: String
    /// The run as of which the period was closed; nil for an open one.
    package let closedRun: Int?
    /// Whether each of them has a number, so that it may have been sent.
    package let areNumbered: Bool

    package init(settings: String, closedRun: Int?, areNumbered: Bool) {
      self.settings = settings
      self.closedRun = closedRun
      self.areNumbered = areNumbered
    }
  }

  package init(
    inputs: String, contents: String, ruleSet: String, senders: String, look: String, letters: Letters
  ) {
    self.inputs = inputs
    self.contents = contents
    self.ruleSet = ruleSet
    self.senders = senders
    self.look = look
    self.letters = letters
  }

  /// The same with what is known once the letters are made: whether each of them has a number.
  package func publishing(numberedLetters: Bool) -> PublicationBasis {
    PublicationBasis(
      inputs: inputs, contents: contents, ruleSet: ruleSet, senders: senders, look: look,
      letters: Letters(
        settings: letters.settings, closedRun: letters.closedRun, areNumbered: numberedLetters))
  }
}

extension PublicationBasis {
  static let columns = """
    inputs, contents, rule_set, senders, look, letter_settings, letters_closed_run, letters_numbered
    """

  var values: [SQLValue] {
    [
      .text(inputs), .text(contents), .text(ruleSet), .text(senders), .text(look), .text(letters.settings),
      SQLValue(letters.closedRun), SQLValue(letters.areNumbered),
    ]
  }

  /// Reads the columns that begin at an index.
  init(_ row: borrowing Row, from first: Int) throws {
    self.init(
      inputs: try row.text(first), contents: try row.text(first + 1), ruleSet: try row.text(first + 2),
      senders: try row.text(first + 3), look: try row.text(first + 4),
      letters: Letters(
        settings: try row.text(first + 5), closedRun: try row.optionalInt(first + 6),
        areNumbered: try row.bool(first + 7)))
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
