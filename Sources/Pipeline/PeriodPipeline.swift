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
  /// What stands published of a period that is asked for by name, perhaps still being read.
  let published: PublicationReading
  private let progress: RunProgress

  init(
    _ request: RunRequest, _ period: Period, _ plan: RoundFramework, ledger: Ledger, run: Int,
    standing: PeriodStanding?, letters: PeriodLetters, published: PublicationReading, progress: RunProgress
  ) {
    self.request = request
    self.period = period
    self.plan = plan
    self.ledger = ledger
    self.run = run
    self.standing = standing
    self.letters = letters
    self.published = published
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
    if let outcome = try await standingOutcome(basis) { return .decided(outcome) }
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
    var report: PublicationReport?
    if !request.isDryRun {
      let record = record(published, consolidated.arrivals, prepared.basis, revision, comparisons)
      report = try await publish(published, kept, outcome, record, &clock)
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

  /// Makes the files and puts them in their places; what is kept of them is written meanwhile, and kept when they are there.
  private func publish(
    _ published: PublishedPeriod, _ kept: [String: PublishedFile], _ outcome: RunOutcome,
    _ record: PublicationRecord, _ clock: inout PhaseClock
  ) async throws(PipelineError) -> PublicationReport {
    progress.begin(published)
    try remembering(try ledger.markOutdated(period))
    let files = PeriodFiles(
      published: published, kept: kept, request: request, progress: progress,
      run: RunFacts(
        startedAt: request.startedAt, exitStatus: outcome.rawValue, phases: clock.phases,
        versions: ["ruamphon": request.version]))
    let report: PublicationReport
    if request.jobs > 1 {
      async let made = files.publish()
      try remembering(try ledger.beginRecord(record, run: run))
      do {
        report = try await made.get()
      } catch {
        ledger.undoRecord()
        throw error
      }
      for phase in report.phases { clock.add(phase) }
    } else {
      report = try await files.publish().get()
      for phase in report.phases { clock.add(phase) }
      try remembering(try ledger.beginRecord(record, run: run))
    }
    try remembering(try ledger.keepRecord(of: period, isComplete: report.waiting.isEmpty))
    clock.end("remember")
    return report
  }

  private func record(
    _ published: PublishedPeriod, _ arrivals: SheetArrivals, _ basis: PublicationBasis,
    _ revision: PeriodRevision, _ comparisons: [String: String]
  ) -> PublicationRecord {
    PublicationRecord(
      assessment: published.assessment, arrivals: arrivals, submissions: published.submissions,
      findings: published.findings, basis: basis.publishing(numberedLetters: published.hasSettledLetters),
      letterNumbers: published.finalLetterNumbers.map(\.description),
      before: revision.before, after: revision.after, touched: revision.touched,
      corrections: revision.corrections, comparisons: comparisons)
  }
}

/// The files of a period that is to be published; any task can make them.
private struct PeriodFiles: Sendable {
  let published: PublishedPeriod
  /// The office workbooks that stand as they are, by office code.
  let kept: [String: PublishedFile]
  let request: RunRequest
  let progress: RunProgress
  let run: RunFacts

  func publish() async -> Result<PublicationReport, PipelineError> {
    do throws(PublicationError) {
      return .success(
        try await PublicationWriter.publish(
          published, to: request.output, keeping: kept, jobs: request.jobs,
          lockWait: .seconds(request.safety.lockWait), mode: request.fileMode, run: run,
          onFile: { [progress] in progress.end($0) }))
    } catch .interrupted {
      return .failure(.interrupted)
    } catch {
      return .failure(.publication(error))
    }
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
