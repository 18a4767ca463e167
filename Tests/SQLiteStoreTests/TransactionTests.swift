import Testing

@testable import SQLiteStore

@Suite("A transaction")
struct TransactionTests {
  struct Failure: Error {}

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("ledger.sqlite")
    try Connection(path: path).execute("CREATE TABLE t (a INTEGER)")
  }

  private func count(_ connection: borrowing Connection) throws -> Int? {
    try connection.rows("SELECT count(*) FROM t") { try $0.int(0) }.first
  }

  @Test("keeps all changes and returns the value of its body")
  func keepsChanges() throws {
    let connection = try Connection(path: path)
    let changes = try connection.transaction {
      try connection.execute("INSERT INTO t VALUES (1), (2)")
      return connection.changeCount
    }
    #expect(changes == 2)
    #expect(try count(connection) == 2)
  }

  @Test("undoes all changes when its body throws, and another can follow")
  func undoesChanges() throws {
    let connection = try Connection(path: path)
    #expect(throws: Failure.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Failure()
      }
    }
    #expect(try count(connection) == 0)
    try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
    #expect(try count(connection) == 1)
  }

  @Test("takes another inside as a part of itself, kept and undone with it")
  func nesting() throws {
    let connection = try Connection(path: path)
    try connection.transaction {
      try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
    }
    #expect(try count(connection) == 1)
    #expect(throws: Failure.self) {
      try connection.transaction {
        try connection.transaction { try connection.execute("INSERT INTO t VALUES (2)") }
        throw Failure()
      }
    }
    #expect(try count(connection) == 1)
  }

  @Test("makes a second writer wait and then say that the database is busy")
  func makesWritersWait() throws {
    let first = try Connection(path: path)
    let second = try Connection(path: path, busyTimeout: 20)
    try first.transaction {
      try first.execute("INSERT INTO t VALUES (1)")
      do {
        try second.transaction {}
        Issue.record("two writers at once")
      } catch {
        // SQLITE_BUSY
        #expect((error as? SQLiteError)?.primaryCode == 5)
      }
      #expect(try count(second) == 0)
    }
    try second.transaction { try second.execute("INSERT INTO t VALUES (2)") }
    #expect(try count(first) == 2)
  }

  @Test("shows a snapshot one state while another connection writes")
  func showsOneState() throws {
    let writer = try Connection(path: path)
    let reader = try Connection(path: path, access: .readOnly)
    try reader.snapshot {
      #expect(try count(reader) == 0)
      try writer.execute("INSERT INTO t VALUES (1)")
      #expect(try count(reader) == 0)
    }
    #expect(try count(reader) == 1)
  }
}
