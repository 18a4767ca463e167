import FileSystem
import Ledger
import RunSupport
import SQLiteStore
import TestSupport
import Testing

@Suite("The program over a ledger")
struct ExitCodeTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/review.csv")
  }

  private func run(_ more: String...) throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--inbox", fixture.folder.path + "/inbox", "--out", fixture.folder.path + "/out", "--lang",
        "en",
        "--quiet",
      ] + (more.contains("--as-of") ? more : more + ["--as-of", "2022-03-31T09:00:00+07:00"]))
  }

  @Test("ends with 11 while another process writes, naming it and since when")
  func busy() throws {
    let ledger = try Ledger(folder: DiskPath(fixture.folder.path + "/out"), startedAt: 1_648_778_400)
    let outcome = try run()
    #expect(outcome.code == 11)
    #expect(outcome.errors.contains("process \(ThisProcess.id), since 2022-04-01T09:00:00+07:00"))
    withExtendedLifetime(ledger) {}
    #expect(fixture.folder.files(below: "out").contains { $0.hasSuffix("run.json") } == false)
  }

  @Test("ends with 1 over a ledger that it cannot read, and makes a new one beside it when it is told to")
  func damaged() throws {
    try fixture.folder.write(["out/ruamphon.sqlite": "no database"])
    let outcome = try run()
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("--rebuild"))
    #expect(try fixture.folder.text("out/ruamphon.sqlite") == "no database")
    #expect(try run("--rebuild", "--as-of", "2022-03-31T09:00:00+07:00").code == 0)
    #expect(try fixture.folder.text("out/ruamphon-20220331-090000.sqlite") == "no database")
  }

  @Test("ends with 1 over the ledger of a newer version")
  func newer() throws {
    #expect(try run().code == 0)
    do {
      let connection = try Connection(path: fixture.folder.path + "/out/ruamphon.sqlite")
      try connection.execute("INSERT INTO schema_migrations VALUES (99, '0099-future', '')")
    }
    let before = try fixture.folder.contents(below: "out")
    let outcome = try run()
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("a newer ruamphon wrote"))
    let after = try fixture.folder.contents(below: "out").filter { $0.key != "ruamphon.lock" }
    #expect(after == before.filter { $0.key != "ruamphon.lock" })
  }

  @Test("closes what was published, and refuses to publish it again without a reason")
  func close() throws {
    let out = ["--out", fixture.folder.path + "/out", "--period", "2565-03"]
    #expect(try Program.run(["close"] + out).code == 10)
    #expect(try run().code == 0)
    #expect(try Program.run(["close"] + out).code == 0)
    try fixture.write(SmallSheets.review(3), to: "2565-03/2402/review.csv")
    #expect(try run().code == 3)
    #expect(try run("--reason", "ตามหนังสือ").code == 0)
  }
}
