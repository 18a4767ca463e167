package import Assessment
package import Records
internal import SQLiteStore
package import Standards

/// What is kept of a period that was published.
package struct PublicationRecord: Sendable {
  package let assessment: PeriodAssessment
  package let arrivals: SheetArrivals
  package let submissions: [Submission]
  /// In published order.
  package let findings: [Finding]
  package let basis: PublicationBasis
  /// The numbers with which letters were published as final, in the form in which numbers are compared.
  package let letterNumbers: [String]
  /// The results as they were published before and as they are now.
  package let before: [ResultKey: PublishedResult]
  package let after: [ResultKey: PublishedResult]
  /// The offices of which something changed since the last publication; nil means any of them.
  package let touched: Set<String>?
  /// What readers had seen and this publication changes.
  package let corrections: [Correction]
  /// What the workbooks compare their offices with, as fingerprints by office code.
  package let comparisons: [String: String]

  package init(
    assessment: PeriodAssessment, arrivals: SheetArrivals, submissions: [Submission], findings: [Finding],
    basis: PublicationBasis, letterNumbers: [String] = [], before: [ResultKey: PublishedResult],
    after: [ResultKey: PublishedResult], touched: Set<String>?, corrections: [Correction],
    comparisons: [String: String]
  ) {
    self.assessment = assessment
    self.arrivals = arrivals
    self.submissions = submissions
    self.findings = findings
    self.basis = basis
    self.letterNumbers = letterNumbers
    self.before = before
    self.after = after
    self.touched = touched
    self.corrections = corrections
    self.comparisons = comparisons
  }

  package var period: Period { assessment.period }
}

extension Ledger {
  /// Begins to keep a publication: results that changed, corrections, findings, sheets, survey figures.
  ///
  /// Nobody else sees any of it before ``keepRecord(of:isComplete:)``; so it may be written while the files are made. A
  /// process that ends before has kept nothing.
  package func beginRecord(_ publication: PublicationRecord, run: Int) throws(LedgerError) {
    try attempt {
      try connection.execute("BEGIN IMMEDIATE")
      do {
        for rows in SealedRows.ofPeriods { try requireSound(rows, publication.period.description) }
        try keepPeriod(publication, run: run)
        try keepLetterNumbers(publication, run: run)
        try keep(publication.after, in: publication.before, of: publication.period, run: run)
        try keepSheets(publication)
        try keepFindings(publication)
        try keepSurvey(publication)
        try keepDataTables(publication)
        try keepComparisons(publication)
        try forgetTouched(of: publication.period)
        for correction in publication.corrections { try keep(correction, of: publication.period) }
        for rows in SealedRows.ofPeriods {
          try Seals.renew(rows, publication.period.description, in: connection)
        }
      } catch {
        undoRecord()
        throw error
      }
    }
  }

  /// Keeps for good what ``beginRecord(_:run:)`` wrote, once the files are in their places.
  ///
  /// - Parameter isComplete: whether every one is; else the next run goes on.
  package func keepRecord(of period: Period, isComplete: Bool) throws(LedgerError) {
    try attempt {
      do {
        try connection.execute(
          "UPDATE periods SET is_settled = ? WHERE period = ?",
          [SQLValue(isComplete), .text(period.description)])
        try sealStanding(of: period)
        try connection.execute("COMMIT")
      } catch {
        undoRecord()
        throw error
      }
    }
  }

  /// Leaves everything as it was before ``beginRecord(_:run:)``; SQLite may have done so already after an error.
  package func undoRecord() { try? connection.execute("ROLLBACK") }

  private func keepPeriod(_ publication: PublicationRecord, run: Int) throws {
    let errors = publication.findings.reduce(0) { $0 + ($1.kind.severity == .error ? $1.count : 0) }
    try connection.execute(
      """
      INSERT INTO periods (period, fiscal_year, is_settled, run, errors, \(PublicationBasis.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period) DO UPDATE SET is_settled = excluded.is_settled, run = excluded.run,
        errors = excluded.errors, inputs = excluded.inputs, contents = excluded.contents,
        rule_set = excluded.rule_set, senders = excluded.senders, look = excluded.look, letter_settings = excluded.letter_settings,
        letters_closed_run = excluded.letters_closed_run, letters_numbered = excluded.letters_numbered
      """,
      [
        .text(publication.period.description), .integer(publication.period.fiscalYear),
        SQLValue(false), .integer(run), .integer(errors),
      ] + publication.basis.values)
  }

  /// A number that letters once had stays the period's: they may have been sent with it.
  private func keepLetterNumbers(_ publication: PublicationRecord, run: Int) throws {
    for number in publication.letterNumbers {
      try connection.execute(
        "INSERT OR IGNORE INTO letter_numbers (period, number, run) VALUES (?, ?, ?)",
        [.text(publication.period.description), .text(number), .integer(run)])
    }
  }

  func clear(_ table: String, of period: Period) throws {
    try connection.execute("DELETE FROM \(table) WHERE period = ?", [.text(period.description)])
  }

  private func keepSheets(_ publication: PublicationRecord) throws {
    try clear("period_sheets", of: publication.period)
    let statement = try connection.statement(
      """
      INSERT INTO period_sheets (period, office, kind, month, is_rejected, counts, modified)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (office, kinds) in publication.arrivals {
      for (kind, arrival) in kinds {
        try statement.run([
          .text(publication.period.description), .text(office), .text(kind.rawValue),
          .text(arrival.month.description), SQLValue(arrival.isRejected), SQLValue(arrival.counts),
          SQLValue(arrival.received),
        ])
      }
    }
  }

  private func keepFindings(_ publication: PublicationRecord) throws {
    try clear("period_findings", of: publication.period)
    let places = Array(repeating: "?", count: FindingTable.columnCount + 2).joined(separator: ", ")
    let statement = try connection.statement(
      "INSERT INTO period_findings (period, position, \(FindingTable.columns)) VALUES (\(places))")
    for (position, finding) in publication.findings.enumerated() {
      try statement.run(
        [.text(publication.period.description), .integer(position)] + FindingTable.values(finding))
    }
  }

  private func keepComparisons(_ publication: PublicationRecord) throws {
    try clear("period_comparisons", of: publication.period)
    let statement = try connection.statement("INSERT INTO period_comparisons VALUES (?, ?, ?)")
    for (office, fingerprint) in publication.comparisons {
      try statement.run([.text(publication.period.description), .text(office), .text(fingerprint)])
    }
  }

  /// The offices of which survey figures are kept and may have changed.
  private func surveyedOffices(of publication: PublicationRecord) throws -> [String] {
    try connection.rows(
      "SELECT DISTINCT office FROM period_survey WHERE period = ?", [.text(publication.period.description)]
    ) { try $0.text(0) }.filter { publication.touched?.contains($0) ?? true }
  }

  private func keepSurvey(_ publication: PublicationRecord) throws {
    for office in try surveyedOffices(of: publication) {
      for table in ["period_survey", SmallGroupRows.table] {
        try connection.execute(
          "DELETE FROM \(table) WHERE period = ? AND office = ?",
          [.text(publication.period.description), .text(office)])
      }
    }
    guard let survey = publication.assessment.plan.survey else { return }
    let tables = SurveyTables(survey)
    let statement = try connection.statement(
      "INSERT INTO period_survey VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (office, reports) in zip(publication.assessment.offices, publication.assessment.reports) {
      guard publication.touched?.contains(office.code) ?? true, let tally = reports.survey else { continue }
      for (group, name) in tables.groups.enumerated() where tally.respondents[group] > 0 {
        for (index, id) in tables.dimensions.enumerated() {
          let figures = tables.figures(tally, dimension: tables.dimension(at: index), group: group)
          try statement.run(
            [.text(publication.period.description), .text(office.code), .text(name), .text(id)]
              + figures.map(SQLValue.integer))
        }
      }
      try SmallGroupRows.insert(
        tables.groups, tally.groupRespondents, smallCell: publication.assessment.plan.round.smallCell,
        period: publication.period.description, office: office.code, into: connection)
    }
  }
}

extension SurveyTables {
  /// Respondents, no-opinions, answers, their sum, the sum of their squares, and those of 4 or 5.
  fileprivate func figures(_ tally: SurveyTally, dimension: Int?, group: Int) -> [Int] {
    let questions = tally.questions(of: dimension)
    func count(_ answer: Int) -> Int {
      questions.reduce(0) { $0 + tally.count(of: answer, question: $1, group: group) }
    }
    let counts = (0...5).map(count)
    return [
      tally.respondents(dimension: dimension, group: group), counts[0], counts[1...].reduce(0, +),
      (1...5).reduce(0) { $0 + $1 * counts[$1] }, (1...5).reduce(0) { $0 + $1 * $1 * counts[$1] },
      counts[4] + counts[5],
    ]
  }
}
