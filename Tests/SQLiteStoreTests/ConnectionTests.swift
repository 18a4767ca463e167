import FoundationEssentials
import Testing

@testable import SQLiteStore

@Suite("A connection")
struct ConnectionTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("ledger.sqlite")
  }

  /// The error that an operation throws, if it is one of SQLite.
  private func failure(_ body: () throws -> Void) -> SQLiteError? {
    do { try body() } catch { return error as? SQLiteError }
    return nil
  }

  @Test("gives back every kind of value as it was bound")
  func keepsValues() throws {
    let connection = try Connection(path: path)
    try connection.execute("CREATE TABLE t (i, r, t, b, n)")
    let text = "สำนักงานเขตพื้นที่\0การศึกษา"
    try connection.execute(
      "INSERT INTO t VALUES (?, ?, ?, ?, ?)",
      [.integer(.min), .real(0.1), .text(text), .bytes([0, 255]), .null])
    try connection.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", [1, 2, "", .bytes([]), SQLValue(true)])
    #expect(connection.lastInsertedRowID == 2)
    let rows = try connection.rows("SELECT * FROM t ORDER BY rowid") { row in
      [
        .integer(try row.int(0)), .real(try row.double(1)), .text(try row.text(2)), .bytes(try row.bytes(3)),
        SQLValue(try row.optionalInt(4)),
      ] as [SQLValue]
    }
    #expect(
      rows == [
        [.integer(.min), .real(0.1), .text(text), .bytes([0, 255]), .null],
        [.integer(1), .real(2), .text(""), .bytes([]), .integer(1)],
      ])
  }

  @Test("refuses to read a column as another type, naming the column and not the value")
  func refusesOtherTypes() throws {
    let connection = try Connection(path: path)
    let error = failure { _ = try connection.rows("SELECT 'secret'") { try $0.int(0) } }
    #expect(error?.message == "column 0 holds text, not an integer")
    #expect(failure { _ = try connection.rows("SELECT NULL") { try $0.text(0) } }?.sql == "SELECT NULL")
    #expect(try connection.rows("SELECT NULL") { try $0.optionalText(0) } == [nil])
  }

  @Test("makes its file readable by the owner alone, unless told otherwise")
  func setsPermissions() throws {
    let connection = try Connection(path: path)
    try connection.execute("CREATE TABLE t (a)")
    #expect(try folder.permissions("ledger.sqlite") == 0o600)
    #expect(try folder.permissions("ledger.sqlite-wal") == 0o600)
    let open = try Connection(
      path: folder.file("read"), access: .readWrite(permissions: 0o700), journal: .delete)
    try open.close()
    #expect(try folder.permissions("read") == 0o700)
    try connection.close()
    #expect(try folder.names() == ["ledger.sqlite", "read"])
  }

  @Test("shows errors with code, message and SQL, and without the bound values")
  func hidesValues() throws {
    let connection = try Connection(path: path)
    try connection.execute("CREATE TABLE t (a TEXT UNIQUE)")
    let sql = "INSERT INTO t VALUES (?)"
    try connection.execute(sql, ["secret"])
    let error = failure { try connection.execute(sql, ["secret"]) }
    #expect(error?.primaryCode == 19)
    #expect(error?.extendedCode == 2067)
    #expect(error?.message == "UNIQUE constraint failed: t.a")
    #expect(error?.sql == sql)
    #expect(error?.description.contains("secret") == false)
    try connection.execute(sql, ["another"])
    #expect(try connection.rows("SELECT count(*) FROM t") { try $0.int(0) } == [2])
  }

  @Test("refuses a wrong number of values and a text without a statement")
  func refusesMisuse() throws {
    let connection = try Connection(path: path)
    #expect(failure { try connection.execute("SELECT ?", []) }?.message == "0 values for 1 parameters")
    #expect(failure { try connection.execute("-- nothing") } != nil)
    #expect(failure { try connection.execute("SELEC 1") }?.message.contains("syntax error") == true)
  }

  @Test("enforces foreign keys")
  func enforcesForeignKeys() throws {
    let connection = try Connection(path: path)
    try connection.executeScript(
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id));")
    #expect(failure { try connection.execute("INSERT INTO b VALUES (1)") }?.primaryCode == 19)
  }

  @Test("lets the same query run inside itself")
  func nestsQueries() throws {
    let connection = try Connection(path: path)
    try connection.execute("CREATE TABLE t AS SELECT 1 AS n UNION SELECT 2")
    let query = "SELECT n FROM t ORDER BY n"
    let pairs = try connection.rows(query) { outer in
      let number = try outer.int(0)
      return try connection.rows(query) { try number * 10 + $0.int(0) }
    }
    #expect(pairs == [[11, 12], [21, 22]])
  }

  @Test("uses a statement again after its last run failed or was left early")
  func reusesStatements() throws {
    let connection = try Connection(path: path)
    try connection.execute("CREATE TABLE t (a INTEGER UNIQUE NOT NULL)")
    let insert = try connection.statement("INSERT INTO t VALUES (?)")
    for number in 0..<100 { try insert.run([.integer(number)]) }
    #expect(failure { try insert.run([nil]) } != nil)
    try insert.run([100])
    struct Enough: Error {}
    #expect(throws: Enough.self) { _ = try connection.rows("SELECT a FROM t") { _ in throw Enough() } }
    #expect(try connection.rows("SELECT a FROM t") { try $0.int(0) }.count == 101)
  }

  @Test("only reads when opened so, and does not make a file")
  func readsOnly() throws {
    let missing = folder.file("missing.sqlite")
    let error = failure { _ = try Connection(path: missing, access: .readOnly) }
    #expect(error?.isUnwritable == true)
    #expect(error?.message.contains(missing) == true)
    try Connection(path: path).execute("CREATE TABLE t (a)")
    let reader = try Connection(path: path, access: .readOnly)
    #expect(failure { try reader.execute("INSERT INTO t VALUES (1)") }?.isUnwritable == true)
    #expect(try folder.names().contains("missing.sqlite") == false)
  }
}
