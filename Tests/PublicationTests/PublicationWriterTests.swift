import FileSystem
import FoundationEssentials
import Records
import Standards
import TestSupport
import Testing

@testable import Publication

@Suite("Publishing a period to disk")
struct PublicationWriterTests {
  private static let run = RunFacts(
    startedAt: 1_637_000_000, exitStatus: 3, phases: [PhaseTime(phase: "ingest", seconds: 1.5)],
    versions: ["libxlsxwriter": "1.1.4"])
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @discardableResult
  private func publish(
    _ published: PublishedPeriod, to name: String = "out", jobs: Int = 2
  ) async throws -> PublicationReport {
    let report = try await PublicationWriter.publish(
      published, to: "\(folder.path)/\(name)", jobs: jobs, run: Self.run)
    for file in report.files { #expect(file.faults.isEmpty, "\(file.path)") }
    return report
  }

  private func nation(officeCount: Int = 5) throws -> PublishedPeriod {
    var nation = try MadeUpNation(#require(Period("2565-09")))
    return try nation.published(officeCount: officeCount, silentEvery: 1_000)
  }

  private func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/out/\(path)")[.modificationDate] as? Date
  }

  @Test("The files of a period stand together, run.json with their hashes, and nothing else")
  func files() async throws {
    let report = try await publish(nation(officeCount: 2))
    let files = try folder.contents(below: "out/2565-09")
    #expect(
      files.keys.sorted() == [
        "findings.csv", "national.xlsx", "offices/1001.xlsx", "offices/1101.xlsx", "results.csv", "run.json",
      ])
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/2565-09/.publishing"))
    let manifest = String(decoding: try #require(files["run.json"]), as: UTF8.self)
    for file in report.files {
      #expect(manifest.contains(file.sha256))
      #expect(files[file.path]?.count == file.byteCount)
    }
    #expect(manifest.contains("\"exitStatus\" : 3"))
    #expect(manifest.contains("\"auditFaults\" : 0"))
    #expect(manifest.contains("\"asOf\" : \"2021-11-16T01:13:20+07:00\""))
  }

  @Test(
    "A link in place of a folder of the output is not written through",
    arguments: ["2565-09", "2565-09/offices"])
  func linkedFolder(name: String) async throws {
    let (real, link) = ("\(folder.path)/elsewhere", "\(folder.path)/out/\(name)")
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: String(link[..<(link.lastIndex(of: "/") ?? link.endIndex)]), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    let period = try nation(officeCount: 2)
    await #expect(throws: PublicationError.self) { try await publish(period) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: real) == [])
  }

  @Test("A rehearsal fills the sheets, leaves nothing on the disk, and fails where publishing would")
  func rehearsal() throws {
    try PublicationWriter.rehearse(nation(officeCount: 2), in: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    let uncountable = MeasureReport(
      percentage: Ratio(1), counts: .init(numerator: Ratio(1), denominator: Ratio(1_000_000_000_000_000)),
      provenance: Provenance(path: SourcePath("a"), row: 1))
    var reports = OfficeReports()
    reports.measures["1.2"] = uncountable
    let period = try SmallPeriod.published(reports: ["1001": reports])
    #expect(throws: PublicationError.self) { try PublicationWriter.rehearse(period, in: folder.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("The same period gives the same bytes again, with one worker or four")
  func repeatable() async throws {
    try await publish(nation(), to: "one", jobs: 1)
    try await publish(nation(), to: "four", jobs: 4)
    var one = try folder.contents(below: "one/2565-09")
    var four = try folder.contents(below: "four/2565-09")
    one["run.json"] = nil
    four["run.json"] = nil
    #expect(one.count == 8)
    #expect(one == four)
  }

  @Test("A file whose content is unchanged is not written again")
  func unchanged() async throws {
    try await publish(nation())
    let paths = ["2565-09/national.xlsx", "2565-09/offices/1001.xlsx", "2565-09/results.csv"]
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    for path in paths {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: "\(folder.path)/out/\(path)")
    }
    try folder.write(["out/2565-09/offices/1101.xlsx": "broken"])
    let report = try await publish(nation())
    for path in paths { #expect(try modified(path) == old) }
    #expect(report.files.filter(\.isChanged).map(\.path) == ["offices/1101.xlsx"])
  }

  @Test("Office workbooks that are no longer due go; what people put beside them stays")
  func stale() async throws {
    try await publish(nation(officeCount: 3))
    try folder.write(["out/2565-09/offices/บันทึก.xlsx": "mine"])
    let report = try await publish(nation(officeCount: 2))
    #expect(report.removed == ["offices/1102.xlsx"])
    let files = try folder.contents(below: "out/2565-09")
    #expect(files["offices/1102.xlsx"] == nil)
    #expect(files["offices/บันทึก.xlsx"] == Array("mine".utf8))
  }

  @Test("A failure leaves the old set as it was and nothing temporary behind")
  func failure() async throws {
    try await publish(nation(officeCount: 2))
    let results = "\(folder.path)/out/2565-09/results.csv"
    try FileManager.default.removeItem(atPath: results)
    try FileManager.default.createDirectory(atPath: results, withIntermediateDirectories: false)
    let before = try folder.contents(below: "out/2565-09")
    await #expect(
      throws: PublicationError.disk(FileError(path: DiskPath(results), operation: "read", errno: 21))
    ) {
      try await publish(nation(officeCount: 4))
    }
    #expect(try folder.contents(below: "out/2565-09") == before)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/2565-09/.publishing"))
  }

  @Test("A folder that cannot be made is named with the system's reason")
  func unusableFolder() async throws {
    try folder.write(["out": "a file"])
    do {
      try await publish(nation(officeCount: 1))
      Issue.record("published into a file")
    } catch let error as PublicationError {
      #expect(error.description.contains("Not a directory"))
      #expect(error.description.contains("/out/"))
    }
  }

  @Test("What a broken run left behind is cleared")
  func leftovers() async throws {
    try folder.write(["out/2565-09/.publishing/offices/9999.xlsx": "half"])
    try await publish(nation(officeCount: 1))
    #expect(try folder.contents(below: "out/2565-09")["offices/9999.xlsx"] == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/2565-09/.publishing"))
  }

  @Test("A cancelled task publishes nothing and leaves nothing temporary behind")
  func cancelled() async throws {
    try await publish(nation(officeCount: 2))
    let before = try folder.contents(below: "out/2565-09")
    let more = try nation(officeCount: 4)
    let output = "\(folder.path)/out"
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      _ = try await PublicationWriter.publish(more, to: output, jobs: 2, run: Self.run)
    }
    await #expect(throws: PublicationError.interrupted) { try await task.value }
    #expect(try folder.contents(below: "out/2565-09") == before)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/2565-09/.publishing"))
  }

  @Test("A month in which nobody sent anything is published without office workbooks and charts")
  func emptyMonth() async throws {
    let report = try await publish(SmallPeriod.published(reports: [:]))
    #expect(report.files.map(\.path) == ["national.xlsx", "results.csv", "findings.csv"])
  }

  @Test("A silent office gets a workbook only for a finding")
  func dueOffices() async throws {
    let finding = SmallPeriod.finding(.noOffice, .error, office: "1002", row: 1, value: "ก")
    #expect(try SmallPeriod.published().officesWithWorkbook == [0])
    let report = try await publish(SmallPeriod.published(findings: [finding]))
    #expect(report.files.map(\.path).suffix(2) == ["offices/1001.xlsx", "offices/1002.xlsx"])
  }
}
