import Assessment
import Foundation
import Ledger
import Pipeline
import Records
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("A guard against loss")
struct LossGuardTests {
  private func published() async throws -> RunFixture {
    let fixture = try RunFixture()
    for office in RunFixture.offices {
      try fixture.write(SmallSheets.measures(70), to: "2565-03/\(office)/measures.csv")
      try fixture.write(SmallSheets.review(3), to: "2565-03/\(office)/review.csv")
    }
    try await fixture.run()
    return fixture
  }

  /// What the ledger knows of files and publications, which a refused run must leave as it was.
  private func memory(_ fixture: RunFixture) throws -> [String] {
    let ledger = try fixture.ledger()
    let month = try #require(Period("2565-03"))
    let files = try ledger.knownFiles().values.map { "\($0.path.text) \($0.sha256 ?? "")" }.sorted()
    let results = try ledger.results(of: month).map { "\($0.key) \($0.value)" }.sorted()
    return files + results + ["\(try #require(try ledger.standings()[month]))"]
      + (try ledger.corrections(of: month).map { "\($0)" })
  }

  private func refusal(_ report: RunReport) -> LossRefusal? {
    if case .lossRefused(let refusal) = report.periods.first { refusal } else { nil }
  }

  @Test("More offices than allowed are named with their causes, and nothing changes, however it came about")
  func refused() async throws {
    let fixture = try await published()
    let (before, memory) = (try fixture.published(period: "2565-03"), try self.memory(fixture))
    let manifest = try fixture.folder.bytes("out/2565-03/run.json")
    try fixture.remove("2565-03/1001/measures.csv")
    try fixture.write("มาตรฐานที่,ตัวบ่งชี้ที่\n1,\"x", to: "2565-03/2402/measures.csv")
    let report = try await fixture.run(safety: RunSafety(maxLoss: 1))
    let refusal = try #require(self.refusal(report))
    #expect(report.exitStatus == 13 && refusal.lost.officeCount == 2 && refusal.allowed == 1)
    #expect(refusal.lost.map(\.officeCode) == ["1001", "2402"])
    #expect(refusal.lost.map(\.kind) == [.measures, .measures])
    #expect(refusal.lost.first?.cause == .gone)
    #expect(try fixture.published(period: "2565-03") == before)
    #expect(try fixture.folder.bytes("out/2565-03/run.json") == manifest)
    #expect(try self.memory(fixture) == memory)
    let again = try await fixture.run(safety: RunSafety(maxLoss: 1))
    #expect(again.exitStatus == 13, "it is refused until somebody looks")
  }

  @Test("As many offices as allowed may lose something, and the run names them")
  func allowed() async throws {
    let fixture = try await published()
    try fixture.remove("2565-03/1001/measures.csv")
    let report = try await fixture.run(safety: RunSafety(maxLoss: 1))
    #expect(report.published.first?.lost.map(\.officeCode) == ["1001"])
    let none = try await published()
    try none.remove("2565-03/1001/measures.csv")
    #expect(try await none.run(safety: RunSafety(maxLoss: 0)).exitStatus == 13)
  }

  @Test("A dry run shows the refusal, and --accept-loss publishes after a look")
  func accepted() async throws {
    let fixture = try await published()
    for office in ["1001", "2402"] { try fixture.remove("2565-03/\(office)/measures.csv") }
    let safety = RunSafety(maxLoss: 1)
    #expect(try await fixture.run(isDryRun: true, safety: safety).exitStatus == 13)
    let report = try await fixture.run(
      reason: "เขตยกเลิก", safety: RunSafety(maxLoss: 1, acceptsLoss: true))
    #expect(report.published.count == 1 && report.exitStatus != 13)
    let corrections = try fixture.ledger().corrections(of: try #require(Period("2565-03")))
    #expect(Set(corrections.map(\.officeCode)).isSuperset(of: ["1001", "2402"]))
    #expect(corrections.allSatisfy { $0.reason == "เขตยกเลิก" })
  }

  @Test("An emptied month is never published, however few offices it had, and other months are")
  func emptied() async throws {
    let fixture = try await published()
    let before = try fixture.published(period: "2565-03")
    for office in RunFixture.offices { try fixture.remove("2565-03/\(office)") }
    try fixture.write(SmallSheets.review(4), to: "2564-09/1001/review.csv")
    let report = try await fixture.run()
    #expect(report.exitStatus == 13 && report.published.map(\.period.description) == ["2564-09"])
    #expect(try fixture.published(period: "2565-03") == before)
    try fixture.folder.write(["inbox/2565-03/.keep": ""])
    let accepted = try await fixture.run(reason: "ลอง", safety: RunSafety(acceptsLoss: true))
    #expect(accepted.periods.contains { if case .empty = $0 { true } else { false } })
    #expect(try fixture.published(period: "2565-03") == before)
  }

  @Test("A month that would fall back to an earlier month's sheets is refused likewise")
  func fallsBack() async throws {
    let fixture = try await published()
    for office in RunFixture.offices {
      try fixture.write(SmallSheets.measures(90), to: "2565-04/\(office)/measures.csv")
    }
    try await fixture.run()
    let before = try fixture.published(period: "2565-04")
    for office in RunFixture.offices { try fixture.remove("2565-04/\(office)/measures.csv") }
    let report = try await fixture.run(safety: RunSafety(maxLoss: 3))
    #expect(report.exitStatus == 13)
    let refused = report.periods.compactMap {
      if case .lossRefused(let refusal) = $0 { refusal } else { nil }
    }
    #expect(refused.first?.lost.count == 4 && refused.first?.lost.allSatisfy { $0.cause == .older } == true)
    #expect(try fixture.published(period: "2565-04") == before)
    let accepted = try await fixture.run(safety: RunSafety(maxLoss: 4))
    #expect(accepted.published.map(\.period.description) == ["2565-04"])
  }

  @Test("Without its ledger a publication is guarded by the workbooks that stand")
  func withoutLedger() async throws {
    let fixture = try await published()
    let before = try fixture.published(period: "2565-03")
    for name in ["ruamphon.sqlite", "ruamphon.sqlite-wal", "ruamphon.sqlite-shm"] {
      if fixture.folder.exists("out/" + name) { try fixture.folder.remove("out/" + name) }
    }
    for office in ["1001", "2402"] { try fixture.remove("2565-03/\(office)") }
    let report = try await fixture.run(safety: RunSafety(maxLoss: 1))
    #expect(report.exitStatus == 13 && refusal(report)?.lost.map(\.officeCode) == ["1001", "2402"])
    #expect(try fixture.published(period: "2565-03") == before)
  }

  @Test("A month without any sheet is not published and says so")
  func empty() async throws {
    let fixture = try RunFixture()
    try fixture.folder.write(["inbox/2564-10/.keep": ""])
    let report = try await fixture.run()
    guard case .empty(let month)? = report.periods.first else {
      Issue.record("the month was not told to be empty")
      return
    }
    #expect(month.period.description == "2564-10" && !month.wasPublished)
    #expect(!fixture.folder.exists("out/2564-10"))
  }

  @Test("A refused month goes on as if nothing had been when its files are back")
  func healed() async throws {
    let fixture = try await published()
    let before = try fixture.published(period: "2565-03")
    let bytes = try fixture.folder.contents(below: "inbox/2565-03")
    for office in RunFixture.offices { try fixture.remove("2565-03/\(office)/review.csv") }
    #expect(try await fixture.run(safety: RunSafety(maxLoss: 2)).exitStatus == 13)
    for (path, content) in bytes { try fixture.folder.write(content, to: "inbox/2565-03/" + path) }
    #expect(try await fixture.run(safety: RunSafety(maxLoss: 2)).exitStatus != 13)
    let after = try fixture.published(period: "2565-03")
    #expect(after["results.csv"] == before["results.csv"] && after["findings.csv"] == before["findings.csv"])
  }

  @Test("A first publication is refused where too many offices' files cannot be read")
  func firstPublication() async throws {
    let fixture = try RunFixture()
    for office in RunFixture.offices {
      try fixture.write(SmallSheets.measures(70), to: "2565-03/\(office)/measures.csv")
    }
    for office in ["1001", "2402"] { _ = try fixture.hide("2565-03/\(office)/measures.csv") }
    let report = try await fixture.run(safety: RunSafety(maxLoss: 1))
    #expect(report.exitStatus == 13 && refusal(report)?.lost.allSatisfy { $0.cause == .unreadable } == true)
    #expect(!fixture.folder.exists("out/2565-03"))
  }
}
