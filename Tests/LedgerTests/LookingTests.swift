import FileSystem
import Ledger
import RunSupport
import TestSupport
import Testing

@Suite("Looking into a ledger")
struct LookingTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/review.csv")
  }

  private func runs(_ out: String = "out") throws -> Int? {
    try Ledger.looking(into: DiskPath(fixture.folder.path + "/" + out)) { try $0.runs().count }
  }

  @Test("finds none where there is none, and makes none")
  func none() throws {
    #expect(try runs() == nil)
    #expect(!fixture.folder.exists("out"))
  }

  @Test("reads a folder whatever its name is", arguments: ["ผลลัพธ์ 100%", "a?b#c&d", "%41"])
  func names(out: String) async throws {
    try await fixture.run(out: out)
    #expect(try runs(out) == 1)
  }

  @Test("leaves no file behind, whether the ledger is at rest or being written")
  func untouched() async throws {
    try await fixture.run()
    let files = fixture.folder.files(below: "out")
    let identity = try fixture.folder.identity("out/ruamphon.sqlite")
    #expect(try runs() == 1)
    #expect(fixture.folder.files(below: "out") == files)
    #expect(try fixture.folder.identity("out/ruamphon.sqlite") == identity)
    let writer = try fixture.ledger()
    _ = try writer.beginRun(startedAt: 0, user: "x", command: "run", asOf: 0, version: "0")
    let open = fixture.folder.files(below: "out")
    #expect(try runs() == 2)
    #expect(fixture.folder.files(below: "out") == open)
    _ = try writer.beginRun(startedAt: 0, user: "x", command: "run", asOf: 0, version: "0")
    #expect(try runs() == 3)
  }

  @Test("sees what a writer had committed before it was killed, without repairing anything")
  func killed() async throws {
    try await fixture.run()
    let writer = try fixture.ledger()
    _ = try writer.beginRun(startedAt: 0, user: "x", command: "run", asOf: 0, version: "0")
    // What a killed process leaves: the log and its index, and nobody who holds them.
    for name in ["ruamphon.sqlite", "ruamphon.sqlite-wal", "ruamphon.sqlite-shm"] {
      try fixture.folder.write(try fixture.folder.bytes("out/" + name), to: "left/" + name)
    }
    let before = try fixture.folder.contents(below: "left")
    #expect(try runs("left") == 2)
    #expect(try fixture.folder.contents(below: "left") == before)
    withExtendedLifetime(writer) {}
  }

  @Test("does not read what is no ledger, or one of a newer version")
  func wrong() throws {
    try fixture.folder.write(["out/ruamphon.sqlite": "no database"])
    #expect(throws: LedgerError.self) { try runs() }
  }

  @Test("beside its writer sees what is committed, and what it finds sound need not be looked at again")
  func beside() async throws {
    try await fixture.run()
    let writer = try fixture.ledger()
    let (reader, before) = (try #require(writer.reader), writer.changeCount)
    try writer.beginReadings()
    _ = try writer.beginRun(startedAt: 0, user: "x", command: "run", asOf: 0, version: "0")
    #expect(writer.changeCount > before)
    #expect(try reader.ledger().runs().count == 1)
    try writer.keepReadings()
    let beside = try reader.ledger()
    #expect(try beside.runs().count == 2)
    #expect(writer.take(beside.soundlyRead(7)) == 7)
    #expect(try Ledger.inMemory().reader == nil)
  }
}
