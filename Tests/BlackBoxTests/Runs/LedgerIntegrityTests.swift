import RunSupport
import SQLiteStore
import TestSupport
import Testing

/// What happened to rows or tables that SQLite still reads without a word.
enum ContentDamage: String, CaseIterable, Sendable {
  case value, survey, names, hashes, missingRow, missingSheet, missingFile, missingSeal, trigger, index, view,
    column

  var sql: String {
    switch self {
    case .value: "UPDATE observations SET numerator = '28' WHERE numerator = '38'"
    case .survey: "UPDATE survey_tallies SET figures = zeroblob(length(figures))"
    case .names: "UPDATE survey_shapes SET names = replace(names, 'teacher', 'student')"
    case .hashes: "DELETE FROM survey_rows"
    case .missingRow: "DELETE FROM observations WHERE node = '3.3.1'"
    case .missingSheet: "DELETE FROM sheets WHERE kind = 'measures'"
    case .missingFile: "DELETE FROM files WHERE CAST(path AS TEXT) LIKE '%survey.csv'"
    case .missingSeal: "UPDATE files SET seal = NULL"
    case .trigger:
      "CREATE TRIGGER t AFTER INSERT ON findings BEGIN DELETE FROM findings WHERE file = NEW.file; END"
    case .index: "DROP INDEX files_of_period"
    case .view: "DROP VIEW v_results; CREATE VIEW v_results AS SELECT 1 AS period"
    case .column: "ALTER TABLE months ADD COLUMN more TEXT"
    }
  }
}

@Suite("A ledger whose content is not as it was written")
struct LedgerIntegrityTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.measures(38), to: "2565-03/2402/measures.csv")
    try fixture.write(SmallSheets.survey([4, 5, 4, 3]), to: "2565-03/2402/survey.csv")
    try fixture.write(SmallSheets.survey([1, 2, 2]), to: "2565-03/2402/second.csv")
    try fixture.write(SmallSheets.review(4), to: "2565-03/1001/review.csv")
  }

  private var out: String { fixture.folder.path + "/out" }

  private func run(_ more: String..., language: String = "en") throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--inbox", fixture.folder.path + "/inbox", "--out", out, "--lang", language, "--quiet",
        "--as-of", "2022-04-01T09:00:00+07:00", "--offices", try fixture.registryFile(),
      ] + more)
  }

  private func ledger(_ words: String..., language: String = "en") throws -> Program.Outcome {
    try Program.run(["ledger"] + words + ["--out", out, "--lang", language])
  }

  private func change(_ sql: String) throws {
    let connection = try Connection(path: out + "/ruamphon.sqlite")
    try connection.execute("PRAGMA foreign_keys = ON")
    try connection.executeScript(sql)
    try connection.close()
  }

  private func expectRefused(_ outcome: Program.Outcome, _ event: Comment) {
    #expect(outcome.code == 1, event)
    #expect(outcome.errors.contains("is not as the program wrote it"), event)
    #expect(outcome.errors.contains("ledger restore") && outcome.errors.contains("--rebuild"), event)
  }

  @Test(
    "is told by check and --verify, is never backed up, and is published right after --rebuild",
    arguments: ContentDamage.allCases)
  func damage(_ damage: ContentDamage) throws {
    #expect([0, 3, 4].contains(try run().code))
    let published = try fixture.published(period: "2565-03")
    #expect(try ledger("check").code == 0)
    try change(damage.sql)
    let check = try ledger("check")
    expectRefused(check, "check: \(check.errors)")
    let verified = try run("--verify")
    expectRefused(verified, "run --verify: \(verified.errors)")
    let backup = try ledger("backup", fixture.folder.path + "/backup.sqlite")
    expectRefused(backup, "backup: \(backup.errors)")
    #expect(!fixture.folder.files().contains { $0.contains("backup.sqlite") })
    #expect(try fixture.published(period: "2565-03") == published)
    #expect([0, 3, 4].contains(try run("--rebuild").code))
    #expect(try fixture.published(period: "2565-03") == published)
    #expect(try ledger("check").code == 0)
  }

  @Test(
    "is noticed before anything of the month is published",
    arguments: [
      ContentDamage.value, .survey, .names, .hashes, .missingRow, .missingSheet, .missingSeal, .trigger,
    ])
  func unpublished(_ damage: ContentDamage) throws {
    #expect([0, 3, 4].contains(try run().code))
    let published = try fixture.published(period: "2565-03")
    try change(damage.sql)
    // Another office's sheet makes the month be published again, from what the ledger says of the others.
    try fixture.write(SmallSheets.review(2), to: "2565-03/1001/review.csv")
    let outcome = try run()
    expectRefused(outcome, "\(outcome.errors)")
    #expect(try fixture.published(period: "2565-03") == published)
  }

  @Test(
    "of published results, findings, runs and closings is told",
    arguments: [
      "UPDATE results SET missing = missing || 'x' WHERE node = 'overall'",
      "DELETE FROM results WHERE node = '3.3.1'",
      "UPDATE period_findings SET severity = 'info'", "DELETE FROM period_sheets WHERE kind = 'survey'",
      "UPDATE period_survey SET answer_sum = answer_sum + 1", "UPDATE runs SET exit = 0, user = 'x'",
      "UPDATE periods SET is_settled = 1 - is_settled", "UPDATE periods SET closed_at = NULL, errors = 7",
    ])
  func history(sql: String) throws {
    #expect([0, 3, 4].contains(try run().code))
    #expect(try Program.run(["close", "--out", out, "--period", "2565-03"]).code == 0)
    #expect(try ledger("check").code == 0)
    try change(sql)
    guard try changed(sql) else { return }
    let check = try ledger("check")
    expectRefused(check, "\(check.errors)")
  }

  /// Whether the statement had rows to change; these sheets have findings only by chance.
  private func changed(_ sql: String) throws -> Bool {
    let connection = try Connection(path: out + "/ruamphon.sqlite")
    return try !sql.contains("period_findings")
      || connection.rows("SELECT count(*) FROM period_findings") { try $0.int(0) } != [0]
  }

  @Test("that the program does not understand is its own fault: it never speaks of damage or --rebuild")
  func unexpected() throws {
    #expect([0, 3, 4].contains(try run().code))
    try change("UPDATE files SET period = '2565-13'")
    for language in ["th", "en"] {
      let outcome = try run(language: language)
      #expect(outcome.code == 1)
      #expect(!outcome.errors.contains("--rebuild"), "\(outcome.errors)")
      #expect(outcome.errors.contains(language == "th" ? "ข้อผิดพลาดภายใน" : "internal error"))
    }
  }
}
