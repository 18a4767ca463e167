internal import Assessment
internal import FoundationEssentials
internal import Records
internal import Standards

/// How long a part of a run took.
package struct PhaseTime: Hashable, Sendable {
  package let phase: String
  package let seconds: Double

  package init(phase: String, seconds: Double) {
    self.phase = phase
    self.seconds = seconds
  }
}

/// What `run.json` says about the run beyond the files: it is passed in, so that publishing needs no clock of the day.
package struct RunFacts: Sendable {
  /// Seconds since 1970, UTC.
  package let startedAt: Int
  /// The status with which the process will end, if publishing succeeds.
  package let exitStatus: Int
  /// The status where files wait because somebody has them open.
  ///
  /// Source: ExitCodes.
  static let heldOpenStatus = 5
  /// The phases before publishing, in order.
  package let phases: [PhaseTime]
  /// Versions by name: the program's, its libraries'.
  package let versions: [String: String]

  package init(startedAt: Int, exitStatus: Int, phases: [PhaseTime] = [], versions: [String: String] = [:]) {
    self.startedAt = startedAt
    self.exitStatus = exitStatus
    self.phases = phases
    self.versions = versions
  }
}

/// What `run.json` holds, apart from the types that the program works with: its schema is public.
struct RunManifest: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema: Int
  /// `YYYY-MM` of the Buddhist era.
  let period: String
  let fiscalYear: Int
  let framework: String
  let round: String
  /// Whether the output is the configured official one.
  let official: Bool
  /// ISO 8601 at +07:00.
  let asOf: String
  let startedAt: String
  let exitStatus: Int
  let versions: [String: String]
  let counts: Counts
  let timings: [Timing]
  let files: [File]
  /// What somebody had open, so that the old file still stands under the name; left out where nothing waits.
  let waiting: [Waiting]?

  struct Counts: Encodable {
    let offices: Int
    let officesReported: Int
    let inputFiles: Int
    let inputRows: Int
    let errors: Int
    let warnings: Int
    let infos: Int
    let workbooks: Int
    /// Places at which the audit of the workbooks made by this run found something wrong.
    let auditFaults: Int
  }

  struct Timing: Encodable {
    let phase: String
    let seconds: Double
  }

  /// A file written, by its path within the period's folder.
  struct File: Encodable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  struct Waiting: Encodable {
    let path: String
    /// Where the new file waits; left out where the old one is only to be removed.
    let file: String?
  }

  init(_ published: PublishedPeriod, run: RunFacts, report: PublicationReport) {
    schema = Self.currentSchema
    period = published.period.description
    fiscalYear = published.plan.fiscalYear
    framework = published.plan.framework.id
    round = published.plan.round.id
    official = published.isOfficial
    asOf = BangkokTime(secondsSince1970: published.asOf).iso8601
    startedAt = BangkokTime(secondsSince1970: run.startedAt).iso8601
    exitStatus = report.waiting.isEmpty ? run.exitStatus : RunFacts.heldOpenStatus
    versions = run.versions.merging(["ruamphon": published.softwareVersion]) { given, _ in given }
    counts = Counts(published, report)
    timings = (run.phases + report.phases).map { Timing(phase: $0.phase, seconds: $0.seconds) }
    files = report.files.map { File(path: $0.path, bytes: $0.byteCount, sha256: $0.sha256) }
    waiting = report.waiting.isEmpty ? nil : report.waiting.map { Waiting(path: $0.path, file: $0.file) }
  }

  func bytes() throws(PublicationError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      throw .manifest(reason: "\(error)")
    }
  }
}

extension RunManifest.Counts {
  fileprivate init(_ published: PublishedPeriod, _ report: PublicationReport) {
    self.init(
      offices: published.assessment.offices.count, officesReported: published.reportingCount,
      inputFiles: published.files.count, inputRows: published.files.reduce(0) { $0 + $1.rowCount },
      errors: published.findingCount(.error), warnings: published.findingCount(.warning),
      infos: published.findingCount(.info), workbooks: report.workbookCount,
      auditFaults: report.auditFaultCount)
  }
}
