import Foundation
import Pipeline
import RunSupport
import SQLiteStore
import Standards
import TestSupport
import Testing

@testable import Ledger

@Suite("A dry run beside a ledger")
struct DryRunTests {
  private let fixture: RunFixture

  init() async throws {
    fixture = try RunFixture()
    for office in ["1001", "2402"] {
      try fixture.write(SmallSheets.measures(85), to: "2565-03/\(office)/measures.csv")
    }
    try await fixture.run()
  }

  /// Every file below the output folder, the ledger and its log included.
  private func output() throws -> [String: [UInt8]] { try fixture.folder.contents(below: "out") }

  @Test("says what a run would change, before and after, and writes nothing")
  func changes() async throws {
    try fixture.write(SmallSheets.measures(45), to: "2565-03/2402/measures.csv")
    let before = try output()
    let dry = try await fixture.run(offices: ["2402"], isDryRun: true)
    #expect(try output() == before)
    let wet = try await fixture.run(offices: ["2402"])
    #expect(dry.published.first?.changes.isEmpty == false)
    #expect(dry.published.first?.changes == wet.published.first?.changes)
  }

  @Test("says that nothing changed where a run would publish nothing")
  func unchanged() async throws {
    let dry = try await fixture.run(isDryRun: true)
    #expect(dry.published.isEmpty && dry.periods.count == 1)
  }

  @Test("says that a closed period would be refused")
  func refused() async throws {
    #expect(try fixture.ledger().close(#require(Period("2565-03")), at: 1_648_778_400, by: "tester"))
    try fixture.write(SmallSheets.measures(45), to: "2565-03/2402/measures.csv")
    let before = try output()
    let dry = try await fixture.run(isDryRun: true)
    #expect(try output() == before)
    #expect(dry.outcome == .rejected && dry.published.isEmpty)
    let reasoned = try await fixture.run(reason: "เขตส่งใหม่", isDryRun: true)
    #expect(reasoned.published.count == 1)
  }

  @Test("reads everything anew with --rebuild and leaves the ledger")
  func rebuild() async throws {
    let before = try output()
    let dry = try await fixture.run(isDryRun: true, isRebuild: true)
    #expect(dry.published.first?.changes.isEmpty == true)
    #expect(try output() == before)
  }

  @Test("refuses what is no ledger, as a run does")
  func foreign() async throws {
    let path = fixture.folder.path + "/other/ruamphon.sqlite"
    try fixture.folder.write(["other/keep.txt": ""])
    do {
      let database = try Connection(path: path, journal: .delete)
      try database.execute("CREATE TABLE t (a)")
    }
    await #expect(throws: PipelineError.self) { try await fixture.run(out: "other", isDryRun: true) }
    await #expect(throws: PipelineError.self) { try await fixture.run(out: "other") }
  }
}
