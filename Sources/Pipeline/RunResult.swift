package import Assessment
package import Publication
package import Records
package import Standards

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
