internal import Basics
internal import FileSystem
internal import Foundation
package import Ledger
package import Pipeline
package import Publication
internal import Records
package import Reference
package import Standards
package import TestSupport

/// Runs over an inbox of its own, with a registry of few offices so that a run is quick.
package final class RunFixture {
  package let folder: TemporaryFolder
  package let library: FrameworkLibrary
  package let registry: OfficeRegistry
  package let wordBook: WordBook

  /// The data files, read once for all fixtures.
  private static let data = Result { try (FrameworkLibrary.read(), fewOffices(), WordBook.read()) }

  /// The moment that runs stand for and begin at, in seconds since 1970, UTC.
  package static let moment = 1_648_778_400

  package static let offices = ["1001", "2402", "4571", "9101"]

  package init() throws {
    folder = try TemporaryFolder()
    (library, registry, wordBook) = try Self.data.get()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/inbox", withIntermediateDirectories: true)
  }

  private static func fewOffices() throws -> OfficeRegistry {
    let few = try OfficeRegistry.readEmbedded().offices.filter { offices.contains($0.code) }
    return try OfficeRegistry(
      offices: few.map {
        Office(
          code: $0.code, type: $0.type, name: $0.name, shortName: $0.shortName, abbreviation: $0.abbreviation,
          provinces: $0.provinces, region: $0.region, validFrom: $0.validFrom, validTo: $0.validTo,
          successors: [], aliases: $0.aliases, groupings: $0.groupings)
      }, file: "few.csv")
  }

  package func request(
    out: String = "out", offices: Set<String>? = nil, period: String? = nil, reason: String? = nil,
    isDryRun: Bool = false,
    isRebuild: Bool = false, isVerify: Bool = false, fingerprint: String = "f",
    letters: LetterRegister = LetterRegister(), font: String = PublishedPeriod.defaultFont,
    layout: WorkbookLayout = .analysis, safety: RunSafety = RunSafety(), asOf: Int = RunFixture.moment,
    jobs: Int = 2
  ) -> RunRequest {
    RunRequest(
      inbox: DiskPath(folder.path + "/inbox"), output: folder.path + "/" + out,
      offices: offices, period: period.flatMap { Period($0) }, asOf: asOf, startedAt: Self.moment,
      jobs: jobs,
      language: .thai, font: font, layout: layout, version: "0", letters: letters, isDryRun: isDryRun,
      isOfficial: true,
      ledger: LedgerUse(
        fingerprint: fingerprint, user: "tester", command: "run", reason: reason, isRebuild: isRebuild,
        isVerify: isVerify), safety: safety,
      library: library, registry: registry, wordBook: wordBook)
  }

  @discardableResult
  package func run(
    out: String = "out", offices: Set<String>? = nil, period: String? = nil, reason: String? = nil,
    isDryRun: Bool = false,
    isRebuild: Bool = false, isVerify: Bool = false, fingerprint: String = "f",
    letters: LetterRegister = LetterRegister(), font: String = PublishedPeriod.defaultFont,
    layout: WorkbookLayout = .analysis, safety: RunSafety = RunSafety(), asOf: Int = RunFixture.moment
  ) async throws -> RunReport {
    let report = try await RunPipeline(
      request(
        out: out, offices: offices, period: period, reason: reason, isDryRun: isDryRun, isRebuild: isRebuild,
        isVerify: isVerify, fingerprint: fingerprint, letters: letters, font: font, layout: layout,
        safety: safety, asOf: asOf)
    ).run()
    let faulty = report.published.flatMap { $0.publication?.files ?? [] }.filter { !$0.faults.isEmpty }
    if !faulty.isEmpty { throw WorkbookFaults(lines: faulty.map { "\($0.path): \($0.faults)" }) }
    return report
  }

  package func write(_ text: String, to name: String) throws { try folder.write(["inbox/" + name: text]) }

  /// Writes a file that is as old as it would be had it come at a moment, in seconds since 1970, UTC.
  package func write(_ text: String, to name: String, at moment: Int) throws {
    try write(text, to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: TimeInterval(moment))],
      ofItemAtPath: folder.path + "/inbox/" + name)
  }

  package func remove(_ name: String) throws { try folder.remove("inbox/" + name) }

  /// Writes the registry of few offices for the program, and gives its path.
  package func registryFile() throws -> String {
    try folder.write(["offices.csv": FewOffices.registry(Self.offices)])
    return folder.path + "/offices.csv"
  }

  /// A request for what shards are about, begun now: what they know is held against when files changed.
  /// - Parameters:
  ///   - inbox: nil leaves it out, as a machine does that cannot see it.
  ///   - shards: folders below the fixture's.
  package func shardRequest(
    inbox: String? = "inbox", shards: [String] = [], out: String = "", period: String? = nil,
    reason: String? = nil, version: String = "0", fingerprint: String = "f", safety: RunSafety = RunSafety()
  ) -> RunRequest {
    RunRequest(
      inbox: DiskPath(inbox.map { folder.path + "/" + $0 } ?? ""),
      shards: shards.map { DiskPath(folder.path + "/" + $0) }, output: folder.path + "/" + out,
      period: period.flatMap { Period($0) }, asOf: Self.moment,
      startedAt: Int(Date.now.timeIntervalSince1970),
      jobs: 2, language: .thai, font: PublishedPeriod.defaultFont, version: version, isDryRun: false,
      isOfficial: true,
      ledger: LedgerUse(fingerprint: fingerprint, user: "tester", command: "run", reason: reason),
      safety: safety, library: library, registry: registry, wordBook: wordBook)
  }

  package func ledger(out: String = "out") throws -> Ledger {
    try Ledger(folder: DiskPath(folder.path + "/" + out), startedAt: 0)
  }

  /// All published files but `run.json`, by path; the ledger is none of them.
  package func published(_ out: String = "out", period: String) throws -> [String: [UInt8]] {
    try folder.contents(below: "\(out)/\(period)").filter { $0.key != "run.json" }
  }

  package func results(_ out: String = "out", period: String, office: String) throws -> [String] {
    try folder.text("\(out)/\(period)/results.csv").split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains(",\(office),") }
  }
}

/// Small sheets whose figures can be told apart.
package enum SmallSheets {
  package static func measures(_ passed: Int, of all: Int = 100) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,3,1,\(passed),\(all)\n3,3,4,\(passed),\(all)\n"
  }

  package static func considerations(_ answer: String) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน\n"
      + (1...6).map { "1,1,\($0),มี,\(answer)\n" }.joined()
  }

  package static func review(_ level: Int) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n1,1,,\(level)\n1,2,,\(level)\n3,6,,\(level)\n"
  }

  package static func survey(_ answers: [Int]) -> String {
    "ประทับเวลา,สถานภาพผู้ตอบ,1.1 ก,1.2 ข\n"
      + answers.enumerated().map { "16/11/2564 10:00:0\($0 % 10),ครู,\($1),4\n" }.joined()
  }
}
