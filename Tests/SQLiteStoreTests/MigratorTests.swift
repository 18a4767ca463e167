import Testing

@testable import SQLiteStore

@Suite("Migrations")
struct MigratorTests {
  private static let first = Migration(
    "0001-files", sql: "CREATE TABLE files (id INTEGER PRIMARY KEY); CREATE TABLE log (n INTEGER);")
  private static let second = Migration(
    "0002-rows",
    sql: "INSERT INTO log VALUES (2); CREATE TABLE items (file INTEGER NOT NULL REFERENCES files (id));")
  private static let third = Migration("0003-more") { try $0.execute("INSERT INTO log VALUES (?)", [3]) }

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("ledger.sqlite")
  }

  private func migrate(_ migrations: [Migration], _ connection: borrowing Connection) throws -> [String] {
    try Migrator(migrations).migrate(connection) { folder.file("before-\($0)") }
  }

  private func log(_ connection: borrowing Connection) throws -> [Int] {
    try connection.rows("SELECT n FROM log ORDER BY rowid") { try $0.int(0) }
  }

  @Test("run in order, once each, without a backup of an empty database")
  func runInOrder() throws {
    let connection = try Connection(path: path, journal: .delete)
    let all = [Self.first, Self.second, Self.third]
    #expect(try Migrator(all).isUpToDate(connection) == false)
    #expect(try migrate(all, connection) == ["0001-files", "0002-rows", "0003-more"])
    #expect(try migrate(all, connection) == [])
    #expect(try log(connection) == [2, 3])
    #expect(try Migrator(all).isUpToDate(connection))
    #expect(try folder.names() == ["ledger.sqlite"])
  }

  @Test("make an empty database at once, also a second one, as they would step by step")
  func atOnce() throws {
    let busy = Migration(
      "0004-trigger",
      sql: """
        ALTER TABLE log ADD COLUMN said TEXT; UPDATE log SET said = 'สอง' WHERE n = 2;
        CREATE INDEX log_by_said ON log (said); CREATE VIEW newest AS SELECT max(n) AS n FROM log;
        CREATE TRIGGER twice AFTER INSERT ON log BEGIN UPDATE log SET n = n + 1; END;
        """)
    let all = Migrator([Self.first, Self.second, Self.third, busy])
    let steps = try Connection(path: path, journal: .delete)
    for count in 1...4 { try all.first(count).migrate(steps) { folder.file("before-\($0)") } }
    for _ in 1...2 {
      let atOnce = try Connection(path: "", access: .inMemory)
      #expect(try all.migrate(atOnce) { $0 }.count == 4)
      #expect(try atOnce.schema() == steps.schema() && all.isUpToDate(atOnce))
      #expect(try log(atOnce) == [2, 3] && log(steps) == [2, 3])
      #expect(try atOnce.rows("SELECT said FROM log WHERE n = 2") { try $0.text(0) } == ["สอง"])
      #expect(throws: SQLiteError.self) { try atOnce.execute("INSERT INTO items VALUES (9)") }
    }
  }

  @Test("back up before each that is added later")
  func backUp() throws {
    let connection = try Connection(path: path, journal: .delete)
    _ = try migrate([Self.first], connection)
    #expect(try migrate([Self.first, Self.second, Self.third], connection) == ["0002-rows", "0003-more"])
    #expect(try folder.names() == ["before-0002-rows", "before-0003-more", "ledger.sqlite"])
    #expect(try log(Connection(path: folder.file("before-0002-rows"), access: .readOnly)) == [])
    #expect(try log(Connection(path: folder.file("before-0003-more"), access: .readOnly)) == [2])
  }

  @Test("of a newer program are refused by name, and nothing is changed")
  func refuseNewerSchema() throws {
    let connection = try Connection(path: path)
    _ = try migrate([Self.first, Self.second], connection)
    let expected = MigrationError.newerSchema(unknown: ["0002-rows"])
    #expect(throws: expected) { try migrate([Self.first], connection) }
    #expect(throws: expected) { try Migrator([Self.first]).check(connection) }
    #expect(try Migrator([Self.first, Self.second]).isUpToDate(connection))
  }

  @Test("in another order than the database remembers are refused")
  func refuseOtherOrder() throws {
    let connection = try Connection(path: path)
    _ = try migrate([Self.first, Self.second], connection)
    let expected = MigrationError.differentHistory(expected: "0003-more", found: "0002-rows")
    #expect(throws: expected) { try migrate([Self.first, Self.third, Self.second], connection) }
  }

  @Test("that fail leave the earlier ones and the state before")
  func areUndone() throws {
    let connection = try Connection(path: path)
    let bad = Migration("0002-bad", sql: "INSERT INTO log VALUES (9); INSERT INTO missing VALUES (1);")
    #expect(throws: SQLiteError.self) { try migrate([Self.first, bad, Self.third], connection) }
    #expect(try log(connection) == [])
    #expect(try migrate([Self.first, Self.second], connection) == ["0002-rows"])
  }

  @Test("may rebuild a referenced table, but not leave references to nothing")
  func checkReferences() throws {
    let connection = try Connection(path: path)
    let rebuild = Migration(
      "0003-rebuild",
      sql: """
        INSERT INTO files VALUES (7); INSERT INTO items VALUES (7);
        CREATE TABLE files2 (id INTEGER PRIMARY KEY, path TEXT); INSERT INTO files2 (id) SELECT id FROM files;
        DROP TABLE files; ALTER TABLE files2 RENAME TO files;
        """)
    _ = try migrate([Self.first, Self.second, rebuild], connection)
    #expect(try connection.rows("SELECT file FROM items") { try $0.int(0) } == [7])
    let lose = Migration("0004-lose", sql: "DELETE FROM files")
    #expect(throws: MigrationError.brokenReferences(migration: "0004-lose", table: "items")) {
      try migrate([Self.first, Self.second, rebuild, lose], connection)
    }
    #expect(try connection.rows("SELECT count(*) FROM files") { try $0.int(0) } == [1])
    #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM files") }
  }
}
