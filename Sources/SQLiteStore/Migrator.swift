internal import Synchronization

/// Brings a database to the newest schema by the migrations that it does not remember yet.
package struct Migrator: Sendable {
  private let migrations: [Migration]
  private let whole = WholeOutcome()

  /// Takes the full list, oldest first; new migrations are only ever added at its end.
  package init(_ migrations: [Migration]) { self.migrations = migrations }

  /// Runs what is missing, each migration in its own transaction, with a backup before it.
  ///
  /// A database that was empty at the start has nothing to back up, and is made at once as all of them would make it:
  /// each `ALTER TABLE` has SQLite read the whole schema anew.
  ///
  /// - Parameters:
  ///   - connection: open for writing, outside a transaction.
  ///   - backupPath: where the copy goes that is made before the migration of this name.
  /// - Returns: the names of the migrations that were run.
  /// - Throws: `MigrationError`, or the `SQLiteError` of a migration or backup; earlier migrations stay.
  @discardableResult
  package func migrate(
    _ connection: borrowing Connection, backupPath: (_ migration: String) -> String
  ) throws -> [String] {
    let first = try checkedHistory(connection).count
    let isEmpty = try connection.rows("SELECT 1 FROM sqlite_schema LIMIT 1") { try $0.int(0) }.isEmpty
    try connection.execute("PRAGMA foreign_keys = OFF")
    defer { try? connection.execute("PRAGMA foreign_keys = ON") }
    // Where that fails in memory, the steps tell how far they come.
    if isEmpty, let outcome = try? whole.outcome({ try steps() }) {
      return try make(outcome, on: connection) ? migrations.map(\.name) : []
    }
    return try migrations.indices.dropFirst(first).compactMap { index in
      let name = migrations[index].name
      if !isEmpty { try connection.backUp(to: backupPath(name)) }
      return try run(index, on: connection) ? name : nil
    }
  }

  /// Compares what the database remembers with the list, without changing it.
  ///
  /// - Throws: `newerSchema` or `differentHistory`.
  package func check(_ connection: borrowing Connection) throws { _ = try checkedHistory(connection) }

  /// Compares likewise, and tells whether any of the list was ever run on the database.
  package func hasHistory(_ connection: borrowing Connection) throws -> Bool {
    try !checkedHistory(connection).isEmpty
  }

  /// How many migrations of the list the database has.
  func historyCount(_ connection: borrowing Connection) throws -> Int { try checkedHistory(connection).count }

  /// The list with further steps behind it, for a database that holds more than others of its kind.
  package func adding(_ further: [Migration]) -> Migrator { Migrator(migrations + further) }

  /// The list up to a place.
  func first(_ count: Int) -> Migrator {
    count == migrations.count ? self : Migrator(Array(migrations.prefix(count)))
  }

  /// Tells whether the database has all migrations of the list; a read-only program can ask before it reads.
  package func isUpToDate(_ connection: borrowing Connection) throws -> Bool {
    try checkedHistory(connection).count == migrations.count
  }

  /// Runs one migration.
  ///
  /// - Returns: false when another process was faster.
  private func run(_ index: Int, on connection: borrowing Connection) throws -> Bool {
    try connection.transaction {
      guard try checkedHistory(connection).count == index else { return false }
      try migrations[index].apply(connection)
      try checkReferences(connection, after: migrations[index].name)
      try remember(index, in: connection)
      return true
    }
  }

  /// Runs every migration on an empty database in memory, and gives what it then holds.
  private func steps() throws -> MigrationOutcome {
    let made = try Connection(path: "", access: .inMemory)
    try made.execute("PRAGMA foreign_keys = OFF")
    for index in migrations.indices { _ = try run(index, on: made) }
    return try MigrationOutcome(of: made)
  }

  /// Makes what all migrations would make of an empty database.
  ///
  /// - Returns: false when another process was faster.
  private func make(_ outcome: MigrationOutcome, on connection: borrowing Connection) throws -> Bool {
    try connection.transaction {
      guard try checkedHistory(connection).isEmpty else { return false }
      for index in migrations.indices { try remember(index, in: connection) }
      try outcome.make(on: connection)
      return true
    }
  }

  private func remember(_ index: Int, in connection: borrowing Connection) throws {
    try connection.executeScript(
      """
      CREATE TABLE IF NOT EXISTS schema_migrations (
        position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, applied_at TEXT NOT NULL
      ) STRICT
      """)
    try connection.execute(
      "INSERT INTO schema_migrations VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
      [.integer(index), .text(migrations[index].name)])
  }

  /// The names that the database remembers, found to be the beginning of the list.
  private func checkedHistory(_ connection: borrowing Connection) throws -> [String] {
    let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE name = 'schema_migrations'") {
      try $0.text(0)
    }
    if tables.isEmpty { return [] }
    let applied = try connection.rows("SELECT name FROM schema_migrations ORDER BY position") {
      try $0.text(0)
    }
    let names = migrations.map(\.name)
    let unknown = applied.filter { !names.contains($0) }
    if !unknown.isEmpty { throw MigrationError.newerSchema(unknown: unknown) }
    for (expected, found) in zip(names, applied) where expected != found {
      throw MigrationError.differentHistory(expected: expected, found: found)
    }
    return applied
  }

  /// Makes up for the foreign keys that were off while tables were rebuilt.
  private func checkReferences(_ connection: borrowing Connection, after migration: String) throws {
    let broken = try connection.rows("PRAGMA foreign_key_check") { try $0.text(0) }
    guard let table = broken.first else { return }
    throw MigrationError.brokenReferences(migration: migration, table: table)
  }
}

/// What a list of migrations makes of an empty database, beside what it remembers of them.
private struct MigrationOutcome: Sendable {
  private let tables: [String]
  private let rows: [(insert: String, values: [SQLValue])]
  /// Indexes, views and triggers, which follow the rows.
  private let others: [String]

  init(of made: borrowing Connection) throws {
    let objects = try made.rows(
      """
      SELECT type = 'table', name, sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name <> 'schema_migrations' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
      """
    ) { (isTable: try $0.int(0) == 1, name: try $0.text(1), sql: try $0.text(2)) }
    tables = objects.filter(\.isTable).map(\.sql)
    others = objects.filter { !$0.isTable }.map(\.sql)
    var rows: [(insert: String, values: [SQLValue])] = []
    for table in objects where table.isTable {
      rows += try made.rows("SELECT * FROM \(table.name)") { row in
        let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
        return (
          "INSERT INTO \(table.name) VALUES (\(marks))", try (0..<row.count).map { try row.value($0) }
        )
      }
    }
    self.rows = rows
  }

  func make(on connection: borrowing Connection) throws {
    for sql in tables { try connection.execute(sql) }
    for row in rows { try connection.execute(row.insert, row.values) }
    for sql in others { try connection.execute(sql) }
  }
}

/// The outcome of a whole list, found out when it is first asked for: a process makes several databases.
private final class WholeOutcome: Sendable {
  private let known = Mutex<MigrationOutcome?>(nil)

  func outcome(_ find: () throws -> MigrationOutcome) throws -> MigrationOutcome {
    try known.withLock { known in
      if let known { return known }
      let found = try find()
      known = found
      return found
    }
  }
}

/// One named step from one schema to the next; once released it is never changed, renamed or removed.
package struct Migration: Sendable {
  /// The name that the database remembers, also part of a file name: `0002-corrections`.
  package let name: String
  let apply: @Sendable (borrowing Connection) throws -> Void

  /// Describes a step in code; it runs in a transaction with foreign keys unchecked until its end.
  package init(_ name: String, _ apply: @escaping @Sendable (borrowing Connection) throws -> Void) {
    self.name = name
    self.apply = apply
  }

  /// Describes a step in SQL.
  package init(_ name: String, sql: String) {
    self.init(name) { try $0.executeScript(sql) }
  }
}

/// The reasons why a database cannot be brought to the schema that the program knows.
package enum MigrationError: Error, Equatable, Sendable {
  /// A newer program wrote the database: it remembers these migrations, which this program does not know.
  case newerSchema(unknown: [String])
  /// The program's list was changed: at this place the database remembers another migration.
  case differentHistory(expected: String, found: String)
  /// A migration left rows of this table that refer to nothing.
  case brokenReferences(migration: String, table: String)
}

/// A table, index, view or trigger as the database itself describes it.
package struct SchemaObject: Hashable, Sendable {
  package let kind: String
  package let name: String
  let table: String
  /// Without what is only layout.
  let sql: String
}

extension Connection {
  /// Everything that the schema holds but what SQLite keeps for itself.
  package func schema() throws(SQLiteError) -> Set<SchemaObject> {
    let query =
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    let objects = try statement(query).texts().map { columns in
      SchemaObject(
        kind: columns[0], name: columns[1], table: columns[2],
        sql: columns[3].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    return Set(objects)
  }

  /// Calls with each description of the schema as it stands, in one order.
  package func forEachSchemaText(_ body: (String) -> Void) throws(SQLiteError) {
    let query =
      "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1"
    for text in try statement(query).texts() { body(text[0]) }
  }

  /// An object of the schema that is not among those expected, or one of them that lacks; nil if none.
  package func strayObject(beside expected: Set<SchemaObject>) throws -> SchemaObject? {
    try schema().symmetricDifference(expected).min { $0.name < $1.name }
  }

  /// The names of a table's columns, in their order; empty where there is no such table.
  package func columns(of table: String) throws(SQLiteError) -> [String] {
    try statement("SELECT name FROM pragma_table_info(?) ORDER BY cid").texts([.text(table)]).map { $0[0] }
  }
}

extension Migrator {
  /// An object of the schema that the migrations run so far did not make, or one of theirs that lacks; nil if none.
  package func strayObject(in connection: borrowing Connection) throws -> SchemaObject? {
    try connection.strayObject(beside: try first(try historyCount(connection)).madeSchema())
  }

  /// What the whole list makes of an empty database.
  package func madeSchema() throws -> Set<SchemaObject> {
    let made = try Connection(path: "", access: .inMemory)
    try migrate(made) { $0 }
    return try made.schema()
  }
}
