import FileSystem
import Ledger
import RunSupport
import SQLiteStore
import TestSupport
import Testing

@Suite("The commands over a ledger")
struct LedgerCommandTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/review.csv")
    try fixture.write(SmallSheets.measures(40), to: "2565-03/1001/measures.csv")
    try fixture.write(SmallSheets.review(4), to: "2564-09/2402/review.csv")
  }

  private var root: String { fixture.folder.path }

  private func run(_ more: String..., out: String = "out") throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--inbox", root + "/inbox", "--out", root + "/" + out, "--lang", "en", "--quiet", "--offices",
        try fixture.registryFile(),
      ] + more)
  }

  private func command(_ words: String...) throws -> Program.Outcome {
    try Program.run(
      words + ["--out", root + "/out", "--lang", "en", "--offices", try fixture.registryFile()])
  }

  private func isDone(_ outcome: Program.Outcome) -> Bool { [0, 3, 4].contains(outcome.code) }

  /// The ledgers that lie in a folder, but the copy for analysts.
  private func ledgers(_ folder: String = "out") -> [String] {
    fixture.folder.files(below: folder).map { String($0.split(separator: "/").last ?? "") }
      .filter { $0.contains(".sqlite") && $0 != "ruamphon-read.sqlite" }.sorted()
  }

  @Test("back it up whole, and restore it with everything that it remembered")
  func backupAndRestore() throws {
    #expect(isDone(try run()))
    #expect(try command("close", "--period", "2565-03").code == 0)
    #expect(try command("ledger", "backup", root + "/copy.sqlite").code == 0)
    #expect(ledgers(".").filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let history = try command("history").output
    try fixture.folder.write(["out/ruamphon.sqlite": "no database"])
    #expect(try run().code == 1)
    #expect(try command("ledger", "restore", root + "/copy.sqlite").code == 0)
    #expect(ledgers().count == 2)
    #expect(try command("history").output == history)
    #expect(try command("ledger", "check").code == 0)
    try fixture.write(SmallSheets.review(1), to: "2565-03/2402/review.csv")
    #expect(try run().errors.contains("closed"))
  }

  @Test("refuse a copy that is damaged, changed, no ledger or the ledger itself, and change nothing")
  func badCopies() throws {
    #expect(isDone(try run()))
    #expect(try command("ledger", "backup", root + "/copy.sqlite").code == 0)
    let good = try fixture.folder.bytes("copy.sqlite")
    var torn = good
    torn.removeLast(good.count / 2)
    try fixture.folder.write(torn, to: "torn.sqlite")
    try fixture.folder.write(good, to: "changed.sqlite")
    do {
      let connection = try Connection(path: root + "/changed.sqlite", journal: .delete)
      try connection.execute("UPDATE results SET score = 1 WHERE node = 'overall'")
      try connection.close()
    }
    try fixture.folder.write(["text.sqlite": "no ledger"])
    let before = try fixture.folder.contents(below: "out").filter { $0.key != "ruamphon.lock" }
    for name in ["torn.sqlite", "changed.sqlite", "text.sqlite", "out/ruamphon.sqlite"] {
      let outcome = try command("ledger", "restore", root + "/" + name)
      #expect(outcome.code == 1, "\(name): \(outcome.errors)")
    }
    #expect(try command("ledger", "restore", root + "/none.sqlite").code == 10)
    #expect(try command("ledger", "backup", root + "/out/ruamphon.sqlite").code == 1)
    #expect(try fixture.folder.contents(below: "out").filter { $0.key != "ruamphon.lock" } == before)
  }

  @Test("wait for nobody: restore ends with 11 while a run is at work, backup does not mind")
  func busy() throws {
    #expect(isDone(try run()))
    let ledger = try Ledger(folder: DiskPath(root + "/out"), startedAt: 5)
    #expect(try command("ledger", "backup", root + "/copy.sqlite").code == 0)
    #expect(try command("ledger", "check").code == 0)
    #expect(try command("ledger", "restore", root + "/copy.sqlite").code == 11)
    withExtendedLifetime(ledger) {}
  }

  @Test("end with 10 where there is no ledger")
  func none() throws {
    for words in [["check"], ["backup", root + "/copy.sqlite"]] {
      #expect(try Program.run(["ledger"] + words + ["--out", root + "/nothing"]).code == 10)
    }
    #expect(!fixture.folder.exists("nothing"))
  }

  @Test("close says first what it freezes and what lacks; reopen takes it back and keeps why")
  func closeAndReopen() throws {
    #expect(isDone(try run()))
    let preview = try command("close", "--period", "2564-09")
    #expect(
      preview.errors.contains("still lacking: review of 3 offices: 1001, 4571, 9101"), "\(preview.errors)")
    let closed = try command("close", "--period", "2565-03")
    #expect(closed.errorLines.first?.contains("closing 2565-03: 4 offices") == true, "\(closed.errors)")
    #expect(try Program.run(["reopen", "--out", root + "/out", "--period", "2565-03"]).code == 2)
    #expect(try command("reopen", "--period", "2565-03", "--reason", "ปิดผิดงวด").code == 0)
    #expect(try command("reopen", "--period", "2565-03", "--reason", "อีกครั้ง").code == 10)
    let history = try command("history").output
    #expect(history.contains("closed 2565-03") && history.contains("reopened 2565-03 (ปิดผิดงวด)"))
    #expect(try command("history", "--json").output.contains("\"reopened\""))
    try fixture.write(SmallSheets.review(1), to: "2565-03/2402/review.csv")
    #expect(isDone(try run()))
    let changes = try command("changes").output
    #expect(changes.contains("2402"), "\(changes)")
    #expect(try command("ledger", "check").code == 0)
  }

  @Test("--ledger keeps the ledger elsewhere, the lock and the copy for analysts with the output")
  func elsewhere() throws {
    let ledger = ["--ledger", root + "/state"]
    #expect(isDone(try run(ledger[0], ledger[1])))
    #expect(ledgers() == [] && ledgers("state") == ["ruamphon.sqlite"])
    #expect(fixture.folder.exists("out/ruamphon-read.sqlite") && fixture.folder.exists("out/ruamphon.lock"))
    for words in [["history"], ["changes"], ["explain", "2402"], ["ledger", "check"]] {
      #expect(
        try Program.run(words + ["--out", root + "/out", "--offices", try fixture.registryFile()] + ledger)
          .code == 0, "\(words)")
    }
    let environment = ["RUAMPHON_LEDGER": root + "/state"]
    let close = ["close", "--out", root + "/out", "--period", "2565-03"]
    #expect(try Program.run(close, environment: environment).code == 0)
    try fixture.folder.write(["config.json": "{\"ledger\": \"state\"}"])
    #expect(isDone(try run("--config", root + "/config.json")))
    #expect(try command("history").code == 10)
  }

  @Test("--ledger pairs an output with one ledger: neither is forgotten or shared")
  func pairs() throws {
    #expect(isDone(try run("--ledger", root + "/state")))
    for outcome in [
      try run(), try run("--ledger", root + "/other"), try run("--ledger", root + "/state", out: "second"),
    ] {
      #expect(outcome.code == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains("/state. Give that folder with --ledger"), "\(outcome.errors)")
    }
    #expect(isDone(try run(out: "third")))
    #expect(try run("--ledger", root + "/fresh", out: "third").code == 1)
    // One that was moved is found where it is now.
    try fixture.folder.write(try fixture.folder.bytes("state/ruamphon.sqlite"), to: "moved/ruamphon.sqlite")
    try fixture.folder.remove("state/ruamphon.sqlite")
    #expect(isDone(try run("--ledger", root + "/moved")))
  }

  @Test("two runs of one output never meet, however their ledgers are named")
  func oneLock() throws {
    let held = try Ledger(
      at: LedgerPlace(output: DiskPath(root + "/out"), ledger: DiskPath(root + "/state")), startedAt: 5)
    #expect(try run("--ledger", root + "/state").code == 11)
    #expect(try run(out: "out/../out").code != 0)
    #expect(!fixture.folder.exists("out/2565-03"))
    withExtendedLifetime(held) {}
  }
}
