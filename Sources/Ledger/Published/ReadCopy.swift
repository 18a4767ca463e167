internal import Basics
package import FileSystem
internal import SQLiteStore

extension Ledger {
  static let readCopyName = "ruamphon-read.sqlite"
  /// Where the ledger notes how it left the copy on the disk.
  private static let readCopyScope = "read copy"

  /// What the copy for analysts holds and what the next one begins as; asked once a run, as nobody else changes either.
  package func readCopyState(in folder: DiskPath) throws(LedgerError) -> ReadCopyState {
    try attempt {
      guard let copy = try readCopy(in: folder) else { return .unreadable }
      let publications = try Self.publications(in: connection)
      let isCurrent = publications == copy.publications
      let isStart = try !isCurrent && copy.isOfThisProgram && isAsLeft(in: folder)
      return ReadCopyState(
        isCurrent: isCurrent,
        unchanged: copy.isOfThisProgram ? Set(publications).intersection(copy.publications) : [],
        start: isStart ? ReadCopyStart(place: folder.appending(Self.readCopyName)) : nil)
    }
  }

  /// Writes the copy that analysts and their tools read, without what few people answered, renamed when it is whole.
  ///
  /// Nothing is written where the copy holds every publication already. Only what changed since is taken over, unless the
  /// copy is not as it was left. Its views `v_results`, `v_findings` and `v_survey` are documented and stay.
  /// Source: Ledger, *For analysts*.
  /// - Parameters:
  ///   - state: of the copy as it stands.
  ///   - isBegun: whether the state's start was begun; it is asked for here else.
  package func refreshReadCopy(
    in folder: DiskPath, _ state: ReadCopyState, isBegun: Bool = false
  ) throws(LedgerError) {
    if state.isCurrent { return }
    let place = folder.appending(Self.readCopyName)
    try attempt {
      let ledger = connection.path
      // One that somebody wrote while it was copied is no longer as it was left.
      let isBegun = try (isBegun || state.start?.begin() == true) && isAsLeft(in: folder)
      try Connection.replace(place.text, permissions: ReadCopyStart.permissions, isBegun: isBegun) { copy in
        if !isBegun { try LedgerSchema.migrator.migrate(copy) { $0 } }
        try ReadCopy.update(copy, from: ledger)
      }
      try Seals.note(Self.look(of: place), Self.readCopyScope, in: connection)
    }
  }

  /// What the copy holds, and whether this program made it so; nil where it cannot be read.
  private func readCopy(in folder: DiskPath) throws -> (publications: [String], isOfThisProgram: Bool)? {
    let path = folder.appending(Self.readCopyName).text
    guard let copy = try? Connection(path: path, access: .readOnly),
      // A copy of a version that hid nothing, or had no data tables, is none.
      let isUpToDate = try? LedgerSchema.migrator.isUpToDate(copy), isUpToDate,
      let publications = try? Self.publications(in: copy)
    else { return nil }
    let version = "SELECT version FROM runs ORDER BY id DESC LIMIT 1"
    let versions = try connection.rows(version) { try $0.text(0) }
    return (publications, try copy.rows(version) { try $0.text(0) } == versions)
  }

  /// What tells a ledger's publications from others; numbers of runs alone do not, since a new ledger begins again with 1.
  static func publications(in connection: borrowing Connection) throws -> [String] {
    try connection.rows(
      """
      SELECT period || ' ' || run || ' ' || inputs || ' ' || contents || ' ' || rule_set || ' ' || senders || ' ' || look
        || ' ' || (SELECT count(*) FROM corrections AS c WHERE c.period = p.period)
      FROM periods AS p ORDER BY period
      """
    ) { try $0.text(0) }
  }

  /// Whether nobody has touched the copy since this ledger made it.
  private func isAsLeft(in folder: DiskPath) throws -> Bool {
    guard let look = try? Self.look(of: folder.appending(Self.readCopyName)) else { return false }
    return try look == Seals.noted(Self.readCopyScope, in: connection)
  }

  /// What the disk says of a file, as one number that changes with it.
  private static func look(of place: DiskPath) throws -> Int {
    let status = try FileStatus(of: place)
    var hash = FNVHash()
    let facts = [
      status.size, status.modified, status.changed, Int(bitPattern: UInt(status.device)),
      Int(bitPattern: UInt(status.inode)),
    ]
    for fact in facts { hash.add("\(fact) ".utf8.span) }
    return Int(bitPattern: UInt(hash.value))
  }
}

/// How the copy for analysts stands beside the ledger.
package struct ReadCopyState: Sendable {
  /// Whether it holds every publication already.
  package let isCurrent: Bool
  /// The publications that both hold, as ``Ledger/publications(in:)`` tells them apart; none of a copy of another version.
  let unchanged: Set<String>
  /// What the next copy begins as; nil where this one is current, or the next is made anew.
  package let start: ReadCopyStart?

  /// No copy that could be read.
  static let unreadable = ReadCopyState(isCurrent: false, unchanged: [], start: nil)
}

/// The copy for analysts as it stands, which the next one begins as: to be copied while other things are done.
package struct ReadCopyStart: Sendable {
  static let permissions: UInt32 = 0o640
  let place: DiskPath

  /// Copies the file beside its place.
  /// - Returns: false where that fails.
  package func begin() -> Bool {
    (try? Connection.beginReplacing(place.text, permissions: Self.permissions)) != nil
  }

  /// Removes what was begun and is not in its place.
  package func discard() { Connection.endReplacing(place.text) }
}

/// How the copy for analysts takes over what the ledger says now.
///
/// The ledger's seals tell what changed: the copy keeps them beside its own, which are of what it may show.
enum ReadCopy {
  /// Before the scope of a seal of the ledger's own rows.
  private static let ledgers = "ledger."
  private static let ofSheets = ["observations", "survey_comments", "survey_rows"]
  /// That of which the copy shows no groups.
  private static let pooled = ["survey_tallies"]
  private static let ofPeriods =
    [
      "periods", "touched_offices", "letter_numbers", "results", "corrections", "period_sheets",
      "period_findings", "period_survey", SmallGroupRows.table, "period_comparisons",
    ] + DataTableSchema.tables.map(\.name)
  private static let kept = ["seals", "schema_migrations"]
  private static let periodScopes = SealedRows.ofPeriods.map { "'\($0.scope)'" }.joined(separator: ", ")

  /// Brings a copy up to date that is empty or was made from an earlier state of the ledger.
  ///
  /// - Parameters:
  ///   - copy: with the tables of this program; a failure leaves it unusable.
  ///   - ledger: the ledger's file.
  static func update(_ copy: borrowing Connection, from ledger: String) throws {
    try copy.execute("PRAGMA foreign_keys = OFF")
    try copy.execute("ATTACH ? AS ledger", [.text(ledger)])
    try copy.transaction {
      try copy.executeScript(changes)
      for table in ofPeriods { try copy.executeScript(takePeriods(table)) }
      try copy.executeScript(officesOfFew)
      for table in ofSheets { try copy.executeScript(takeRows(table, of: "sheet", sheets)) }
      try SmallGroupRows.takePooled(into: copy)
      try copy.executeScript(takeRows("findings", of: "file", files))
      try copy.executeScript(takeRows("sheets", of: "file", files))
      try copy.executeScript(takeRows("files", of: "id", files))
      for table in try otherTables(copy) {
        try copy.executeScript(
          "DELETE FROM main.\(table); INSERT INTO main.\(table) SELECT * FROM ledger.\(table)")
      }
      try copy.executeScript(takeSeals)
      try SmallGroupRows.hide(in: copy)
      try seal(copy)
      try copy.executeScript(remember)
    }
    try copy.execute("DETACH ledger")
  }

  /// What was written anew is sealed as it is shown.
  private static func seal(_ copy: borrowing Connection) throws {
    let files = try copy.rows("SELECT id, period FROM files WHERE id IN \(files) ORDER BY id") {
      (id: try $0.int(0), period: try $0.text(1))
    }
    for (month, files) in Dictionary(grouping: files, by: \.period) {
      try Seals.resealFiles(files.map(\.id), of: month, in: copy)
    }
    for month in try copy.rows("SELECT month FROM changed_months", [], { try $0.text(0) }) {
      try Seals.resealMonth(month, in: copy)
    }
    let periods = try copy.rows(
      "SELECT period FROM changed_periods WHERE period IN (SELECT period FROM \(SmallGroupRows.table))"
    ) { try $0.text(0) }
    for period in periods {
      for rows in [SealedRows.publication, .results, .corrections] { try Seals.renew(rows, period, in: copy) }
    }
  }

  private static func otherTables(_ copy: borrowing Connection) throws -> [String] {
    let known = ofSheets + pooled + ofPeriods + kept + ["files", "sheets", "findings"]
    let tables =
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    return try copy.rows(tables) { try $0.text(0) }.filter { !known.contains($0) }
  }

  private static let files = "(SELECT id FROM changed_files)"
  private static let sheets = "(SELECT id FROM changed_sheets)"

  private static func takeRows(_ table: String, of column: String, _ changed: String) -> String {
    """
    DELETE FROM main.\(table) WHERE \(column) IN \(changed);
    INSERT INTO main.\(table) SELECT * FROM ledger.\(table) WHERE \(column) IN \(changed);
    """
  }

  private static func takePeriods(_ table: String) -> String {
    takeRows(table, of: "period", "(SELECT period FROM changed_periods)")
  }

  /// Periods and files whose seals are not those of before; first the offices of which few people answered, before.
  private static let changes = """
    CREATE TEMP TABLE few_before AS
      SELECT DISTINCT office FROM \(SmallGroupRows.table) WHERE respondent_group = '\(SurveyTables.allGroups)';
    CREATE TEMP TABLE changed AS
      SELECT s.scope, s.key, s.seal FROM ledger.seals AS s
        LEFT JOIN main.seals AS b ON b.scope = '\(ledgers)' || s.scope AND b.key = s.key
        WHERE s.scope IN (\(periodScopes)) AND b.seal IS NOT s.seal
      UNION ALL SELECT 'file', CAST(f.id AS TEXT), coalesce(f.seal, 0) FROM ledger.files AS f
        LEFT JOIN main.seals AS b ON b.scope = '\(ledgers)file' AND b.key = CAST(f.id AS TEXT)
        WHERE b.seal IS NOT coalesce(f.seal, 0);
    INSERT INTO changed
      SELECT substr(b.scope, \(ledgers.utf8.count + 1)), b.key, NULL FROM main.seals AS b
        WHERE b.scope LIKE '\(ledgers)%' AND CASE b.scope
          WHEN '\(ledgers)file' THEN NOT EXISTS (SELECT 1 FROM ledger.files AS f WHERE f.id = CAST(b.key AS INTEGER))
          ELSE NOT EXISTS (
            SELECT 1 FROM ledger.seals AS s
            WHERE s.scope = substr(b.scope, \(ledgers.utf8.count + 1)) AND s.key = b.key)
        END;
    CREATE TEMP TABLE changed_periods AS SELECT DISTINCT key AS period FROM changed WHERE scope <> 'file';
    CREATE TEMP TABLE changed_files AS
      SELECT DISTINCT CAST(key AS INTEGER) AS id FROM changed WHERE scope = 'file';
    """

  /// Where an office is now one of few, or is no longer, every survey of its is taken over anew.
  private static let officesOfFew = """
    CREATE TEMP TABLE few AS
      SELECT DISTINCT office FROM \(SmallGroupRows.table) WHERE respondent_group = '\(SurveyTables.allGroups)';
    INSERT INTO changed_files
      SELECT file FROM ledger.sheets WHERE kind = 'survey' AND office IN (
        SELECT * FROM (SELECT * FROM few EXCEPT SELECT * FROM few_before)
        UNION SELECT * FROM (SELECT * FROM few_before EXCEPT SELECT * FROM few));
    CREATE TEMP TABLE changed_sheets AS
      SELECT id FROM main.sheets WHERE file IN (SELECT id FROM changed_files)
      UNION SELECT id FROM ledger.sheets WHERE file IN (SELECT id FROM changed_files);
    CREATE TEMP TABLE changed_months AS
      SELECT period AS month FROM main.files WHERE id IN (SELECT id FROM changed_files)
      UNION SELECT period FROM ledger.files WHERE id IN (SELECT id FROM changed_files);
    """

  /// The copy's own seals of what did not change stay.
  private static let takeSeals = """
    DELETE FROM main.seals WHERE scope IN (\(periodScopes)) AND key IN (SELECT period FROM changed_periods);
    INSERT INTO main.seals SELECT * FROM ledger.seals
      WHERE scope IN (\(periodScopes)) AND key IN (SELECT period FROM changed_periods);
    INSERT OR REPLACE INTO main.seals SELECT * FROM ledger.seals
      WHERE scope IN ('\(SealedRows.runs.scope)', '\(SealedRows.receipt.scope)');
    """

  private static let remember = """
    DELETE FROM main.seals WHERE (scope, key) IN (SELECT '\(ledgers)' || scope, key FROM changed);
    INSERT INTO main.seals SELECT '\(ledgers)' || scope, key, seal FROM changed WHERE seal IS NOT NULL;
    DROP TABLE few_before; DROP TABLE changed;
    DROP TABLE changed_periods; DROP TABLE changed_files; DROP TABLE few; DROP TABLE changed_sheets;
    DROP TABLE changed_months;
    """
}
