package import Assessment
package import Publication
package import Records
package import Standards

/// What a run did for all periods that it looked at, oldest first.
package struct RunReport: Sendable {
  package internal(set) var periods: [PeriodOutcome] = []
  package internal(set) var phases: [PhaseTime] = []
  /// Fiscal years of the inbox that no framework covers; nothing of them was read.
  package internal(set) var yearsWithoutFramework: [Int] = []
  /// Months that were published and not closed, and whose folder is gone from the inbox; what was published of them stands.
  package internal(set) var vanishedPeriods: [Period] = []
  /// Files that could not be read or were left for the next run; what they said before counts.
  package internal(set) var heldFiles: [HeldFile] = []
  /// What stands in the inbox and means no month, by path; it is said in every run, also where nothing changed.
  package internal(set) var misplaced: [SourcePath] = []
  /// Files of other offices that are new, changed or gone and were left for a whole run.
  package internal(set) var filesLeftOut = 0
  /// Files of `data/` that somebody has open, so that the new ones wait beside them.
  package internal(set) var waitingTables: [String] = []

  /// The gravest of the periods: of those published now, and of those that stand as they were published.
  package var outcome: RunOutcome {
    let hasUnreadable = heldFiles.contains { $0.hold.cause != .arriving }
    let ofAll = periods.reduce(hasUnreadable || !misplaced.isEmpty ? RunOutcome.rejected : .done) {
      $0.joined(with: $1.outcome)
    }
    return waitingTables.isEmpty ? ofAll : ofAll.joined(with: .heldOpen)
  }

  /// The status of the process.
  ///
  /// A fiscal year without a framework outweighs what became of the others, since nobody else would notice it, but for a
  /// period that was refused because it would lose too much.
  /// Source: ExitCodes.
  package var exitStatus: Int {
    yearsWithoutFramework.isEmpty || outcome == .lossRefused ? outcome.rawValue : Self.configurationStatus
  }

  private static let configurationStatus = 12

  package var published: [RunResult] {
    periods.compactMap { if case .published(let result) = $0 { result } else { nil } }
  }
}

/// What a run did for one period.
package enum PeriodOutcome: Sendable {
  case published(RunResult)
  /// Nothing changed; what was published stands.
  case unchanged(KeptPeriod)
  /// The period is closed and its files changed; what was published stands.
  case refused(KeptPeriod, Finding)
  /// Too many offices would lose a sheet; nothing was replaced and nothing remembered.
  case lossRefused(LossRefusal)
  /// Not one sheet came or is carried forward; there is nothing to publish.
  case empty(EmptyPeriod)

  package var period: Period {
    switch self {
    case .published(let result): result.period
    case .unchanged(let standing), .refused(let standing, _): standing.period
    case .lossRefused(let refusal): refusal.period
    case .empty(let empty): empty.period
    }
  }

  /// Sheets that are due and missing at the moment that the run stands for.
  package var overdue: [OverdueSheet] {
    switch self {
    case .published(let result): result.overdue
    case .unchanged(let standing), .refused(let standing, _): standing.overdue
    case .lossRefused(let refusal): refusal.standing.overdue
    case .empty(let empty): empty.overdue
    }
  }

  package var outcome: RunOutcome {
    switch self {
    case .published(let result): result.outcome
    case .unchanged(let standing): standing.outcome
    case .refused: .rejected
    case .lossRefused: .lossRefused
    case .empty(let empty): empty.outcome
    }
  }
}

/// A period whose last publication stands.
package struct KeptPeriod: Sendable {
  package let period: Period
  /// Findings of severity error, each place counted.
  package let errors: Int
  /// Measured at the moment that the run stands for.
  package let overdue: [OverdueSheet]

  var outcome: RunOutcome { RunOutcome(hasErrors: errors > 0, overdue: overdue) }
}

/// How a run ended when nothing of the environment was broken; the status of its process.
package enum RunOutcome: Int, Sendable {
  case done = 0
  case rejected = 3
  case missing = 4
  case heldOpen = 5
  case lossRefused = 13

  init(hasErrors: Bool, overdue: [OverdueSheet]) {
    self = hasErrors ? .rejected : overdue.isEmpty ? .done : .missing
  }

  /// From harmless to grave: a period that was not published outweighs files that wait, these what was rejected, this
  /// what is missing.
  private static let order: [RunOutcome] = [.done, .missing, .rejected, .heldOpen, .lossRefused]

  /// The graver of two.
  func joined(with other: RunOutcome) -> RunOutcome {
    Self.order.last { $0 == self || $0 == other } ?? self
  }
}

/// What a run did for one period that it published, for the summary, the exit code and `--json`.
package struct RunResult: Sendable {
  package let period: Period
  package let plan: RoundFramework
  /// Short names of the period's offices, by code.
  package let officeNames: [String: String]
  package let officeCount: Int
  package let files: [SourceFile]
  /// In published order.
  package let findings: [Finding]
  package let overdue: [OverdueSheet]
  /// What offices lost that counted in the last publication; no more than was allowed.
  package let lost: [LostSheet]
  /// What differs from the last publication, by office and node; empty for the first one.
  package let changes: [ResultChange]
  package let phases: [PhaseTime]
  /// Nil for a dry run.
  package let publication: PublicationReport?
  package let outcome: RunOutcome

  /// Rows as a spreadsheet counts them, over all files.
  package var rowCount: Int { files.reduce(0) { $0 + $1.rowCount } }

  package func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.kind.severity == severity ? $1.count : 0) }
  }

  /// Files of which nothing came in although something was wrong with them.
  package var rejectedFiles: [SourcePath] {
    let used = Set(files.filter { !$0.contents.isEmpty }.map(\.path))
    let broken = findings.filter { $0.kind.severity == .error }.compactMap(\.path)
    return Array(Set(broken).subtracting(used)).sorted()
  }
}
