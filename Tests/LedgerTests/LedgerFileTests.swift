import FileSystem
import TestSupport
import Testing

@testable import Ledger
@testable import SQLiteStore

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

  /// Makes the ledger as a version left it that knew some of the steps.
  private func makeOld(steps: Int, _ body: (borrowing Connection) throws -> Void) throws {
    let connection = try Connection(
      path: folder.path + "/ruamphon.sqlite", access: .readWrite(permissions: 0o600))
    try LedgerSchema.migrator.first(steps).migrate(connection) { $0 }
    try body(connection)
    try connection.close()
  }

  @Test("of a version before small groups hides those of the months that it holds")
  func beforeSmallGroups() throws {
    try makeOld(steps: 15) { connection in
      try connection.executeScript(
        """
        INSERT INTO runs VALUES (1, 1, 'u', 'run', 1, 'v', 0);
        INSERT INTO periods (period, fiscal_year, inputs, contents, is_settled, run, errors)
          VALUES ('2565-03', 2565, '', '', 1, 1, 0);
        """)
      for (office, group, respondents) in [
        ("1", "a", 4), ("1", "b", 9), ("1", "c", 20), ("2", "a", 5), ("2", "b", 9), ("3", "a", 2),
      ] {
        for dimension in ["1", "(all)"] {
          try connection.execute(
            "INSERT INTO period_survey VALUES ('2565-03', ?, ?, ?, ?, 0, 1, 4, 16, 1)",
            [.text(office), .text(group), .text(dimension), .integer(respondents)])
        }
      }
      try connection.execute("VACUUM INTO ?", [.text(folder.path + "/ruamphon-read.sqlite")])
    }
    let ledger = try Ledger(folder: output, startedAt: 1)
    try ledger.verify()
    try ledger.refreshReadCopy(in: output, try ledger.readCopyState(in: output))
    let copy = try Connection(path: folder.path + "/ruamphon-read.sqlite", access: .readOnly)
    let shown = "SELECT DISTINCT office || respondent_group FROM period_survey WHERE answers > 0 ORDER BY 1"
    #expect(try copy.rows(shown) { try $0.text(0) } == ["1c", "2a", "2b"])
    let reader = try Connection(path: ledger.path, access: .readOnly)
    let hidden =
      "SELECT office_code || respondent_group FROM v_survey WHERE is_hidden AND mean IS NULL GROUP BY 1"
    #expect(try reader.rows(hidden) { try $0.text(0) } == ["1a", "1b", "3a"])
    #expect(try reader.rows("SELECT count(mean) FROM v_survey") { try $0.int(0) } == [6])
    let offices = "SELECT office FROM period_survey_small WHERE respondent_group = '(all)'"
    #expect(try reader.rows(offices) { try $0.text(0) } == ["3"])
  }

  @Test("of a version before assessors and last year's figures is migrated, with what it held")
  func beforeAssessors() throws {
    try makeOld(steps: 14) { connection in
      // A month that was published is sealed by tables that later steps make.
      try connection.executeScript(
        """
        INSERT INTO runs VALUES (1, 1, 'u', 'run', 1, 'v', 0);
        INSERT INTO periods (period, fiscal_year, inputs, contents, is_settled, run, errors)
          VALUES ('2565-03', 2565, '', '', 1, 1, 0);
        """)
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
