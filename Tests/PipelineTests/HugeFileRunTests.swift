import Discovery
import FileSystem
import Foundation
import Ledger
import Pipeline
import Records
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("Runs over huge files")
struct HugeFileRunTests {
  private func stretch(_ fixture: RunFixture, _ name: String, to size: Int) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: fixture.folder.path + "/inbox/" + name))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
  }

  @Test("A huge file that was refused has no hash and is not read again while it stays the same")
  func repeatable() async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/r.csv")
    try fixture.write(SmallSheets.review(4), to: "2565-03/1001/r.csv")
    try stretch(fixture, "2565-03/1001/r.csv", to: 3 << 30)
    let report = try await fixture.run()
    let result = try #require(report.published.first)
    #expect(result.rejectedFiles.map(\.text) == ["2565-03/1001/r.csv"])
    #expect(result.files.count { $0.sha256 == nil } == 1)
    let month = try #require(Period("2565-03"))
    let inbox = Inbox(root: DiskPath(fixture.folder.path + "/inbox"))
    let file = try #require(try inbox.discover(month).files.first)
    let known = try #require(try fixture.ledger().knownFiles()[file.path])
    #expect(known.sha256 == nil && known.stands(for: file, fingerprint: "f"))
    #expect(try await fixture.run().published.isEmpty)
  }

  @Test("A file over the limit is refused until the limit allows it, and stands in between")
  func limit() async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.review(4), to: "2565-03/2402/r.csv")
    try fixture.write(SmallSheets.measures(90), to: "2565-03/1001/m.csv")
    func codes(_ most: Int) async throws -> [String]? {
      let report = try await fixture.run(safety: RunSafety(maxFileSize: most))
      return report.published.first?.findings.map(\.kind.code)
    }
    #expect(try await codes(180) == ["file-too-large"])
    #expect(try await codes(180) == nil)
    #expect(try await codes(1 << 20) == [])
    #expect(try await codes(2 << 20) == nil)
    let results = try fixture.results(period: "2565-03", office: "1001")
    #expect(results.contains { $0.contains("90.00") || $0.contains("90") })
  }
}
