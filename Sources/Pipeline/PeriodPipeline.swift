internal import Assessment
internal import Consolidation
internal import FileSystem
internal import Ledger
internal import Publication
internal import Records
internal import Standards

/// The stages of one period in their order: what it rests on, assemble, score, publish, remember.
///
/// Each stage takes what the one before returned. Source: Style, *The house*.
struct PeriodPipeline {
  let request: RunRequest
  let period: Period
  let plan: RoundFramework
  let ledger: Ledger
  let run: Int
  let standing: PeriodStanding?
  let letters: PeriodLetters
  private let progress: RunProgress

  init(
    _ request: RunRequest, _ period: Period, _ plan: RoundFramework, ledger: Ledger, run: Int,
    standing: PeriodStanding?, letters: PeriodLetters, progress: RunProgress
  ) {
    self.request = request
    self.period = period
    self.plan = plan
    self.ledger = ledger
    self.run = run
    self.standing = standing
    self.letters = letters
    self.progress = progress
  }

  /// What becomes of the period: it stands, it is refused, or it is published from what counts.
  enum Decision {
    case decided(PeriodOutcome)
    case publishes(PreparedPeriod)
  }

  /// Puts together what counts and decides whether it may be published; nothing is written.
  func decide(
    _ months: [MonthReadings], lastYear: LastYearFigures, _ clock: inout PhaseClock
  ) async throws(PipelineError) -> Decision {
    let offices = request.registry.valid(in: period)
    let state = PeriodState(
      of: period, months: months, offices: Set(offices.map(\.code)), lastYear: lastYear,
      published: standing?.run)
    let basis = try request.basis(state, letters.basis(standing?.closing))
    if let outcome = try standingOutcome(basis) { return .decided(outcome) }
    let overlaps = try remembering(
      try SurveyOverlaps(of: state, rows: ledger.rowHashes))
    let consolidated = try await consolidated(state, overlaps)
    let losses = try losses(consolidated, state, offices)
    if let outcome = try refusal(of: losses, consolidated) { return .decided(outcome) }
    clock.end("assemble")
    let scored = PeriodAssessment(period: period, plan: plan, offices: offices, reports: consolidated.reports)
    let assessment = try marked(scored)
    let revision = try revision(assessment, basis)
    if let refusal = try refusal(of: revision) { return .decided(refusal) }
    clock.end("score")
    return .publishes(
      PreparedPeriod(
        consolidated: consolidated, assessment: assessment, basis: basis, revision: revision,
        lost: losses.lost))
  }

  private func consolidated(
    _ state: PeriodState, _ overlaps: SurveyOverlaps
  ) async throws(PipelineError) -> ConsolidatedPeriod {
    do throws(LedgerError) {
      return try await ConsolidatedPeriod(state, overlaps: overlaps, width: request.jobs) {
        slot, files throws(LedgerError) in
        try ledger.sheets(slot.kind, of: slot.officeCode, in: files, survey: plan.survey)
      }
    } catch {
      throw .ledger(error)
    }
  }

  /// Publishes the period.
  /// - Parameter earlier: the months that it is compared with.
  func publish(
    _ prepared: PreparedPeriod, after earlier: [EarlierPeriod], _ clock: inout PhaseClock
  ) async throws(PipelineError) -> PeriodOutcome {
    let (consolidated, assessment, revision) = (prepared.consolidated, prepared.assessment, prepared.revision)
    let submissions = Self.submissions(period, plan, request, consolidated.arrivals)
    let uncommented = PublishedPeriod(
      assessment: assessment, findings: consolidated.findings, files: consolidated.files,
      submissions: submissions, history: try publishedHistory(earlier, adding: revision.corrections),
      letters: LetterBasis(
        settings: letters.settings, closedRun: standing?.closing?.run,
        lackingOffices: submissions.lackingOffices, numbersTaken: letters.numbersTaken),
      groups: request.groups, provinceMap: request.provinceMap, asOf: request.asOf,
      authority: request.authority, isOfficial: request.isOfficial,
      language: request.language, font: request.font, layout: request.layout,
      softwareVersion: request.version)
    let comparisons: [String: String]
    do {
      comparisons = try await uncommented.officeComparisons(width: request.jobs)
    } catch {
      throw .interrupted
    }
    let kept = try await kept(revision, comparisons: comparisons)
    let published = uncommented.adding(try comments(assessment, besides: kept))
    let outcome = RunOutcome(
      hasErrors: published.findings.contains { $0.kind.severity == .error }, overdue: submissions.overdue)
    let report = try await publish(published, kept, outcome, clock.phases)
    for phase in report?.phases ?? [] { clock.add(phase) }
    if report != nil {
      try remember(
        published, consolidated.arrivals, prepared.basis, revision, comparisons,
        isComplete: report?.waiting.isEmpty ?? true)
      clock.end("remember")
    }
    return .published(
      RunResult(
        period: period, plan: plan,
        officeNames: Dictionary(uniqueKeysWithValues: assessment.offices.map { ($0.code, $0.shortName) }),
        officeCount: published.officesWithWorkbook.count, files: published.files,
        findings: published.findings, overdue: submissions.overdue, lost: prepared.lost,
        changes: revision.changes, phases: clock.phases, publication: report,
        outcome: report?.waiting.isEmpty == false ? outcome.joined(with: .heldOpen) : outcome))
  }

  private func publish(
    _ published: PublishedPeriod, _ kept: [String: PublishedFile], _ outcome: RunOutcome,
    _ phases: [PhaseTime]
  ) async throws(PipelineError) -> PublicationReport? {
    if request.isDryRun { return nil }
    progress.begin(published)
    try remembering(try ledger.markOutdated(period))
    do {
      return try await PublicationWriter.publish(
        published, to: request.output, keeping: kept, jobs: request.jobs,
        lockWait: .seconds(request.safety.lockWait), mode: request.fileMode,
        run: RunFacts(
          startedAt: request.startedAt, exitStatus: outcome.rawValue, phases: phases,
          versions: ["ruamphon": request.version]), onFile: { [progress] in progress.end($0) })
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .publication(error)
    }
  }

  private func remember(
    _ published: PublishedPeriod, _ arrivals: SheetArrivals, _ basis: PublicationBasis,
    _ revision: PeriodRevision, _ comparisons: [String: String], isComplete: Bool
  ) throws(PipelineError) {
    let record = PublicationRecord(
      assessment: published.assessment, arrivals: arrivals, submissions: published.submissions,
      findings: published.findings, basis: basis.publishing(numberedLetters: published.hasSettledLetters),
      letterNumbers: published.finalLetterNumbers.map(\.description),
      before: revision.before, after: revision.after, touched: revision.touched,
      corrections: revision.corrections, comparisons: comparisons, isComplete: isComplete)
    try remembering(try ledger.record(record, run: run))
  }
}

/// Does some work on the ledger, of which a failure ends the run.
@discardableResult
func remembering<Value>(_ body: @autoclosure () throws(LedgerError) -> Value) throws(PipelineError) -> Value {
  do throws(LedgerError) {
    return try body()
  } catch {
    throw .ledger(error)
  }
}
