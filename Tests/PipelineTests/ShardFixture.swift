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
