import Discovery
import FileSystem
import Foundation
import Ledger
import Pipeline
import Records
import RunSupport
import SQLiteStore
import Standards
import TestSupport
import Testing

@Suite("Publishing from shards equals a run on one machine")
struct ShardRunTests {
  @Test("Byte for byte, from one, two and five shards, without the inbox", arguments: [1, 2, 5])
  func equality(count: Int) async throws {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    let alone = try await fixture.run(out: "one")
    let reports = try await fixture.read(count)
    #expect(reports.reduce(0) { $0 + $1.fileCount } == reports.first?.inboxFileCount)
    try fixture.folder.copy(fixture.folder.path + "/inbox", to: "elsewhere")
    try fixture.folder.remove("inbox")
    let report = try await fixture.publish()
    #expect(report.exitStatus == alone.exitStatus && report.misplaced == alone.misplaced)
    #expect(report.yearsWithoutFramework == alone.yearsWithoutFramework && !report.misplaced.isEmpty)
    #expect(try fixture.everything("from") == fixture.everything("one"))
  }

  @Test("Of one month too, read for it alone or with all others")
  func oneMonth() async throws {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.run(out: "one", period: "2565-01")
    try await fixture.read(2, into: "january", period: "2565-01")
    try await fixture.read(2)
    for shards in ["january", "shards"] {
      try await fixture.publish(from: [shards], out: "from-" + shards, period: "2565-01")
      #expect(try fixture.everything("from-" + shards) == fixture.everything("one"))
    }
  }

  @Test("Corrections, losses and what is carried forward are those of a run, month after month")
  func corrections() async throws {
    let count = 3
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.run(out: "one")
    try await fixture.read(count)
    try await fixture.publish()
    try fixture.write(SmallSheets.measures(20), to: "2565-03/1001/measures.csv")
    try fixture.write(SmallSheets.considerations("ไม่ชัดเจน"), to: "2565-01/9101/considerations.csv")
    try fixture.remove("2565-03/4571/review.csv")
    try fixture.write(SmallSheets.review(5), to: "2565-03/2402/review-r2.csv")
    let alone = try await fixture.run(out: "one", reason: "เขตส่งใหม่")
    let read = try await fixture.read(count)
    #expect(read.allSatisfy { $0.filesRead < $0.fileCount || $0.fileCount == 0 })
    let report = try await fixture.publish(reason: "เขตส่งใหม่")
    #expect(report.published.map(\.changes) == alone.published.map(\.changes))
    #expect(report.published.contains { !$0.changes.isEmpty })
    #expect(report.published.map(\.lost) == alone.published.map(\.lost))
    #expect(try fixture.everything("from") == fixture.everything("one"))
  }

  @Test("Too great a loss is refused, and what was published stands")
  func loss() async throws {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.read(2)
    try await fixture.publish()
    let before = try fixture.everything("from")
    for office in RunFixture.offices { try fixture.remove("2565-03/\(office)/review.csv") }
    try await fixture.read(2)
    let report = try await fixture.publish(safety: RunSafety(maxLoss: 1))
    #expect(report.exitStatus == 13)
    #expect(try fixture.everything("from") == before)
    // What was undone is taken over once it is accepted.
    let accepted = try await fixture.publish(reason: "ตั้งใจ", safety: RunSafety(maxLoss: 1, acceptsLoss: true))
    #expect(accepted.published.count == 1)
  }

  @Test("A closed month stays as it is, and is revised with a reason")
  func closed() async throws {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.read(2)
    try await fixture.publish()
    let month = try #require(Period("2565-03"))
    do {
      let ledger = try fixture.ledger(out: "from")
      _ = try ledger.close(month, at: RunFixture.moment, by: "tester")
    }
    try fixture.write(SmallSheets.measures(20), to: "2565-03/1001/measures.csv")
    try await fixture.read(2)
    let refused = try await fixture.publish()
    #expect(refused.periods.contains { if case .refused = $0 { true } else { false } })
    let revised = try await fixture.publish(reason: "แก้ไข")
    #expect(revised.published.first?.changes.isEmpty == false)
  }

  @Test("A run over the inbox goes on where shards left off, and shards where a run did")
  func mixed() async throws {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.read(3)
    try await fixture.publish()
    let before = try fixture.everything("from")
    let again = try await fixture.run(out: "from")
    #expect(again.published.isEmpty)
    #expect(try fixture.everything("from") == before)
    try fixture.write(SmallSheets.measures(33), to: "2565-03/1001/measures.csv")
    try await fixture.run(out: "from")
    try await fixture.read(2, into: "others")
    #expect(try await fixture.publish(from: ["others"]).published.isEmpty, "the run had read the same")
    let ledger = try fixture.ledger(out: "from")
    try ledger.verify()
  }

  @Test("Shards read again read what changed, and publish nothing new where nothing did")
  func idempotent() async throws {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.read(3)
    try await fixture.publish()
    #expect(try await fixture.read(3).allSatisfy { $0.filesRead == 0 && !$0.wasReplaced })
    #expect(try await fixture.publish().published.isEmpty)
    try fixture.write(SmallSheets.measures(20), to: "2565-03/1001/measures.csv")
    #expect(try await fixture.read(3).reduce(0) { $0 + $1.filesRead } >= 1)
    // Shared out among another number, a ledger keeps what is still of its share and forgets the rest.
    try await fixture.read(2)
    try await fixture.publish(from: ["shards/1", "shards/2"], out: "two")
    try await fixture.run(out: "one")
    #expect(try fixture.everything("two") == fixture.everything("one"))
  }
}
