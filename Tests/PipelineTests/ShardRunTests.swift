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

extension RunFixture {
  /// Reads every share of the inbox into `folder/1`, `folder/2`, ….
  @discardableResult
  func read(
    _ count: Int, into folder: String = "shards", only: [Int]? = nil, period: String? = nil,
    version: String = "0",
    fingerprint: String = "f", safety: RunSafety = RunSafety()
  ) async throws -> [ShardReport] {
    var reports: [ShardReport] = []
    for number in only ?? Array(1...count) {
      let request = shardRequest(period: period, version: version, fingerprint: fingerprint, safety: safety)
      reports.append(
        try await ReadPipeline(
          request, try #require(Shard(number, of: count)),
          into: DiskPath(self.folder.path + "/\(folder)/\(number)")
        ).read())
    }
    return reports
  }

  /// Publishes from shards without the inbox.
  @discardableResult
  func publish(
    from shards: [String] = ["shards"], out: String = "from", inbox: String? = nil, period: String? = nil,
    reason: String? = nil, safety: RunSafety = RunSafety()
  ) async throws -> RunReport {
    try await RunPipeline(
      shardRequest(inbox: inbox, shards: shards, out: out, period: period, reason: reason, safety: safety)
    ).run()
  }

  /// Why shards are refused; empty where they are not.
  func faults(
    _ shards: [String] = ["shards"], inbox: String? = nil, period: String? = nil, version: String = "0",
    fingerprint: String = "f", out: String = "refused"
  ) async throws -> [ShardFault] {
    let request = shardRequest(
      inbox: inbox, shards: shards, out: out, period: period, version: version, fingerprint: fingerprint)
    do {
      _ = try await RunPipeline(request).run()
      return []
    } catch {
      guard case .shards(let refusal) = error else { throw error }
      #expect(!folder.exists("\(out)/2565-03"), "nothing is published")
      return refusal.faults
    }
  }

  /// What is published, and what the views of the copy for analysts say, but for clocks.
  func everything(_ out: String) throws -> [String: [UInt8]] {
    try folder.published(in: out).filter { !$0.key.hasSuffix("run.json") }
      .merging(["views": Array(try views(out).joined(separator: "\n").utf8)]) { first, _ in first }
  }

  private func views(_ out: String) throws -> [String] {
    let connection = try Connection(path: folder.path + "/\(out)/ruamphon-read.sqlite", access: .readOnly)
    let names = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") {
      try $0.text(0)
    }
    return try names.flatMap { name in
      try connection.rows("SELECT * FROM \(name)") { row in
        "\(name) \(try (0..<row.count).map { "\(try row.value($0))" })"
      }.sorted()
    }
  }

  /// Two months of sheets, some of them wrong, with what does not belong there and what cannot be looked at.
  func fillMessily() throws {
    for (index, office) in RunFixture.offices.enumerated() {
      try write(SmallSheets.measures(60 + index), to: "2565-03/\(office)/measures.csv")
      try write(SmallSheets.review(index + 1), to: "2565-03/\(office)/review.csv")
      try write(
        SmallSheets.considerations(index == 2 ? "x" : "ชัดเจน"), to: "2565-01/\(office)/considerations.csv")
      let answers = (0..<12).map { ($0 + index) % 5 + 1 }
      try write(SmallSheets.survey(answers), to: "2565-03/\(office)/survey.csv")
      // The same rows once more, so that two files of one office overlap.
      try write(SmallSheets.survey(answers + [1, 2]), to: "2565-03/\(office)/survey ส่วนที่ 2.csv")
    }
    try write(SmallSheets.measures(130), to: "2565-03/2402/measures-r2.csv")
    try write(SmallSheets.review(9), to: "2565-03/ไม่มีเขตนี้/review.csv")
    try write("ก,ข\n1,2\n", to: "2565-03/4571/อะไร.csv")
    try folder.write([0xFF, 0xFE, 0, 1, 2], to: "inbox/2565-03/9101/damaged.csv")
    try write("", to: "2565-03/9101/empty.csv")
    try write("x", to: "2565-03/2402/บันทึก.xlsx")
    try write("x", to: "ไม่ใช่งวด/2402/measures.csv")
    try write("x", to: "2565-02 ใหม่/notes.txt")
    try write("x", to: "2558-01/2402/measures.csv")
    try folder.link("inbox/2565-03/1001/หาย.csv", to: folder.path + "/nowhere")
  }
}

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
