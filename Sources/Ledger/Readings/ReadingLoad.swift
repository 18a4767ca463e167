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
    var columns = SheetColumnsText.Known()
    try connection.statement(
      "SELECT \(KeptSheet.columns), s.file FROM sheets AS s \(condition) ORDER BY s.file, s.position"
    ).forEachRow([month]) { row in
      guard let index = indexOfFile[try row.int(KeptSheet.columnCount)] else { return }
      sheets.append(try KeptSheet(row, file: index, path: files[index].reading.source.path, &columns))
    }
    for sheet in sheets where kinds.contains(sheet.kind) && !freshFiles.contains(files[sheet.file].id) {
      try requireSound(sheet)
    }
    for (sheet, reading) in try withRows(sheets, kinds, survey: survey, where: condition, [month]) {
      files[sheet.file].reading.sheets.append(reading)
      files[sheet.file].reading.source.contents.append(
        .init(officeCode: sheet.officeCode, kind: sheet.kind))
    }
  }

  private func requireSound(_ sheet: KeptSheet) throws {
    let fault = try Seals.faultOfSheet(sheet.id, seal: sheet.seal, at: sheet.path.bytes, in: connection)
    if let fault { throw fault }
  }

  /// Sheets with what they say; those of surveys are left out where no survey is known.
  /// - Parameters:
  ///   - kinds: sheets of other kinds come without rows.
  ///   - condition: of which sheets, as SQL over `s`.
  ///   - values: those of its `?`.
  private func withRows(
    _ sheets: [KeptSheet], _ kinds: Set<SheetKind>, survey: Survey?, where condition: String,
    _ values: [SQLValue]
  ) throws -> [(KeptSheet, SheetReading)] {
    let places = Dictionary(uniqueKeysWithValues: sheets.map { ($0.id, (kind: $0.kind, path: $0.path)) })
    let items = try Observations.rows(of: places, kinds, where: condition, values, in: connection)
    let surveys = sheets.contains { $0.kind == .survey } ? survey.map(surveyLoad) : nil
    func tally(_ sheet: KeptSheet) throws -> SurveyTally? {
      kinds.contains(.survey) ? try surveys?.tally(ofSheet: sheet.id, in: connection) : surveys?.empty
    }
    return try sheets.compactMap { sheet in
      let rows =
        if sheet.kind == .survey {
          try tally(sheet).map { SheetRows.survey(SurveySheet(tally: $0)) }
        } else {
          items[sheet.id]
        }
      return rows.map { (sheet, sheet.reading($0)) }
    }
  }

  /// What the sheets of a kind of one office say in some files, file by file in the order in which they stand in each.
  /// - Parameters:
  ///   - paths: each once.
  ///   - survey: that of the files' fiscal year; without it surveys are left out.
  package func sheets(
    _ kind: SheetKind, of officeCode: String, in paths: [SourcePath], survey: Survey?
  ) throws(LedgerError) -> [SheetReading] {
    try attempt {
      var columns = SheetColumnsText.Known()
      var sheets: [(sheet: KeptSheet, tally: SurveyTally?)] = []
      let load = kind == .survey ? survey.map(surveyLoad) : nil
      let statement = try connection.statement(
        """
        SELECT \(KeptSheet.columns), s.file, t.shape, t.figures FROM files AS f JOIN sheets AS s ON s.file = f.id
        LEFT JOIN survey_tallies AS t ON t.sheet = s.id
        WHERE f.path = ? AND s.office = ? AND s.kind = ? ORDER BY s.position
        """)
      for path in paths {
        try statement.forEachRow([.bytes(path.bytes), .text(officeCode), .text(kind.rawValue)]) { row in
          let sheet = try KeptSheet(row, file: try row.int(KeptSheet.columnCount), path: path, &columns)
          if !freshFiles.contains(sheet.file) { try requireSound(sheet) }
          let tally = try load?.tally(row, from: KeptSheet.columnCount + 1, ofSheet: sheet.id, in: connection)
          sheets.append((sheet, tally))
        }
      }
      return try sheets.flatMap { sheet, tally in
        if kind == .survey { return tally.map { [sheet.reading(.survey(SurveySheet(tally: $0)))] } ?? [] }
        return try withRows([sheet], [kind], survey: nil, where: "WHERE s.id = ?", [.integer(sheet.id)])
          .map(\.1)
      }
    }
  }

  private func surveyLoad(_ survey: Survey) -> SurveyLoad {
    if let loadedSurvey, loadedSurvey.survey == survey { return loadedSurvey }
    let load = SurveyLoad(survey)
    loadedSurvey = load
    return load
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
  /// Of `sheets` as `s`.
  static let columns = "s.id, s.office, s.kind, s.columns, s.seal"
  static let columnCount = 5

  let id: Int
  /// Its file, by what whoever reads it counts files by.
  let file: Int
  let path: SourcePath
  let officeCode: String
  let kind: SheetKind
  let columns: [ColumnRole: Int]
  let seal: Int?

  init(
    _ row: borrowing Row, file: Int, path: SourcePath, _ known: inout SheetColumnsText.Known
  ) throws {
    id = try row.int(0)
    (self.file, self.path) = (file, path)
    officeCode = try row.text(1)
    kind = try FindingTable.sheetKind(try row.text(2))
    columns = try known.columns(try row.text(3))
    seal = try row.optionalInt(4)
  }
}

extension KeptSheet {
  func reading(_ rows: SheetRows) -> SheetReading {
    SheetReading(officeCode: officeCode, rows: rows, path: path, columns: columns)
  }
}

/// The columns of a sheet as text, such as `clear:5 implemented:4`.
enum SheetColumnsText {
  /// Most sheets of a kind have the columns of the one before.
  struct Known {
    private var columns: [String: [ColumnRole: Int]] = [:]

    mutating func columns(_ text: String) throws -> [ColumnRole: Int] {
      if let known = columns[text] { return known }
      let new = try SheetColumnsText.columns(text)
      columns[text] = new
      return new
    }
  }

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
