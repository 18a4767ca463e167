package import Records
internal import Reference
internal import SQLiteStore
package import Standards

extension Ledger {
  /// What all files of a month turned out to say, in path order: the very readings that were stored.
  /// - Parameters:
  ///   - survey: the survey of the month's fiscal year.
  ///   - kinds: the kinds of sheet whose rows are wanted; sheets of other kinds come without any.
  package func readings(
    of period: Period, survey: Survey?, kinds: Set<SheetKind> = Set(SheetKind.allCases)
  ) throws(LedgerError) -> [FileReading] {
    try attempt {
      try connection.snapshot {
        try requireSoundFiles(of: period)
        var files = try files(of: period)
        let indexOfFile = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.id, $0) })
        try addSheets(of: period, survey: survey, kinds, to: &files, indexOfFile)
        try addFindings(of: period, to: &files, indexOfFile)
        return files.map(\.held)
      }
    }
  }

  private func files(of period: Period) throws -> [KeptFile] {
    try connection.rows(
      """
      SELECT id, path, read_size, read_modified, f.sha256, encoding, delimiter, row_count, office_by_path,
        first_run, r.modified, \(HoldColumns.names)
      FROM files AS f LEFT JOIN receipts AS r ON r.sha256 = f.sha256 WHERE period = ? ORDER BY path
      """, [.text(period.description)]
    ) { row in
      var source = SourceFile(
        path: SourcePath(bytes: try row.bytes(1)), period: period, size: try row.int(2),
        modified: try row.int(3))
      source.sha256 = try row.optionalText(4)
      source.encoding = try row.optionalText(5)
      source.delimiter = try row.optionalText(6)
      source.rowCount = try row.int(7)
      source.received = try row.optionalInt(10) ?? source.modified
      var reading = FileReading(
        source: source, sheets: [], findings: [], namedOffice: try row.optionalText(8))
      reading.firstRun = try row.int(9)
      return KeptFile(id: try row.int(0), reading: reading, hold: try HoldColumns.hold(row, from: 11))
    }
  }

  private func addSheets(
    of period: Period, survey: Survey?, _ kinds: Set<SheetKind>, to files: inout [KeptFile],
    _ indexOfFile: [Int: Int]
  ) throws {
    let condition = "JOIN files AS f ON f.id = s.file WHERE f.period = ?"
    let month = SQLValue.text(period.description)
    var sheets: [KeptSheet] = []
    try connection.statement(
      "SELECT s.id, s.file, s.office, s.kind, s.columns FROM sheets AS s \(condition) ORDER BY s.file, s.position"
    ).forEachRow([month]) { row in
      guard let file = indexOfFile[try row.int(1)] else { return }
      sheets.append(
        KeptSheet(
          id: try row.int(0), file: file, officeCode: try row.text(2),
          kind: try FindingTable.sheetKind(try row.text(3)),
          columns: try SheetColumnsText.columns(try row.text(4))))
    }
    let places = Dictionary(
      uniqueKeysWithValues: sheets.map { ($0.id, (kind: $0.kind, path: files[$0.file].reading.source.path)) })
    let items = try Observations.rows(of: places, kinds, where: condition, month, in: connection)
    let surveys = survey.map(SurveyLoad.init)
    let empty = surveys?.empty
    func tally(_ sheet: KeptSheet) throws -> SurveyTally? {
      kinds.contains(.survey) ? try surveys?.tally(ofSheet: sheet.id, in: connection) : empty
    }
    for sheet in sheets {
      let rows =
        if sheet.kind == .survey {
          try tally(sheet).map { SheetRows.survey(SurveySheet(tally: $0)) }
        } else {
          items[sheet.id]
        }
      guard let rows else { continue }
      files[sheet.file].reading.sheets.append(
        SheetReading(
          officeCode: sheet.officeCode, rows: rows, path: files[sheet.file].reading.source.path,
          columns: sheet.columns))
      files[sheet.file].reading.source.contents.append(
        .init(officeCode: sheet.officeCode, kind: sheet.kind))
    }
  }

  private func addFindings(
    of period: Period, to files: inout [KeptFile], _ indexOfFile: [Int: Int]
  ) throws {
    try connection.statement(
      """
      SELECT n.file, \(FindingTable.qualifiedColumns("n")) FROM findings AS n JOIN files AS f ON f.id = n.file
      WHERE f.period = ? ORDER BY n.file, n.position
      """
    ).forEachRow([.text(period.description)]) { row in
      guard let index = indexOfFile[try row.int(0)] else { return }
      files[index].reading.findings.append(try FindingTable.finding(row, from: 1))
    }
  }
}

/// A file of the ledger on its way back to a reading.
private struct KeptFile {
  let id: Int
  var reading: FileReading
  let hold: FileHold?

  /// The reading, with what is said of a file that is not read now.
  var held: FileReading {
    guard let hold else { return reading }
    var reading = reading
    reading.hold(hold)
    return reading
  }
}

/// A sheet of the ledger before its rows are known.
private struct KeptSheet {
  let id: Int
  let file: Int
  let officeCode: String
  let kind: SheetKind
  let columns: [ColumnRole: Int]
}

/// The columns of a sheet as text, such as `clear:5 implemented:4`.
enum SheetColumnsText {
  static func text(_ columns: [ColumnRole: Int]) -> String {
    columns.map { "\($0.key.rawValue):\($0.value)" }.sorted().joined(separator: " ")
  }

  static func columns(_ text: String) throws -> [ColumnRole: Int] {
    var columns: [ColumnRole: Int] = [:]
    for entry in text.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let role = ColumnRole(rawValue: String(parts[0])), let number = Int(parts[1])
      else { throw UnknownValue(column: "columns", value: text) }
      columns[role] = number
    }
    return columns
  }
}
