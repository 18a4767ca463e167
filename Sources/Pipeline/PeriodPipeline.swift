internal import Assessment
internal import FileSystem
internal import Intake
package import Publication
internal import Records
internal import Standards

/// The stages of a run in their order: discover, read, assemble, score, publish.
///
/// Each stage takes what the one before returned. Source: style.md, *The house*.
package struct PeriodPipeline: Sendable {
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

  /// Publishes one period.
  /// - Throws: when the environment is broken; bad data never stops a run.
  package func run() async throws(PipelineError) -> RunResult {
    var clock = PhaseClock(onPhase)
    let inbox = Inbox(root: request.inbox)
    let period = try choosePeriod(inbox)
    let plan = try plan(for: period)
    let context = IntakeContext(
      period: period, plan: plan, registry: request.registry, wordBook: request.wordBook)
    let discovery = try discover(inbox, period)
    clock.end("discover")
    let readings = try await read(discovery, context)
    clock.end("read")
    let intake = PeriodIntake(discovery: discovery, readings: readings, context: context)
    clock.end("assemble")
    let assessment = PeriodAssessment(
      period: period, plan: plan, offices: request.registry.valid(in: period), reports: intake.reports)
    clock.end("score")
    let overdue = Obligations(period: period, round: plan.round).overdue(
      offices: assessment.offices, received: intake.receivedKinds,
      asOf: CalendarDay(secondsSince1970: request.asOf))
    let published = PublishedPeriod(
      assessment: assessment, findings: intake.findings, files: intake.files, asOf: request.asOf,
      isOfficial: true,
      language: request.language, font: request.font, softwareVersion: request.version)
    let outcome = outcome(published.findings, overdue)
    let report = try await publish(published, outcome, clock.phases)
    for phase in report?.phases ?? [] { clock.add(phase) }
    return RunResult(
      period: period, officeCount: published.officesWithWorkbook.count, files: published.files,
      findings: published.findings, overdue: overdue, phases: clock.phases, publication: report,
      outcome: outcome)
  }

  private func choosePeriod(_ inbox: Inbox) throws(PipelineError) -> Period {
    let periods: [Period]
    do throws(FileError) {
      periods = try inbox.periods()
    } catch {
      throw error.isMissing ? .inboxNotFound(inbox.root) : .unreadable(error)
    }
    guard let wanted = request.period else {
      guard let newest = periods.last else { throw .noPeriods(inbox.root) }
      return newest
    }
    guard periods.contains(wanted) else { throw .periodNotFound(wanted, inbox: inbox.root) }
    return wanted
  }

  private func plan(for period: Period) throws(PipelineError) -> RoundFramework {
    guard let plan = request.library.roundFramework(fiscalYear: period.fiscalYear) else {
      throw .noFramework(fiscalYear: period.fiscalYear)
    }
    return plan
  }

  private func discover(_ inbox: Inbox, _ period: Period) throws(PipelineError) -> Discovery {
    do {
      return try inbox.discover(period)
    } catch {
      throw .unreadable(error)
    }
  }

  private func read(_ discovery: Discovery, _ context: IntakeContext) async throws(PipelineError)
    -> [FileReading]
  {
    let intake = FileIntake(context: context)
    progress.begin(discovery)
    do {
      return try await parallelMap(discovery.files, width: request.jobs) { [progress] file in
        let reading = intake.read(file)
        progress.end(reading)
        return reading
      }
    } catch {
      throw .interrupted
    }
  }

  private func outcome(_ findings: [Finding], _ overdue: [OverdueSheet]) -> RunResult.Outcome {
    if findings.contains(where: { $0.kind.severity == .error }) { return .rejected }
    return overdue.isEmpty ? .done : .missing
  }

  private func publish(
    _ published: PublishedPeriod, _ outcome: RunResult.Outcome, _ phases: [PhaseTime]
  ) async throws(PipelineError) -> PublicationReport? {
    if request.isDryRun { return nil }
    progress.begin(published)
    do {
      return try await PublicationWriter.publish(
        published, to: request.output, jobs: request.jobs,
        run: RunFacts(
          startedAt: request.startedAt, exitStatus: outcome.rawValue, phases: phases,
          versions: ["ruamphon": request.version]), onFile: { [progress] in progress.end($0) })
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .publication(error)
    }
  }
}
