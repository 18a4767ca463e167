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

@Suite("Nothing is published from shards that do not fit")
struct ShardRefusalTests {
  private func fixture(_ count: Int = 3) async throws -> RunFixture {
    let fixture = try RunFixture()
    try fixture.fillMessily()
    try await fixture.read(count)
    return fixture
  }

  @Test("A share without a ledger is named, and one that is not there")
  func lacking() async throws {
    let fixture = try await fixture(5)
    #expect(
      try await fixture.faults(["shards/1", "shards/4"]) == [.lacking([2, 3, 5], of: 5)])
    let place = fixture.folder.path + "/shards/9"
    #expect(try await fixture.faults(["shards", "shards/9"]) == [.missing(path: place)])
    try fixture.folder.remove("shards/2/ruamphon-shard.sqlite")
    #expect(try await fixture.faults() == [.lacking([2], of: 5)])
  }

  @Test("One that comes twice is named, under whatever name")
  func twice() async throws {
    let fixture = try await fixture()
    try fixture.folder.copy(fixture.folder.path + "/shards/2", to: "shards/4")
    let second = try #require(Shard(2, of: 3))
    let (path, other) = (fixture.folder.path + "/shards/4/", fixture.folder.path + "/shards/2/")
    #expect(
      try await fixture.faults() == [
        .twice(second, path: path + ShardLedger.fileName, other: other + ShardLedger.fileName)
      ])
    // A copy in the place of the one that lacks.
    try fixture.folder.remove("shards/1")
    let faults = try await fixture.faults()
    #expect(faults.count == 2 && faults.contains(.lacking([1], of: 3)))
  }

  @Test("One of last month's inbox is named, and one of a state in between")
  func otherState() async throws {
    let fixture = try await fixture()
    try fixture.write(SmallSheets.measures(70), to: "2565-03/1001/measures-r2.csv")
    try await fixture.read(3, only: [1, 3])
    let faults = try await fixture.faults()
    guard case .otherInbox(let path, _, _, _) = try #require(faults.first) else {
      Issue.record("\(faults)")
      return
    }
    #expect(faults.count == 1 && path.hasSuffix("/shards/2/" + ShardLedger.fileName))
    try await fixture.read(3, only: [2])
    #expect(try await fixture.faults(out: "fits").isEmpty)
  }

  @Test("A stray that came meanwhile is another state of the inbox too")
  func otherStrays() async throws {
    let fixture = try await fixture()
    try fixture.write("x", to: "2565-03/1001/จดหมาย.pdf")
    try await fixture.read(3, only: [1])
    #expect(try await !fixture.faults().isEmpty)
  }

  @Test("One of another number of shares is named")
  func otherCount() async throws {
    let fixture = try await fixture(2)
    try fixture.folder.copy(fixture.folder.path + "/shards", to: "old")
    try await Task.sleep(for: .seconds(1.1))
    try await fixture.read(3, into: "new")
    let faults = try await fixture.faults(["new/1", "new/2", "new/3", "old/1"])
    #expect(
      faults == [
        .otherCount(
          path: fixture.folder.path + "/old/1/" + ShardLedger.fileName, shard: try #require(Shard(1, of: 2)),
          count: 3)
      ])
  }

  @Test("Another version, other rules and another limit of file sizes are told apart")
  func otherRules() async throws {
    let fixture = try await fixture()
    let paths = (1...3).map { fixture.folder.path + "/shards/\($0)/" + ShardLedger.fileName }
    #expect(
      try await fixture.faults(version: "1") == paths.map { .otherVersion(path: $0, version: "0") })
    #expect(try await fixture.faults(fingerprint: "g") == paths.map { .otherRules(path: $0) })
    try await fixture.read(3, only: [2], safety: RunSafety(maxFileSize: 10))
    #expect(try await fixture.faults() == [.otherRules(path: paths[1])])
  }

  @Test("Shards of one month are not published as all of them")
  func otherPeriod() async throws {
    let fixture = try await fixture()
    try await fixture.read(2, into: "march", period: "2565-03")
    let faults = try await fixture.faults(["march"])
    #expect(faults.count == 2 && faults.allSatisfy { if case .otherPeriod = $0 { true } else { false } })
    #expect(try await !fixture.faults(["march"], period: "2565-01").isEmpty)
    #expect(try await fixture.faults(["march"], period: "2565-03", out: "fits").isEmpty)
  }

  @Test("Files that the machine could not read, or that were still arriving, are named")
  func unread() async throws {
    let fixture = try await fixture()
    try fixture.write(SmallSheets.measures(70), to: "2565-03/1001/measures-r2.csv")
    let reports = try await fixture.read(
      3, safety: RunSafety(settle: 3600 * 24 * 365 * 10))
    #expect(reports.contains { !$0.heldFiles.isEmpty })
    let faults = try await fixture.faults()
    #expect(
      faults.contains {
        if case .unread(_, let files, _) = $0 {
          files.contains(SourcePath("2565-03/1001/measures-r2.csv"))
        } else {
          false
        }
      }, "\(faults)")
    try await fixture.read(3)
    #expect(try await fixture.faults(out: "fits").isEmpty)
  }

  @Test(
    "One that is not finished, cut short, of other bytes, or no shard at all is named; read again it serves")
  func damaged() async throws {
    let fixture = try await fixture()
    let name = "shards/2/" + ShardLedger.fileName
    let path = fixture.folder.path + "/" + name
    let whole = try fixture.folder.bytes(name)
    try fixture.folder.write(Array(whole.prefix(whole.count / 2)), to: name)
    #expect(try await isDamaged(fixture))
    try fixture.folder.write("ประทับเวลา,สถานภาพผู้ตอบ\n".utf8.map { $0 }, to: name)
    #expect(try await fixture.faults() == [.noShard(path: path)])
    try fixture.folder.write([], to: name)
    #expect(try await fixture.faults() == [.noShard(path: path)])
    try await fixture.run(out: "one")
    try fixture.folder.write(try fixture.folder.bytes("one/ruamphon.sqlite"), to: name)
    #expect(try await fixture.faults() == [.noShard(path: path)])
    for change in [
      "UPDATE observations SET row = row + 1", "UPDATE files SET row_count = row_count + 1",
      "DELETE FROM files WHERE id = (SELECT min(id) FROM files)", "UPDATE shard SET listing = 'x'",
      "UPDATE shard SET number = 3", "DELETE FROM shard_findings", "CREATE TABLE more (x)",
      "DELETE FROM sheets",
    ] {
      try fixture.folder.write(whole, to: name)
      try Connection(path: path, journal: .delete).execute(change)
      #expect(try await isDamaged(fixture), "\(change)")
    }
    try fixture.folder.write(whole, to: name)
    try Connection(path: path, journal: .delete).execute("DELETE FROM shard")
    #expect(try await fixture.faults() == [.unfinished(path: path)])
    try fixture.folder.write(Array(whole.prefix(whole.count / 2)), to: name)
    let reports = try await fixture.read(3)
    #expect(reports.map(\.wasReplaced) == [false, true, false])
    #expect(try await fixture.faults(out: "fits").isEmpty)
    #expect(try fixture.everything("fits") == fixture.everything("one"))
  }

  private func isDamaged(_ fixture: RunFixture) async throws -> Bool {
    let faults = try await fixture.faults()
    guard faults.count == 1, case .damaged(let path, _) = faults[0] else {
      Issue.record("\(faults)")
      return false
    }
    return path.hasSuffix("/shards/2/" + ShardLedger.fileName)
  }

  @Test("Beside a journal of one that was killed it is not finished")
  func journal() async throws {
    let fixture = try await fixture()
    try fixture.folder.write([1], to: "shards/3/\(ShardLedger.fileName)-journal")
    #expect(
      try await fixture.faults() == [
        .unfinished(path: fixture.folder.path + "/shards/3/" + ShardLedger.fileName)
      ])
    try await fixture.read(3)
    #expect(try await fixture.faults(out: "fits").isEmpty)
  }

  @Test("Where the run names the inbox, it must be as it was read")
  func staleInbox() async throws {
    let fixture = try await fixture()
    #expect(try await fixture.faults(inbox: "inbox", out: "fits").isEmpty)
    try fixture.write(SmallSheets.measures(70), to: "2565-03/1001/measures-r2.csv")
    let inbox = fixture.folder.path + "/inbox"
    #expect(
      try await fixture.faults(inbox: "inbox") == [
        .staleInbox(inbox: inbox, files: [SourcePath("2565-03/1001/measures-r2.csv")], count: 1)
      ])
    try await fixture.read(3)
    #expect(try await fixture.faults(inbox: "inbox", out: "fits").isEmpty)
  }

  @Test("Shards that know less than what was published last are refused without a reason")
  func older() async throws {
    let fixture = try await fixture()
    try fixture.folder.copy(fixture.folder.path + "/shards", to: "old")
    try await Task.sleep(for: .seconds(1.1))
    try fixture.write(SmallSheets.measures(20), to: "2565-03/1001/measures.csv")
    try await fixture.read(3)
    try await fixture.publish(out: "from")
    let before = try fixture.everything("from")
    await #expect(throws: PipelineError.self) { try await fixture.publish(from: ["old"]) }
    #expect(try fixture.everything("from") == before)
    let report = try await fixture.publish(from: ["old"], reason: "กลับไปใช้ของเดิม")
    #expect(report.published.contains { !$0.changes.isEmpty })
  }
}
