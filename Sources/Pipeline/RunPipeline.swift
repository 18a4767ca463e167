internal import FileSystem
internal import Ledger
package import Publication
internal import Standards

/// A run over the inbox: look around, read what changed, publish the periods that it changed, remember.
///
/// Source: commands.md (`ruamphon run`).
package struct RunPipeline: Sendable {
  private let request: RunRequest
  private let progress: RunProgress
  private let onPhase: @Sendable (PhaseTime) -> Void

  /// - Parameters:
  ///   - progress: where files and workbooks are counted as they end.
  ///   - onPhase: called as each stage ends.
  package init(
    _ request: RunRequest, progress: RunProgress = RunProgress(),
    onPhase: @escaping @Sendable (PhaseTime) -> Void = { _ in }
  ) {
    self.request = request
    self.progress = progress
    self.onPhase = onPhase
  }

  /// Publishes every period that must be, oldest first.
  /// - Throws: when the environment is broken; bad data never stops a run.
  package func run() async throws(PipelineError) -> RunReport {
    var clock = PhaseClock(onPhase)
    let survey = try InboxSurvey(request)
    let ledger = try openLedger()
    let run = try begin(ledger)
    clock.end("discover")
    var months = InboxMonths(request, survey, ledger, progress)
    let leftOut = try await months.bringUpToDate()
    clock.end("read")
    let standings = try remembering { () throws(LedgerError) in try ledger.standings() }
    var report = RunReport()
    report.filesLeftOut = leftOut
    report.misplaced = survey.misplaced
    report.yearsWithoutFramework = survey.yearsWithoutFramework
    report.vanishedPeriods = survey.vanished(of: standings)
    for period in survey.periods {
      months.drop(before: period)
      let outcome = try await publish(period, survey, &months, ledger, run, standings[period], clock.phases)
      report.periods.append(outcome)
    }
    clock.restart()
    try finish(report, ledger, run)
    clock.end("finish")
    report.phases = clock.phases
    return report
  }

  /// Publishes one period if it must be.
  private func publish(
    _ period: Period, _ survey: InboxSurvey, _ months: inout InboxMonths, _ ledger: Ledger, _ run: Int,
    _ standing: PeriodStanding?, _ phases: [PhaseTime]
  ) async throws(PipelineError) -> PeriodOutcome {
    guard let plan = survey.plans[period] else { throw .noFramework(fiscalYear: period.fiscalYear) }
    if let standing, try stands(standing, period) {
      return .unchanged(try PeriodPipeline.standingPeriod(period, plan, standing, request, ledger))
    }
    var clock = PhaseClock(onPhase, after: phases)
    let readings = try months.months(of: period)
    return try await PeriodPipeline(
      request, period, plan, ledger: ledger, run: run, standing: standing, progress: progress
    ).run(readings, &clock)
  }

  /// Whether a look at the ledger alone shows that a period is as it was published.
  ///
  /// A period asked for by name is looked at more closely: each of its files must be as it was written.
  private func stands(_ standing: PeriodStanding, _ period: Period) throws(PipelineError) -> Bool {
    guard standing.isSettled, try request.lettersStand(standing) else { return false }
    if standing.closing != nil { return true }
    let output = PublishedSet(outputFolder: request.output, period: period)
    return standing.rules == request.rules && (request.period == nil ? output.isThere : output.isWhole)
  }

  private func openLedger() throws(PipelineError) -> Ledger {
    try remembering { () throws(LedgerError) in
      if request.isDryRun {
        return request.ledger.isRebuild
          ? try Ledger.inMemory() : try Ledger.inMemory(copying: DiskPath(request.output))
      }
      let ledger = try Ledger(
        folder: DiskPath(request.output), startedAt: request.startedAt,
        rebuilding: request.ledger.isRebuild ? request.asOf : nil)
      if request.ledger.isVerify { try ledger.verify() }
      return ledger
    }
  }

  private func begin(_ ledger: Ledger) throws(PipelineError) -> Int {
    try remembering { () throws(LedgerError) in
      try ledger.beginRun(
        startedAt: request.startedAt, user: request.ledger.user, command: request.ledger.command,
        asOf: request.asOf, version: request.version)
    }
  }

  /// Remembers how the run ended; readers get a new copy when anything was published.
  private func finish(_ report: RunReport, _ ledger: Ledger, _ run: Int) throws(PipelineError) {
    try remembering { () throws(LedgerError) in
      try ledger.endRun(run, exit: report.exitStatus)
      if !request.isDryRun { try ledger.refreshReadCopy(in: DiskPath(request.output)) }
    }
  }
}
