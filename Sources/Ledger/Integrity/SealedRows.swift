internal import Basics
internal import SQLiteStore
internal import Standards

/// The rows that one seal covers, as queries with one `?` for the key; the one place that lists them.
struct SealedRows: Sendable {
  let scope: String
  let queries: [String]

  /// What one file turned out to be, with the seals of its sheets; the key is the file's id, the seal stands beside it.
  static let file = SealedRows(
    scope: "file",
    queries: ofFiles.map { "SELECT \($0.columns) FROM \($0.table) WHERE \($0.file) = ? ORDER BY \($0.order)" }
  )

  /// The ids of a month's files from one to another.
  static let someFiles = "SELECT id FROM files WHERE period = ? AND id BETWEEN ? AND ?"

  /// The rows of ``file`` of some files of a month at once, behind the id of the file that each is of.
  ///
  /// For the month and the first and last id.
  static let filesOfMonth = ofFiles.map {
    """
    SELECT \($0.file), \($0.columns) FROM \($0.table) WHERE \($0.file) IN (\(someFiles))
    ORDER BY \($0.file), \($0.order)
    """
  }

  private static let ofFiles = [
    (table: "files", file: "id", columns: fileColumns, order: "id"),
    (table: "sheets", file: "file", columns: "*", order: "id"),
    (table: "findings", file: "file", columns: "*", order: "position"),
  ]

  /// What one sheet says; the key is the sheet's id, the seal stands beside it.
  ///
  /// Apart from its file's, since of most months it is asked which sheets there are, and of few what they say.
  static let sheet = SealedRows(
    scope: "sheet",
    queries: ofSheets.map { "SELECT * FROM \($0.table) WHERE sheet = ? ORDER BY \($0.order)" })

  /// The sheets of a month's files, and the file of each; for the same as ``filesOfMonth``.
  static let sheetsOfFiles = "SELECT id, file FROM sheets WHERE file IN (\(someFiles))"

  /// The rows of ``sheet`` of all these sheets at once, behind the id of the sheet that each is of.
  static let rowsOfSheets = ofSheets.map {
    """
    SELECT sheet, * FROM \($0.table) WHERE sheet IN (SELECT id FROM sheets WHERE file IN (\(someFiles)))
    ORDER BY sheet, \($0.order)
    """
  }

  private static let ofSheets = [
    (table: "observations", order: "position"), (table: "survey_tallies", order: "sheet"),
    (table: "survey_comments", order: "position"), (table: "survey_rows", order: "sheet"),
  ]

  /// All columns of `files` but the seal itself.
  private static let fileColumns = """
    path, period, size, modified, changed, device, inode, read_size, read_modified, sha256, encoding, delimiter,
    row_count, office_by_path, fingerprint, hold, hold_reason, first_run
    """

  /// Whether and by which run a month was published and closed, whose files changed since, and its letters' numbers.
  static let standing = SealedRows(
    scope: "standing",
    queries: [
      ofPeriod("periods", "period"), ofPeriod("touched_offices", "office"),
      ofPeriod("letter_numbers", "number"),
    ])
  /// The published standards and overall results, which comparisons read of every month.
  static let figures = SealedRows(
    scope: "figures",
    queries: [
      "SELECT * FROM results WHERE period = ? AND instr(node, '.') = 0 ORDER BY office, node, run"
    ])
  /// The other published results.
  static let results = SealedRows(
    scope: "results",
    queries: [
      "SELECT * FROM results WHERE period = ? AND instr(node, '.') > 0 ORDER BY office, node, run"
    ])
  /// What else was published of a month.
  static let publication = SealedRows(
    scope: "publication",
    queries: [
      ofPeriod("period_sheets", "office, kind"), ofPeriod("period_findings", "position"),
      ofPeriod("period_survey", "office, respondent_group, dimension"),
      ofPeriod("period_survey_small", "office, respondent_group"),
      ofPeriod("period_comparisons", "office"),
    ])
  /// What the tables over all months say beside the results: much, and read by nobody else.
  static let data = SealedRows(
    scope: "data", queries: DataTableSchema.tables.map { ofPeriod($0.name, $0.key) })
  static let corrections = SealedRows(
    scope: "corrections", queries: [ofPeriod("corrections", "id")])
  /// The runs and what they reopened; the key is empty.
  static let runs = SealedRows(
    scope: "runs",
    queries: [
      "SELECT * FROM runs WHERE ? = '' ORDER BY id",
      "SELECT * FROM reopenings WHERE ? = '' ORDER BY run, period",
    ])

  /// When a content was seen first; the key is its hash.
  static let receipt = SealedRows(scope: "receipts", queries: ["\(receipts) WHERE sha256 = ?"])
  /// The rows of ``receipt`` of every content, one each.
  static let receipts = "SELECT * FROM receipts"

  /// Those by month.
  static let ofPeriods = [standing, figures, results, publication, data, corrections]

  private static func ofPeriod(_ table: String, _ order: String) -> String {
    "SELECT * FROM \(table) WHERE period = ? ORDER BY \(order)"
  }
}

extension Ledger {
  /// Looks through the whole file: pages, indexes, references, tables, and every row against its seal.
  package func verify() throws(LedgerError) {
    try attempt {
      try connection.integrityCheck()
      let broken = try connection.rows("PRAGMA foreign_key_check") { try $0.text(0) }
      if let table = broken.first {
        throw LedgerError.altered(path: path, reason: "\(table) has rows that refer to nothing")
      }
      try Self.requireOwnSchema(connection, path: path)
      if let fault = try Seals.fault(in: connection) { throw fault }
    }
  }

  /// Where it is noted what the schema was when it was last found to be the program's own.
  static let schemaScope = "schema"

  /// Whether the schema is word for word the one that was found to be the program's own.
  ///
  /// Making the whole schema anew to compare takes longer than anything else of a run that finds nothing new.
  static func hasKnownSchema(_ connection: borrowing Connection) throws -> Bool {
    guard let noted = try? Seals.noted(schemaScope, in: connection) else { return false }
    return try noted == schemaLook(connection)
  }

  /// Notes a schema that was just made, or looked through.
  static func noteSchema(_ connection: borrowing Connection) throws {
    try Seals.note(try schemaLook(connection), schemaScope, in: connection)
  }

  private static func schemaLook(_ connection: borrowing Connection) throws -> Int {
    var hash = FNVHash()
    try connection.forEachSchemaText { text in
      hash.add(text.utf8.span)
      hash.add(0)
    }
    return Int(bitPattern: UInt(hash.value))
  }

  /// Refuses a table, index, view or trigger that the migrations did not make, and one of theirs that lacks.
  static func requireOwnSchema(_ connection: borrowing Connection, path: String) throws {
    guard let stray = try LedgerSchema.migrator.strayObject(in: connection) else { return }
    throw LedgerError.altered(
      path: path, reason: "the \(stray.kind) \"\(stray.name)\" is not as the program makes it")
  }

  /// Refuses rows that are not as they were written; what was looked at once is not looked at again.
  func requireSound(_ rows: SealedRows, _ key: String) throws {
    guard !sound.contains("\(rows.scope) \(key)") else { return }
    if let fault = try Seals.fault(rows, key, in: connection) { throw fault }
    sound.insert("\(rows.scope) \(key)")
  }

  /// Refuses a month whose files are not as they were written; what their sheets say is not looked at.
  func requireSoundFiles(of period: Period) throws {
    if sound.insert(SealedRows.receipt.scope).inserted,
      let fault = try Seals.faultOfReceipts(in: connection)
    {
      throw fault
    }
    if let fault = try Seals.faultOfFiles(
      of: period.description, besides: freshFiles, in: connection)
    {
      throw fault
    }
  }

  /// Seals what speaks of a month's standing anew.
  func sealStanding(of period: Period) throws {
    try Seals.renew(.standing, period.description, in: connection)
  }

  /// What the ledger holds, for whoever checks it.
  package func contents() throws(LedgerError) -> (runs: Int, periods: Int, files: Int) {
    try attempt {
      func count(_ table: String) throws -> Int {
        try connection.rows("SELECT count(*) FROM \(table)") { try $0.int(0) }.first ?? 0
      }
      return (try count("runs"), try count("periods"), try count("files"))
    }
  }
}
