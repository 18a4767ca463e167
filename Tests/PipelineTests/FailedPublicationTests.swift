import Ledger
import Pipeline
import RunSupport
import SQLiteStore
import Standards
import TestSupport
import Testing

@Suite("A publication that fails")
struct FailedPublicationTests {
  @Test(
    "keeps nothing of itself, and the next run publishes it as if it had never been tried", arguments: [1, 2])
  func keepsNothing(jobs: Int) async throws {
    let fixture = try RunFixture()
    let path = "2565-03/2402/measures.csv"
    func publish(_ out: String) async throws {
      _ = try await RunPipeline(fixture.request(out: out, jobs: jobs)).run()
    }
    /// What is kept of publications; which run it was by is another for every run that was tried.
    func kept(_ out: String) throws -> [String] {
      let ledger = try Connection(path: "\(fixture.folder.path)/\(out)/ruamphon.sqlite", access: .readOnly)
      return try ["period_findings", "period_sheets"].flatMap {
        try ledger.rows("SELECT * FROM \($0)", [], text)
      }
        + ledger.rows("SELECT office, node, value FROM results ORDER BY 1, 2, run", [], text)
        + ledger.rows(
          "SELECT office, node, value_before, value_after FROM corrections ORDER BY 1, 2", [], text)
    }
    func text(_ row: borrowing Row) throws -> String {
      var columns: [String] = []
      for column in 0..<row.count { columns.append("\(try row.value(column))") }
      return columns.joined(separator: " ")
    }
    try fixture.write(SmallSheets.measures(85), to: path)
    for out in ["tried", "undisturbed"] { try await publish(out) }
    let before = try kept("tried")
    try fixture.write(SmallSheets.measures(95), to: path)
    // A folder cannot be replaced by a file.
    try fixture.folder.remove("tried/2565-03/results.csv")
    try fixture.folder.write(["tried/2565-03/results.csv/x": ""])
    await #expect(throws: PipelineError.self) { try await publish("tried") }
    #expect(try kept("tried") == before)
    try fixture.folder.remove("tried/2565-03/results.csv")
    for out in ["tried", "undisturbed"] { try await publish(out) }
    #expect(try kept("tried") == kept("undisturbed") && kept("tried") != before)
    #expect(
      try fixture.published("tried", period: "2565-03") == fixture.published("undisturbed", period: "2565-03")
    )
    try fixture.ledger(out: "tried").verify()
  }
}
