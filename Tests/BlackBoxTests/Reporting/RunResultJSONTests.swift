import Foundation
import TestSupport
import Testing

@Suite("The result of a run as JSON")
struct RunResultJSONTests {
  private let inbox: SmallInbox

  init() throws { inbox = try SmallInbox() }

  private func result(_ more: String...) throws -> Result {
    let outcome = try inbox.run(["--json"] + more)
    let result = try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
    #expect(result.schema == 1)
    #expect(result.exit == Int(outcome.code))
    return result
  }

  @Test("stands alone on stdout, whatever the log")
  func alone() throws {
    let quiet = try inbox.run(["--json", "--dry-run", "--quiet"])
    #expect(quiet.errorLines.count == 2)
    let verbose = try inbox.run(["--json", "--dry-run", "--verbose", "--log-format", "json"])
    let seconds = /"seconds" : [\d.e-]+/
    #expect(quiet.output.replacing(seconds, with: "") == verbose.output.replacing(seconds, with: ""))
    #expect(verbose.output.hasPrefix("{\n") && verbose.output.hasSuffix("\n}\n"))
  }

  @Test("agrees with run.json")
  func record() throws {
    let result = try result()
    let record = try JSONDecoder().decode(
      Record.self, from: Data(try inbox.folder.bytes("out/2565-03/run.json")))
    #expect(result.asOf == record.asOf && result.exit == record.exitStatus)
    #expect(result.version == record.versions["ruamphon"])
    #expect(!result.isDryRun)
    let month = try #require(result.periods.first)
    #expect(result.periods.count == 1)
    #expect((month.period, month.state, month.exit) == ("2565-03", "published", 3))
    #expect(month.offices == record.files.count { $0.path.hasPrefix("offices/") })
    #expect(month.files == record.counts.inputFiles && month.rows == record.counts.inputRows)
    #expect(month.workbooks == record.counts.workbooks)
    #expect(
      month.findings
        == .init(errors: record.counts.errors, warnings: record.counts.warnings, infos: record.counts.infos))
    // Nothing stood there before, so every file is a new one.
    #expect(month.changedFiles.map(Set.init) == Set(record.files.map(\.path)))
    #expect(month.removedFiles == [] && month.overdueSheets.isEmpty)
    #expect(month.rejectedFiles == ["2565-03/2403/nothing.csv"])
    let phases = try #require(month.phases)
    #expect(Set(phases.map(\.phase)).isSuperset(of: ["read", "score", "make-files"]))
  }

  @Test("agrees with findings.csv")
  func findings() throws {
    let causes = try #require(try result().periods.first?.findingsByCode)
    let lines = try inbox.folder.text("out/2565-03/findings.csv").split(separator: "\r\n").dropFirst()
    // No cell before the count holds a comma.
    let counts = lines.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return ("\(cells[0]) \(cells[1])", Int(cells[9]) ?? 0)
    }
    #expect(
      Dictionary(uniqueKeysWithValues: causes.map { ("\($0.severity) \($0.code)", $0.count) })
        == Dictionary(counts, uniquingKeysWith: +))
    let place = Result.Place(path: "2565-03/2402/review.csv", row: 3, cell: "C3", office: "2402")
    #expect(causes.first { $0.code == "bad-level" }.map { [$0.first, $0.last] } == [place, place])
  }

  @Test("A code that is a loss in one place and harmless in another is told apart")
  func severities() throws {
    try inbox.folder.write(["in/2565-03/2401/a.pdf": "%PDF-", "in/2565-03/2401/b.heic": "?"])
    let causes = try #require(try result("--dry-run").periods.first?.findingsByCode)
    #expect(
      causes.filter { $0.code == "not-csv" }.map { "\($0.severity) \($0.count)" } == ["error 1", "warning 1"])
  }

  @Test("says no counts of a month that stands as it was")
  func unchanged() throws {
    _ = try inbox.run(["--quiet"])
    let month = try #require(try result().periods.first)
    #expect((month.period, month.state, month.exit) == ("2565-03", "unchanged", 3))
    #expect(month.offices == nil && month.findings == nil && month.changedFiles == nil && month.phases == nil)
  }

  @Test("of a dry run says so and that no workbook was made")
  func dryRun() throws {
    let result = try result("--dry-run")
    #expect(result.isDryRun)
    #expect(result.periods.first?.workbooks == 0)
    #expect(result.periods.first?.findings == .init(errors: 2, warnings: 0, infos: 0))
    #expect(!inbox.folder.exists("out"))
  }

  @Test("is none where the run failed")
  func failure() throws {
    let outcome = try inbox.run(["--json", "--period", "2565-04"])
    #expect((outcome.code, outcome.output) == (10, ""))
  }
}

/// What the documentation says of `run --json`.
private struct Result: Decodable {
  struct Month: Decodable {
    let period: String
    let state: String
    let exit: Int
    let offices: Int?
    let files: Int?
    let rows: Int?
    let findings: Counts?
    let findingsByCode: [Cause]?
    let rejectedFiles: [String]?
    let overdueSheets: [[String: String]]
    let workbooks: Int?
    let changedFiles: [String]?
    let removedFiles: [String]?
    let phases: [Phase]?
  }

  struct Counts: Decodable, Equatable {
    let errors: Int
    let warnings: Int
    let infos: Int
  }

  struct Cause: Decodable {
    let code: String
    let severity: String
    let count: Int
    let first: Place
    let last: Place
  }

  struct Place: Decodable, Equatable {
    let path: String?
    let row: Int?
    let cell: String?
    let office: String?
  }

  struct Phase: Decodable {
    let phase: String
    let seconds: Double
  }

  let schema: Int
  let version: String
  let exit: Int
  let asOf: String
  let isDryRun: Bool
  let periods: [Month]
}

/// What is compared of `run.json`.
private struct Record: Decodable {
  struct Counts: Decodable {
    let inputFiles: Int
    let inputRows: Int
    let errors: Int
    let warnings: Int
    let infos: Int
    let workbooks: Int
  }

  struct File: Decodable { let path: String }

  let asOf: String
  let exitStatus: Int
  let versions: [String: String]
  let counts: Counts
  let files: [File]
}
