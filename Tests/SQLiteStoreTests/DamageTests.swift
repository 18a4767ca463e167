import FoundationEssentials
import Testing

@testable import SQLiteStore

@Suite("A damaged or unreachable file")
struct DamageTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("ledger.sqlite")
  }

  private func failure(_ body: () throws -> Void) -> SQLiteError? {
    do { try body() } catch { return error as? SQLiteError }
    return nil
  }

  /// Makes a database of many pages and returns its bytes.
  private func makeDatabase() throws -> [UInt8] {
    let connection = try Connection(path: path, journal: .delete)
    try connection.execute("CREATE TABLE t (a TEXT)")
    try connection.execute("CREATE INDEX i ON t (a)")
    try connection.transaction {
      for number in 0..<2000 { try connection.execute("INSERT INTO t VALUES (?)", [.text("row \(number)")]) }
    }
    try connection.quickCheck()
    try connection.integrityCheck()
    try connection.close()
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test("is found by the quick check")
  func isFoundByQuickCheck() throws {
    var bytes = try makeDatabase()
    for offset in 4096 * 4..<4096 * 6 { bytes[offset] = 0xAA }
    try Data(bytes).write(to: URL(filePath: path))
    let connection = try Connection(path: path, journal: .delete)
    #expect(failure { try connection.quickCheck() }?.isCorrupt == true)
  }

  @Test("is found at once when it is no database")
  func isFoundAtOnce() throws {
    try Data("รหัสเขต,มาตรฐานที่\n".utf8).write(to: URL(filePath: path))
    #expect(failure { _ = try Connection(path: path) }?.isCorrupt == true)
    #expect(failure { _ = try Connection(path: path, access: .readOnly) }?.isCorrupt == true)
  }

  @Test("is named with the system's reason when its folder is missing")
  func namesMissingFolder() {
    let missing = folder.file("none/ledger.sqlite")
    let error = failure { _ = try Connection(path: missing) }
    #expect(error?.isUnwritable == true)
    #expect(error?.message == "cannot create \"\(missing)\": No such file or directory")
  }

  @Test("is named with the system's reason when its folder is read-only")
  func namesReadOnlyFolder() {
    // Permission bits would not stop root; in this folder of the kernel nobody can make a file.
    let unwritable = "/sys/ledger.sqlite"
    let error = failure { _ = try Connection(path: unwritable) }
    #expect(error?.isUnwritable == true)
    let reasons = ["Permission denied", "Read-only file system", "Operation not permitted"]
    #expect(reasons.map { "cannot create \"\(unwritable)\": \($0)" }.contains(error?.message))
  }

  @Test("is copied whole, over an older copy, with nothing left beside it")
  func isCopied() throws {
    _ = try makeDatabase()
    let copy = folder.file("copy.sqlite")
    try Data("old".utf8).write(to: URL(filePath: copy))
    let connection = try Connection(path: path)
    try connection.backUp(to: copy)
    #expect(try folder.permissions("copy.sqlite") == 0o600)
    #expect(try folder.names().contains { $0.hasSuffix(".partial") } == false)
    let reader = try Connection(path: copy, access: .readOnly)
    try reader.integrityCheck()
    #expect(try reader.rows("SELECT count(*) FROM t") { try $0.int(0) } == [2000])
  }

  @Test("is copied into memory, whole, for a life of its own")
  func isCopiedIntoMemory() throws {
    let path = folder.file("ledger.sqlite")
    let database = try Connection(path: path)
    try database.executeScript("CREATE TABLE t (a); INSERT INTO t VALUES ('one')")
    let copy = try database.copiedIntoMemory()
    try copy.execute("INSERT INTO t VALUES ('two')")
    #expect(try copy.rows("SELECT a FROM t") { try $0.text(0) } == ["one", "two"])
    #expect(try database.rows("SELECT a FROM t") { try $0.text(0) } == ["one"])
  }

  private func count(_ name: String) throws -> [Int] {
    try Connection(path: folder.file(name), access: .readOnly).rows("SELECT count(*) FROM t") {
      try $0.int(0)
    }
  }

  @Test("is replaced by a copy of itself that was begun before and then changed")
  func isBegun() throws {
    _ = try makeDatabase()
    try Connection.beginReplacing(path, permissions: 0o640)
    #expect(try count("ledger.sqlite.partial") == [2000])
    #expect(try folder.permissions("ledger.sqlite.partial") == 0o640)
    try Connection.replace(path, permissions: 0o640, isBegun: true) { copy in
      try copy.execute("DELETE FROM t WHERE rowid > 5")
      #expect(try count("ledger.sqlite") == [2000])
    }
    #expect(try count("ledger.sqlite") == [5])
    #expect(try folder.names() == ["ledger.sqlite"])
  }

  @Test("stays as it was where what was begun is given up, or does not come to its end")
  func isGivenUp() throws {
    let bytes = try makeDatabase()
    try Connection.beginReplacing(path, permissions: 0o640)
    Connection.endReplacing(path)
    #expect(try folder.names() == ["ledger.sqlite"])
    try Connection.beginReplacing(path, permissions: 0o640)
    let error = failure {
      try Connection.replace(path, permissions: 0o640, isBegun: true) { try $0.execute("DELETE FROM none") }
    }
    #expect(error != nil)
    #expect(try folder.names() == ["ledger.sqlite"])
    #expect(try Array(Data(contentsOf: URL(filePath: path))) == bytes)
    #expect(failure { try Connection.beginReplacing(folder.file("none"), permissions: 0o640) } != nil)
    #expect(try folder.names() == ["ledger.sqlite"])
  }

  @Test("is replaced by a new one that holds nothing of what another had begun")
  func isNotBegun() throws {
    _ = try makeDatabase()
    try Connection.beginReplacing(path, permissions: 0o640)
    try Connection.replace(path, permissions: 0o640, isBegun: false) { try $0.execute("CREATE TABLE t (b)") }
    #expect(try count("ledger.sqlite") == [0])
  }

  @Test("leaves the old copy when a new one cannot be made")
  func leavesOldCopy() throws {
    let copy = folder.file("copy.sqlite")
    try Data("old".utf8).write(to: URL(filePath: copy))
    let connection = try Connection(path: path)
    let error = try connection.transaction { failure { try connection.backUp(to: copy) } }
    #expect(error != nil)
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("old".utf8))
    #expect(try folder.names().contains { $0.hasSuffix(".partial") } == false)
  }
}
