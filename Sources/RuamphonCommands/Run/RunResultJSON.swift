internal import Assessment
internal import CommandLineKit
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// What `ruamphon run --json` prints; members that have nothing to say are left out.
struct RunResultJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  let version = ToolTable.version
  let exit: Int
  /// ISO 8601 on Bangkok's clock.
  let asOf: String
  let isDryRun: Bool
  let periods: [Month]
  /// Files of other offices that `rerun` left for a whole run.
  let filesLeftOut: Int?
  /// Months that were published and whose folder is gone from the inbox.
  let vanishedPeriods: [String]?
  /// Files that could not be read or were left for the next run.
  let heldFiles: [HeldFile]?
  /// What stands in the inbox and means no month, by path.
  let misplaced: [String]?
  /// Files of `data/` that somebody has open, so that the new ones wait beside them.
  let waitingTables: [String]?

  init(_ report: RunReport, exit: ExitCode, asOf: Int, isDryRun: Bool) {
    self.exit = Int(exit.rawValue)
    self.asOf = BangkokTime(secondsSince1970: asOf).iso8601
    self.isDryRun = isDryRun
    periods = report.periods.map { Month($0) }
    vanishedPeriods = report.vanishedPeriods.isEmpty ? nil : report.vanishedPeriods.map(\.description)
    heldFiles = report.heldFiles.isEmpty ? nil : report.heldFiles.map { HeldFile($0) }
    misplaced = report.misplaced.isEmpty ? nil : report.misplaced.map(\.text)
    waitingTables = report.waitingTables.isEmpty ? nil : report.waitingTables
    filesLeftOut = report.filesLeftOut == 0 ? nil : report.filesLeftOut
  }

  struct Month: Encodable {
    /// `YYYY-MM` of the Buddhist era.
    let period: String
    /// `published`, `unchanged` (what was published stands), `refused` (closed, and its files changed), `loss-refused`
    /// (too many offices would lose a sheet) or `empty` (no sheet at all).
    let state: String
    let exit: Int
    var offices: Int?
    var files: Int?
    var rows: Int?
    var findings: FindingCounts?
    var findingsByCode: [Cause]?
    var rejectedFiles: [String]?
    let overdueSheets: [Overdue]
    var workbooks: Int?
    /// Files of the publication that differ from what stood there, below the period's folder.
    var changedFiles: [String]?
    var removedFiles: [String]?
    /// Files that somebody has open, so that the old ones still stand.
    var waitingFiles: [String]?
    /// What offices lost, or would lose, that counted before.
    var lost: [Lost]?
    var changes: [ChangeJSON]?
    var phases: [Phase]?
  }

  /// Findings of one code together.
  struct Cause: Encodable {
    let code: String
    let severity: String
    let count: Int
    let first: Place
    let last: Place
  }

  /// Where a finding lies; an office alone where no file is to blame.
  struct Place: Encodable {
    let path: String?
    let row: Int?
    let cell: String?
    let office: String?
  }

  struct Overdue: Encodable {
    let office: String
    let kind: String
    let owedBy: String
  }

  struct Lost: Encodable {
    let office: String?
    let kind: String?
    let cause: String

    init(_ sheet: LostSheet) {
      office = sheet.officeCode
      kind = sheet.kind?.rawValue
      cause = sheet.cause.rawValue
    }
  }

  struct HeldFile: Encodable {
    let path: String
    let period: String
    /// `unreadable`, `unreachable`, `changing` or `arriving`.
    let cause: String
    /// Whether an earlier content of it counts.
    let isKnown: Bool

    init(_ file: Pipeline.HeldFile) {
      path = file.path.text
      period = file.period.description
      cause = file.hold.cause.rawValue
      isKnown = file.isKnown
    }
  }

  struct Phase: Encodable {
    let phase: String
    let seconds: Double
  }
}

extension RunResultJSON.Month {
  fileprivate init(_ outcome: PeriodOutcome) {
    period = outcome.period.description
    exit = outcome.outcome.rawValue
    overdueSheets = outcome.overdue.map {
      .init(office: $0.officeCode, kind: $0.kind.rawValue, owedBy: $0.owedBy)
    }
    switch outcome {
    case .published(let result):
      state = "published"
      add(result)
    case .unchanged: state = "unchanged"
    case .refused: state = "refused"
    case .lossRefused(let refusal):
      state = "loss-refused"
      lost = refusal.lost.map { .init($0) }
    case .empty(let empty):
      state = "empty"
      findings = FindingCounts(empty.findings)
    }
  }

  private mutating func add(_ result: RunResult) {
    offices = result.officeCount
    files = result.files.count
    rows = result.rowCount
    findings = FindingCounts(result.findings)
    findingsByCode = FindingCause.causes(result.findings).map {
      .init(
        code: $0.kind.code, severity: $0.kind.severity.rawValue, count: $0.count, first: .init($0.first),
        last: .init($0.last))
    }
    rejectedFiles = result.rejectedFiles.map(\.text)
    workbooks = result.publication?.workbookCount ?? 0
    changedFiles = result.publication?.files.filter(\.isChanged).map(\.path) ?? []
    removedFiles = result.publication?.removed ?? []
    let waiting = result.publication?.waiting.map(\.path) ?? []
    waitingFiles = waiting.isEmpty ? nil : waiting
    lost = result.lost.isEmpty ? nil : result.lost.map { .init($0) }
    changes = result.changes.map { ChangeJSON($0, plan: result.plan) }
    phases = result.phases.map { .init(phase: $0.phase, seconds: ($0.seconds * 1000).rounded() / 1000) }
  }
}

extension RunResultJSON.Place {
  fileprivate init(_ finding: Finding) {
    path = finding.path?.text
    row = finding.row
    cell = finding.cell
    office = finding.officeCode
  }
}
