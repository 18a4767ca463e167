import FileSystem
import Ledger
import SQLiteStore
import TestSupport
import Testing

@Suite("The ledger's file")
struct LedgerFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var output: DiskPath { DiskPath(folder.path) }

  private func failure(rebuilding: Int? = nil, at path: DiskPath? = nil) -> LedgerError? {
    do throws(LedgerError) {
      let ledger = try Ledger(
        folder: path ?? output, startedAt: 5, rebuilding: rebuilding.map { LedgerRebuild(at: $0) })
      try ledger.completeRebuild()
      return nil
    } catch {
      return error
    }
  }

  @Test("has one writer, and tells the second who holds it and since when")
  func oneWriter() throws {
    let ledger = try Ledger(folder: output, startedAt: 1_648_778_400)
    #expect(failure() == .busy(pid: ThisProcess.id, since: 1_648_778_400))
    let reader = try Connection(path: ledger.path, access: .readOnly)
    #expect(try reader.rows("SELECT count(*) FROM files") { try $0.int(0) } == [0])
  }

  @Test("is free again when its holder ends")
  func lockIsReleased() throws {
    do { _ = try Ledger(folder: output, startedAt: 1) }
    #expect(failure() == nil)
  }

  @Test("of a newer version is left alone")
  func newerVersion() throws {
    do {
      let ledger = try Ledger(folder: output, startedAt: 1)
      let connection = try Connection(path: ledger.path)
      try connection.execute("INSERT INTO schema_migrations VALUES (99, '0099-future', '')")
    }
    let before = try folder.bytes("ruamphon.sqlite")
    #expect(failure() == .newer(path: folder.path + "/ruamphon.sqlite"))
    #expect(try folder.bytes("ruamphon.sqlite") == before)
  }

  @Test("of a version before assessors and last year's figures is migrated, with what it held")
  func beforeAssessors() throws {
    do {
      let ledger = try Ledger(folder: output, startedAt: 1)
      let connection = try Connection(path: ledger.path)
      try connection.execute("ALTER TABLE observations DROP COLUMN assessor")
      for column in ["previous_year", "condition", "present", "conditions_met"] {
        try connection.execute("ALTER TABLE observations DROP COLUMN \(column)")
      }
      for column in ["last_year", "achieved"] {
        try connection.execute("ALTER TABLE results DROP COLUMN \(column)")
      }
      try connection.execute("DELETE FROM schema_migrations WHERE name > '0015'")
    }
    let ledger = try Ledger(folder: output, startedAt: 1)
    try ledger.verify()
    let reader = try Connection(path: ledger.path, access: .readOnly)
    #expect(
      try reader.rows("SELECT count(assessor) + count(previous_year) FROM observations") { try $0.int(0) }
        == [0])
  }

  @Test("that is damaged is left alone", arguments: [0, 4096 * 3])
  func damaged(offset: Int) throws {
    do { _ = try Ledger(folder: output, startedAt: 1) }
    var bytes = try folder.bytes("ruamphon.sqlite")
    for index in offset..<offset + 2000 { bytes[index] = 0xAA }
    try folder.write(bytes, to: "ruamphon.sqlite")
    guard case .damaged? = failure() else {
      Issue.record("opened a damaged ledger")
      return
    }
    #expect(try folder.bytes("ruamphon.sqlite") == bytes)
  }

  @Test("in a folder where nothing can be written is unusable, with the system's reason")
  func readOnlyFolder() {
    // Permission bits would not stop root; in this folder of the kernel nobody can make a file.
    guard case .unusable? = failure(at: DiskPath("/sys/kernel")) else {
      Issue.record("made a ledger in /sys")
      return
    }
  }

  @Test("is put aside under the moment's name when it is rebuilt, never over another one")
  func rebuilt() throws {
    try folder.write(["ruamphon.sqlite": "no database"])
    #expect(failure(rebuilding: 1_648_778_400) == nil)
    #expect(try folder.text("ruamphon-20220401-090000.sqlite") == "no database")
    #expect(failure(rebuilding: 1_648_778_400) == nil)
    #expect(folder.files().contains("ruamphon-20220401-090000-2.sqlite"))
    #expect(failure() == nil)
  }
}
