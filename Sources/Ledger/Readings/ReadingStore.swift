package import Discovery
internal import FileSystem
package import Records
internal import SQLiteStore
package import Standards

/// What a file of the inbox turned out to say.
package struct ReadFile: Sendable {
  package let file: InboxFile
  package let reading: FileReading
  /// Of all that the reading rests on beside the file.
  let fingerprint: String

  package init(_ file: InboxFile, _ reading: FileReading, fingerprint: String) {
    self.file = file
    self.reading = reading
    self.fingerprint = fingerprint
  }
}

extension Ledger {
  /// Keeps what some files of a month turned out to say in place of what they said before, as one transaction.
  ///
  /// Many at once, for then they are sealed by one look at each table.
  /// - Parameters:
  ///   - files: each path once.
  ///   - survey: the survey of the month's fiscal year, whose ids name what was answered.
  ///   - run: the run that read them.
  package func store(
    _ files: [ReadFile], of period: Period, survey: Survey?, run: Int
  ) throws(LedgerError) {
    guard !files.isEmpty else { return }
    try attempt {
      try connection.transaction {
        var offices: Set<String> = []
        var ids: [Int] = []
        for read in files {
          let known = try replace(read.file.path)
          offices.formUnion(known?.offices ?? [])
          offices.formUnion(read.reading.offices)
          let sha256 = read.reading.source.sha256
          let firstRun = known.flatMap { sha256 != nil && $0.sha256 == sha256 ? $0.firstRun : nil } ?? run
          let id = try insert(
            read.reading, of: read.file, fingerprint: read.fingerprint, firstRun: firstRun)
          for (position, sheet) in read.reading.sheets.enumerated() {
            try insert(sheet, file: id, position: position, survey: survey)
          }
          try insert(read.reading.findings, file: id)
          ids.append(id)
        }
        try noteReceipts(files.map(\.reading.source))
        try Seals.renewFiles(ids, of: period.description, in: connection)
        freshFiles.formUnion(ids)
        try markOutdated(from: period, touching: offices)
      }
    }
  }

  /// Takes out what is known of a file.
  /// - Returns: what of it matters to what comes in its place; nil where nothing was known.
  private func replace(
    _ path: SourcePath
  ) throws -> (sha256: String?, firstRun: Int, offices: Set<String>)? {
    let known = try connection.rows(
      "SELECT sha256, first_run FROM files WHERE path = ?", [.bytes(path.bytes)]
    ) { (try $0.optionalText(0), try $0.int(1)) }
    guard let (sha256, firstRun) = known.first else { return nil }
    let offices = try offices(ofFileAt: path)
    try deleteFile(at: path)
    return (sha256, firstRun, offices)
  }

  /// Forgets files that are gone, as one transaction.
  package func forget(_ paths: [SourcePath], of period: Period) throws(LedgerError) {
    guard !paths.isEmpty else { return }
    try attempt {
      try connection.transaction {
        var offices: Set<String> = []
        for path in paths {
          offices.formUnion(try self.offices(ofFileAt: path))
          try deleteFile(at: path)
        }
        try markOutdated(from: period, touching: offices)
      }
    }
  }

  func deleteFile(at path: SourcePath) throws {
    try Seals.dropFile(at: path.bytes, in: connection)
    try connection.execute("DELETE FROM files WHERE path = ?", [.bytes(path.bytes)])
  }

  /// Keeps the earliest modification time of each content.
  func noteReceipts(_ sources: [SourceFile]) throws {
    let modified = Dictionary(
      sources.compactMap { source in source.sha256.map { ($0, source.modified) } }, uniquingKeysWith: min)
    try Seals.changingReceipts(of: modified.keys.sorted(), in: connection) {
      let statement = try connection.statement(
        """
        INSERT INTO receipts VALUES (?, ?)
        ON CONFLICT (sha256) DO UPDATE SET modified = min(modified, excluded.modified)
        """)
      for (sha256, modified) in modified { try statement.run([.text(sha256), .integer(modified)]) }
    }
  }

  @discardableResult
  func insert(
    _ reading: FileReading, of file: InboxFile, fingerprint: String, firstRun: Int
  ) throws -> Int {
    let (source, status) = (reading.source, file.status)
    try connection.execute(
      """
      INSERT INTO files (path, period, size, modified, changed, device, inode, read_size, read_modified, sha256,
        encoding, delimiter, row_count, office_by_path, fingerprint, first_run, \(HoldColumns.names))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .bytes(source.path.bytes), .text(source.period.description), .integer(status.size),
        .integer(status.modified), .integer(status.changed),
        .integer(Int(bitPattern: UInt(status.device))), .integer(Int(bitPattern: UInt(status.inode))),
        .integer(source.size), .integer(source.modified), SQLValue(source.sha256), SQLValue(source.encoding),
        SQLValue(source.delimiter), .integer(source.rowCount), SQLValue(reading.namedOffice),
        .text(fingerprint), .integer(firstRun),
      ] + HoldColumns.values(reading.hold))
    return connection.lastInsertedRowID
  }

  private func insert(_ sheet: SheetReading, file: Int, position: Int, survey: Survey?) throws {
    let comments = if case .survey(let answers) = sheet.rows { answers.comments } else { SurveyComments() }
    try connection.execute(
      """
      INSERT INTO sheets (file, position, office, kind, columns, comment_rows, blank_comment_rows)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(file), .integer(position), .text(sheet.officeCode), .text(sheet.kind.rawValue),
        .text(SheetColumnsText.text(sheet.columns)), .integer(comments.rowCount),
        .integer(comments.blankRowCount),
      ])
    let id = connection.lastInsertedRowID
    try Observations.insert(sheet.rows, sheet: id, into: connection)
    if case .survey(let answers) = sheet.rows, let survey {
      try insert(answers, survey, sheet: id)
    }
  }

  private func insert(_ findings: [Finding], file: Int) throws {
    let places = Array(repeating: "?", count: FindingTable.columnCount + 2).joined(separator: ", ")
    let statement = try connection.statement(
      "INSERT INTO findings (file, position, \(FindingTable.columns)) VALUES (\(places))")
    for (position, finding) in findings.enumerated() {
      try statement.run([.integer(file), .integer(position)] + FindingTable.values(finding))
    }
  }
}

extension FileReading {
  /// The offices that the file says anything of; an empty name stands for one that it does not tell.
  fileprivate var offices: Set<String> {
    let told = Set(
      sheets.map(\.officeCode) + findings.compactMap(\.officeCode) + [namedOffice].compactMap { $0 })
    return sheets.isEmpty && namedOffice == nil ? told.union([TouchedOffices.any]) : told
  }
}

/// What a run reads of some months is kept or undone as one: a month that would lose too much stays as it was.
extension Ledger {
  /// Begins what ``keepReadings()`` keeps or ``undoReadings()`` undoes; a process that ends before undoes it too.
  package func beginReadings() throws(LedgerError) {
    freshFiles = []
    try attempt { try connection.execute("BEGIN IMMEDIATE") }
  }

  package func keepReadings() throws(LedgerError) {
    try attempt { try connection.execute("COMMIT") }
  }

  /// Puts everything back as it was when the readings began.
  package func undoReadings() throws(LedgerError) {
    freshFiles = []
    try attempt { try connection.execute("ROLLBACK") }
  }
}

/// Whose files changed since a period was published last, so that other offices' workbooks can be left alone.
package enum TouchedOffices {
  /// Stands for an office that a file does not tell: it may be any.
  package static let any = ""
}

extension Ledger {
  /// The offices of which something changed since a period was published last; nil where it may be any of them.
  package func touchedOffices(of period: Period) throws(LedgerError) -> Set<String>? {
    try attempt {
      let offices = try connection.rows(
        "SELECT office FROM touched_offices WHERE period = ?", [.text(period.description)]
      ) { try $0.text(0) }
      return offices.contains(TouchedOffices.any) ? nil : Set(offices)
    }
  }

  func forgetTouched(of period: Period) throws {
    try connection.execute("DELETE FROM touched_offices WHERE period = ?", [.text(period.description)])
  }

  /// The offices that a known file says anything of; ``TouchedOffices/any`` stands for one that it does not tell.
  func offices(ofFileAt path: SourcePath) throws -> Set<String> {
    let told = try connection.rows(
      """
      SELECT s.office FROM sheets AS s JOIN files AS f ON f.id = s.file WHERE f.path = ?1
      UNION SELECT n.office FROM findings AS n JOIN files AS f ON f.id = n.file
        WHERE f.path = ?1 AND n.office IS NOT NULL
      UNION SELECT coalesce(f.office_by_path, '') FROM files AS f WHERE f.path = ?1
        AND (f.office_by_path IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sheets AS s WHERE s.file = f.id))
      """, [.bytes(path.bytes)]
    ) { try $0.text(0) }
    return Set(told)
  }

  /// The offices that each known file says anything of, by path.
  package func officesOfFiles() throws(LedgerError) -> [SourcePath: Set<String>] {
    try attempt {
      var offices: [SourcePath: Set<String>] = [:]
      try connection.statement(
        """
        SELECT f.path, s.office FROM files AS f JOIN sheets AS s ON s.file = f.id
        UNION SELECT path, coalesce(office_by_path, '') FROM files AS f
          WHERE office_by_path IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sheets AS s WHERE s.file = f.id)
        """
      ).forEachRow([]) { row in
        offices[SourcePath(bytes: try row.bytes(0)), default: []].insert(try row.text(1))
      }
      return offices
    }
  }
}
