internal import CSQLite

/// An open SQLite database for one task at a time; it closes when it goes out of scope.
///
/// Prepared statements are kept and used again by their SQL text; values are always bound, never part of it.
package struct Connection: ~Copyable {
  /// What may be done with the file.
  package enum Access: Equatable, Sendable {
    /// Read an existing file.
    case readOnly
    /// Read a file that nobody writes: no lock is taken and nothing is made beside it.
    ///
    /// A writer who comes meanwhile goes unnoticed; whoever reads must look whether the file is still the same.
    case immutable
    /// Read a file with a write-ahead log through the index that its writer keeps or left behind, without writing.
    case besideWriter
    /// Read and write; a missing file is made with these permissions.
    case readWrite(permissions: UInt32 = 0o600)
    /// A database of this connection alone that no file ever holds; path and journal do not matter.
    case inMemory
  }

  /// How changes reach the file.
  package enum Journal: String, Sendable {
    /// Write-ahead log: readers never block; for a local file only.
    case wal
    /// Rollback journal: the closed database is a single file that can be renamed or sent.
    case delete
  }

  let handle: DatabaseHandle
  /// The file, as given.
  package let path: String

  /// Opens a database with foreign keys on.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: what may be done with it.
  ///   - journal: set on the file when it is opened for writing.
  ///   - busyTimeout: how many milliseconds to wait for another connection's lock.
  /// - Throws: a file that cannot be opened (`isUnwritable`) or is no database (`isCorrupt`).
  package init(
    path: String, access: Access = .readWrite(), journal: Journal = .wal, busyTimeout: Int32 = 5000
  ) throws(SQLiteError) {
    handle = try openDatabase(path, access, journal, busyTimeout)
    self.path = path
  }

  /// Closes the database and reports what `deinit` would have to swallow.
  package consuming func close() throws(SQLiteError) { try handle.close() }

  /// Runs one statement to its end and ignores its rows.
  package func execute(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) {
    let statement = try Statement(sql, on: handle)
    try statement.run(values)
  }

  /// Runs several statements without values, separated by semicolons.
  package func executeScript(_ sql: String) throws(SQLiteError) {
    try unsafe handle.check(sqlite3_exec(handle.pointer, sql, nil, nil, nil), sql: sql)
  }

  /// Prepares a statement that is run several times, or takes it from those kept.
  package func statement(_ sql: String) throws(SQLiteError) -> Statement { try Statement(sql, on: handle) }

  /// Reads all rows of a query as values.
  ///
  /// - Parameters:
  ///   - sql: the query.
  ///   - values: one for each `?`.
  ///   - transform: makes a value of a row, which is valid only inside it.
  package func rows<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ transform: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var result: [Value] = []
    let statement = try Statement(sql, on: handle)
    try statement.forEachRow(values) { result.append(try transform($0)) }
    return result
  }

  /// The row id of the last insert by this connection.
  package var lastInsertedRowID: Int { unsafe Int(sqlite3_last_insert_rowid(handle.pointer)) }

  /// The number of rows that this connection has changed since it was opened.
  package var totalChangeCount: Int { unsafe Int(sqlite3_total_changes64(handle.pointer)) }

  /// The number of rows that the last insert, update or delete changed.
  package var changeCount: Int { unsafe Int(sqlite3_changes64(handle.pointer)) }
}

/// Opens and sets up a database; the handle closes itself when a step fails.
private func openDatabase(
  _ path: String, _ access: Connection.Access, _ journal: Connection.Journal, _ busyTimeout: Int32
) throws(SQLiteError) -> DatabaseHandle {
  if case .readWrite(let permissions) = access { try DatabaseFile.create(path, permissions: permissions) }
  let handle = try openHandle(path, access)
  try unsafe handle.check(sqlite3_busy_timeout(handle.pointer, busyTimeout), sql: nil)
  try Statement("PRAGMA foreign_keys = ON", on: handle).run()
  try Statement("PRAGMA trusted_schema = OFF", on: handle).run()
  if case .readWrite = access { try setJournal(journal, on: handle) }
  // The first read of the file: a damaged header shows here and not in the middle of a run.
  try Statement("PRAGMA schema_version", on: handle).run()
  return handle
}

private func openHandle(_ path: String, _ access: Connection.Access) throws(SQLiteError) -> DatabaseHandle {
  switch access {
  case .readOnly: try DatabaseHandle(path: path, flags: SQLITE_OPEN_READONLY)
  case .immutable:
    try DatabaseHandle(
      path: path, uri: DatabaseFile.uri(path, "immutable"), flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
  case .besideWriter:
    try DatabaseHandle(
      path: path, uri: DatabaseFile.uri(path, "readonly_shm"), flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
  case .readWrite: try DatabaseHandle(path: path, flags: SQLITE_OPEN_READWRITE)
  case .inMemory: try DatabaseHandle(path: ":memory:", flags: SQLITE_OPEN_READWRITE)
  }
}

private func setJournal(_ journal: Connection.Journal, on handle: DatabaseHandle) throws(SQLiteError) {
  let sql = "PRAGMA journal_mode = \(journal.rawValue)"
  let answer = try Statement(sql, on: handle).firstText()
  if answer == journal.rawValue { return }
  let message = "the journal mode stays \"\(answer ?? "unknown")\""
  throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: message, sql: sql)
}

extension Connection {
  /// Runs changes that are kept all or not at all; the write lock is taken at once.
  ///
  /// Taking it at once lets two writers wait for each other instead of failing in the middle. Within another one the
  /// changes belong to that one, which must not go on after an error.
  ///
  /// - Parameter body: the changes; its error undoes them and is thrown on.
  /// - Returns: what `body` returned, after the commit.
  package func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    if unsafe sqlite3_get_autocommit(handle.pointer) == 0 { return try body() }
    return try run(body, begin: "BEGIN IMMEDIATE")
  }

  /// Runs queries that all see the same state, whatever other connections write meanwhile.
  ///
  /// Within a transaction or another snapshot they see what that one sees.
  package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    if unsafe sqlite3_get_autocommit(handle.pointer) == 0 { return try body() }
    return try run(body, begin: "BEGIN DEFERRED")
  }

  private func run<Value>(_ body: () throws -> Value, begin: String) throws -> Value {
    try execute(begin)
    do {
      let value = try body()
      try execute("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// Undoes the open transaction; SQLite has ended it already after some errors, a full disk for one.
  ///
  /// The error that led here says more than one of the rollback, which leaves nothing that a later open
  /// would not undo by itself.
  private func rollBack() {
    if unsafe sqlite3_get_autocommit(handle.pointer) == 0 { try? execute("ROLLBACK") }
  }
}

extension Connection {
  /// Looks through the whole file for damage, without comparing indexes with their tables.
  ///
  /// - Throws: an error with `isCorrupt` that names the first damage.
  package func quickCheck() throws(SQLiteError) { try check("PRAGMA quick_check(1)") }

  /// Looks through the whole file, indexes included, which takes several times longer.
  ///
  /// - Throws: an error with `isCorrupt` that names the first damage.
  package func integrityCheck() throws(SQLiteError) { try check("PRAGMA integrity_check(1)") }

  private func check(_ sql: String) throws(SQLiteError) {
    let answer = try statement(sql).firstText()
    if answer == "ok" { return }
    // The answer names the database in a line of its own before the damage.
    let message = answer?.split(whereSeparator: \.isNewline).joined(separator: " ")
    throw SQLiteError(extendedCode: SQLITE_CORRUPT, message: message ?? "no answer", sql: sql)
  }
}
