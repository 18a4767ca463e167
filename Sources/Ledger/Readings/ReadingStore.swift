internal import FileSystem
package import Intake
package import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// Keeps what one file turned out to say in place of what it said before, as one transaction.
  ///
  /// - Parameters:
  ///   - survey: the survey of the file's fiscal year, whose ids name what was answered.
  ///   - fingerprint: of all that the reading rests on beside the file.
  package func store(
    _ reading: FileReading, of file: InboxFile, survey: Survey?, fingerprint: String
  ) throws(LedgerError) {
    try attempt {
      try connection.transaction {
        let offices = try offices(ofFileAt: file.path).union(reading.offices)
        try deleteFile(at: file.path)
        let id = try insert(reading, of: file, fingerprint: reading.isRepeatable ? fingerprint : "")
        for (position, sheet) in reading.sheets.enumerated() {
          try insert(sheet, file: id, position: position, survey: survey)
        }
        try insert(reading.findings, file: id)
        try Seals.renewFile(id, of: reading.source.period.description, in: connection)
        try unsettle(from: file.period, touching: offices)
      }
    }
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
        try unsettle(from: period, touching: offices)
      }
    }
  }

  private func deleteFile(at path: SourcePath) throws {
    try Seals.dropFile(at: path.bytes, in: connection)
    try connection.execute("DELETE FROM files WHERE path = ?", [.bytes(path.bytes)])
  }

  private func insert(_ reading: FileReading, of file: InboxFile, fingerprint: String) throws -> Int {
    let (source, status) = (reading.source, file.status)
    try connection.execute(
      """
      INSERT INTO files (path, period, size, modified, changed, device, inode, read_size, read_modified, sha256,
        encoding, delimiter, row_count, office_by_path, fingerprint)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .bytes(source.path.bytes), .text(source.period.description), .integer(status.size),
        .integer(status.modified), .integer(status.changed),
        .integer(Int(bitPattern: UInt(status.device))), .integer(Int(bitPattern: UInt(status.inode))),
        .integer(source.size), .integer(source.modified), SQLValue(source.sha256), SQLValue(source.encoding),
        SQLValue(source.delimiter), .integer(source.rowCount), SQLValue(reading.namedOffice),
        .text(fingerprint),
      ])
    return connection.lastInsertedRowID
  }

  private func insert(_ sheet: SheetReading, file: Int, position: Int, survey: Survey?) throws {
    try connection.execute(
      "INSERT INTO sheets (file, position, office, kind, columns) VALUES (?, ?, ?, ?, ?)",
      [
        .integer(file), .integer(position), .text(sheet.officeCode), .text(sheet.kind.rawValue),
        .text(SheetColumnsText.text(sheet.columns)),
      ])
    let id = connection.lastInsertedRowID
    try ObservationTable.insert(sheet.rows, sheet: id, into: connection)
    if case .survey(let answers) = sheet.rows, let survey {
      let tables = SurveyTables(survey)
      try tables.insert(answers.tally, sheet: id, into: connection)
      try tables.insert(answers.comments, sheet: id, into: connection)
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

  /// Whether another reading of the same file would say the same: not after a failure of the disk.
  fileprivate var isRepeatable: Bool {
    source.sha256 != nil && !findings.contains { $0.kind == .changedWhileRead }
  }
}
