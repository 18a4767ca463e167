import FileSystem
import Ledger
import RunSupport
import SQLiteStore
import TestSupport
import Testing

@Suite("A ledger that is made anew")
struct RebuildTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/review.csv")
    try fixture.write(SmallSheets.review(3), to: "2565-02/2402/review.csv")
  }

  private var out: String { fixture.folder.path + "/out" }

  private func run(_ more: String...) throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--inbox", fixture.folder.path + "/inbox", "--out", out, "--lang", "en", "--quiet", "--as-of",
        "2022-04-01T09:00:00+07:00", "--offices", try fixture.registryFile(),
      ] + more)
  }

  private func ask(_ words: String...) throws -> String {
    try Program.run(words + ["--out", out, "--lang", "en"]).output
  }

  private func isDone(_ outcome: Program.Outcome) -> Bool { [0, 3, 4].contains(outcome.code) }

  private func ledgers() -> [String] {
    fixture.folder.files(below: "out").map { String($0.split(separator: "/").last ?? "") }
      .filter { $0.contains(".sqlite") && $0 != "ruamphon-read.sqlite" }.sorted()
  }

  private func prepare() throws {
    #expect(isDone(try run()))
    try fixture.write(SmallSheets.review(2), to: "2565-03/2402/review.csv")
    #expect(isDone(try run("--reason", "ตามหนังสือ")))
    #expect(try Program.run(["close", "--out", out, "--period", "2565-02"]).code == 0)
    #expect(isDone(try run()))
  }

  @Test("takes over the runs, the corrections and the closings of the old one")
  func carried() throws {
    try prepare()
    let (history, changes) = (try ask("history"), try ask("changes"))
    let published = try fixture.published(period: "2565-03")
    let outcome = try run("--rebuild")
    #expect(isDone(outcome), "\(outcome.errors)")
    #expect(try ask("history").hasPrefix(history.split(separator: "\n").dropLast().joined(separator: "\n")))
    #expect(try ask("history").contains("closed 2565-02"))
    #expect(try ask("changes") == changes)
    #expect(try fixture.published(period: "2565-03") == published)
    #expect(ledgers() == ["ruamphon-20220401-090000.sqlite", "ruamphon.sqlite"])
    try fixture.write(SmallSheets.review(1), to: "2565-02/2402/review.csv")
    #expect(try run().code == 3)
    #expect(try Program.run(["ledger", "check", "--out", out]).code == 0)
  }

  @Test("refuses to forget a closing that it cannot read, unless there is a reason, which is kept")
  func closingsLost() throws {
    try prepare()
    try fixture.folder.write(["out/ruamphon.sqlite": "no database"])
    let refused = try run("--rebuild")
    #expect(refused.code == 1 && refused.errors.contains("2565-02"), "\(refused.errors)")
    #expect(refused.errors.contains("--reason") && refused.errors.contains("ledger restore"))
    #expect(try fixture.folder.text("out/ruamphon.sqlite") == "no database")
    #expect(ledgers() == ["ruamphon.sqlite"])
    #expect(isDone(try run("--rebuild", "--reason", "ดิสก์เสีย")))
    #expect(try ask("history").contains("reopened 2565-02 (ดิสก์เสีย)"))
  }

  @Test("that is broken off leaves the old one in its place and no spare one")
  func aborted() throws {
    try prepare()
    let before = ledgers()
    let bytes = try fixture.folder.bytes("out/ruamphon.sqlite")
    // A folder where the national workbook goes: the run fails when it publishes.
    try fixture.folder.write(["rest/national.xlsx/file": "x"])
    try fixture.folder.remove("out/2565-03/national.xlsx")
    try fixture.folder.write(["out/2565-03/national.xlsx/file": "x"])
    for _ in 1...2 {
      let outcome = try run("--rebuild")
      #expect(outcome.code == 1, "\(outcome.errors)")
      #expect(ledgers() == before)
      #expect(try fixture.folder.bytes("out/ruamphon.sqlite") == bytes)
    }
    try fixture.folder.remove("out/2565-03/national.xlsx")
    #expect(isDone(try run("--rebuild")))
    #expect(ledgers().count == before.count + 1)
  }

  @Test("is not written by a dry run")
  func dryRun() throws {
    try prepare()
    let before = try fixture.folder.contents(below: "out")
    #expect(isDone(try run("--rebuild", "--dry-run")))
    #expect(try fixture.folder.contents(below: "out") == before)
  }
}
