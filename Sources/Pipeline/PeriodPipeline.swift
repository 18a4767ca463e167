internal import Assessment
internal import Digest
internal import Intake
internal import Ledger
internal import Publication
internal import Records
internal import Standards

/// The stages of one period in their order: what it rests on, assemble, score, publish, remember.
///
/// Each stage takes what the one before returned. Source: style.md, *The house*.
struct PeriodPipeline {
  private let request: RunRequest
  private let period: Period
  private let plan: RoundFramework
  private let ledger: Ledger
  private let run: Int
  private let standing: PeriodStanding?
  private let progress: RunProgress

  init(
    _ request: RunRequest, _ period: Period, _ plan: RoundFramework, ledger: Ledger, run: Int,
    standing: PeriodStanding?, progress: RunProgress
  ) {
    self.request = request
    self.period = period
    self.plan = plan
    self.ledger = ledger
    self.run = run
    self.standing = standing
    self.progress = progress
  }

  /// Publishes the period if it changed.
  func run(_ months: [MonthReadings], _ clock: inout PhaseClock) async throws(PipelineError) -> PeriodOutcome
  {
    let offices = request.registry.valid(in: period)
    let state = PeriodState(of: period, months: months, offices: Set(offices.map(\.code)))
    let basis = try Basis(state, rules: request.rules, letters: request.letters(standing?.closing))
    if let outcome = try standingOutcome(basis) { return outcome }
    let intake = PeriodIntake(state)
    clock.end("assemble")
    let scored = PeriodAssessment(period: period, plan: plan, offices: offices, reports: intake.reports)
    let assessment = try marked(scored)
    let revision = try revision(assessment, basis)
    if let refusal = try refusal(of: revision) { return refusal }
    clock.end("score")
    let kept = try await kept(revision)
    let submissions = Self.submissions(period, plan, request, intake.arrivals)
    let published = PublishedPeriod(
      assessment: assessment, findings: intake.findings, files: intake.files, submissions: submissions,
      comments: try comments(assessment, besides: kept),
      history: try publishedHistory(adding: revision.corrections),
      letters: LetterBasis(
        settings: request.letter, closedRun: standing?.closing?.run,
        lackingOffices: submissions.lackingOffices), groups: request.groups, asOf: request.asOf,
      isOfficial: request.isOfficial,
      language: request.language, font: request.font, softwareVersion: request.version)
    let outcome = RunOutcome(
      hasErrors: published.findings.contains { $0.kind.severity == .error }, overdue: submissions.overdue)
    let report = try await publish(published, kept, outcome, clock.phases)
    for phase in report?.phases ?? [] { clock.add(phase) }
    if report != nil {
      try remember(published, intake.arrivals, basis, revision)
      clock.end("remember")
    }
    return .published(
      RunResult(
        period: period, plan: plan,
        officeNames: Dictionary(uniqueKeysWithValues: offices.map { ($0.code, $0.shortName) }),
        officeCount: published.officesWithWorkbook.count, files: published.files,
        findings: published.findings, overdue: submissions.overdue, changes: revision.changes,
        phases: clock.phases, publication: report,
        outcome: outcome
      ))
  }

  /// What a period stands on: digests of its files and the rules that they are read and published by.
  private struct Basis {
    let inputs: String
    let contents: String
    let rules: String
    let letters: String

    init(_ state: PeriodState, rules: String, letters: String) throws(PipelineError) {
      do throws(DigestError) {
        inputs = try state.digest(includingTimes: true)
        contents = try state.digest(includingTimes: false)
      } catch {
        throw .publication(.digest(path: state.period.description, reason: error))
      }
      self.rules = rules
      self.letters = letters
    }
  }

  /// How the period ends without being published; nil where it must be.
  private func standingOutcome(_ basis: Basis) throws(PipelineError) -> PeriodOutcome? {
    guard let standing, !request.isDryRun else { return nil }
    let output = PublishedSet(outputFolder: request.output, period: period)
    let lettersStand = try request.lettersStand(standing)
    if let closing = standing.closing {
      if standing.contents == basis.contents {
        // A publication that was broken off, a revision that was then taken back too, is made whole.
        return lettersStand && output.isWhole ? try unchanged() : nil
      }
      return request.ledger.reason == nil ? try refused(standing, closing) : nil
    }
    let isSame = standing.inputs == basis.inputs && standing.rules == basis.rules
    return isSame && lettersStand && output.isWhole ? try unchanged() : nil
  }

  private func refused(
    _ standing: PeriodStanding, _ closing: PeriodStanding.Closing
  ) throws(PipelineError) -> PeriodOutcome {
    .refused(try Self.standingPeriod(period, plan, standing, request, ledger), closing.refusal(of: period))
  }

  /// How a closed period ends whose letters alone were to be made again, but whose figures would be others now.
  private func refusal(of revision: PeriodRevision) throws(PipelineError) -> PeriodOutcome? {
    guard let standing, let closing = standing.closing, request.ledger.reason == nil, !request.isDryRun,
      !revision.changes.isEmpty
    else { return nil }
    return try refused(standing, closing)
  }

  private func unchanged() throws(PipelineError) -> PeriodOutcome? {
    guard let standing else { return nil }
    try remembering { () throws(LedgerError) in try ledger.settle(period) }
    return .unchanged(try Self.standingPeriod(period, plan, standing, request, ledger))
  }

  /// What a period that is not published again stands for.
  static func standingPeriod(
    _ period: Period, _ plan: RoundFramework, _ standing: PeriodStanding, _ request: RunRequest,
    _ ledger: Ledger
  ) throws(PipelineError) -> StandingPeriod {
    let arrivals = try remembering { () throws(LedgerError) in try ledger.arrivals(of: period) }
    return StandingPeriod(
      period: period, errors: standing.errors,
      overdue: submissions(period, plan, request, arrivals).overdue)
  }

  /// What is owed and what came, at the moment that the run stands for.
  private static func submissions(
    _ period: Period, _ plan: RoundFramework, _ request: RunRequest, _ arrivals: SheetArrivals
  ) -> [Submission] {
    Obligations(period: period, round: plan.round).submissions(
      offices: request.registry.valid(in: period), arrivals: arrivals,
      asOf: CalendarDay(secondsSince1970: request.asOf))
  }

  /// The assessment with the mark of what differs from the results that were closed.
  private func marked(_ assessment: PeriodAssessment) throws(PipelineError) -> PeriodAssessment {
    guard let closing = standing?.closing else { return assessment }
    let closed = try remembering { () throws(LedgerError) in
      try ledger.results(of: period, upTo: closing.run)
    }
    return assessment.markingRevised { office, result in
      let before = closed[ResultKey(officeCode: office, nodeID: result.nodeID)]
      return before.map { !$0.hasSameFigures(as: PublishedResult(result)) } ?? true
    }
  }

  /// What the period says now beside what was published last.
  private func revision(_ assessment: PeriodAssessment, _ basis: Basis) throws(PipelineError)
    -> PeriodRevision
  {
    guard let standing else { return PeriodRevision(after: assessment.publishedResults) }
    let (before, touched) = try remembering { () throws(LedgerError) in
      (try ledger.results(of: period), try ledger.touchedOffices(of: period))
    }
    let lettersStand = try request.lettersStand(standing)
    let after = assessment.publishedResults
    let changes = ResultChange.between(before, after)
    return PeriodRevision(
      before: before, after: after, changes: changes,
      corrections: assessment.corrections(
        among: changes, isClosed: standing.closing != nil, run: run, at: request.asOf,
        reason: request.ledger.reason),
      touched: standing.rules == basis.rules && lettersStand ? touched : nil)
  }

  /// The office workbooks that stand: those of offices of which nothing changed, where they are as they were written.
  private func kept(_ revision: PeriodRevision) async throws(PipelineError) -> [String: PublishedFile] {
    guard let touched = revision.touched, !request.isDryRun, try !hasNewBaseline() else { return [:] }
    let last = KeptWorkbooks(outputFolder: request.output, period: period)
    let codes = request.registry.valid(in: period).map(\.code).filter { !touched.contains($0) }
    do {
      let files = try await parallelMap(codes, width: request.jobs) { last.workbook(of: $0) }
      return Dictionary(
        uniqueKeysWithValues: zip(codes, files).compactMap { code, file in file.map { (code, $0) } })
    } catch {
      throw .interrupted
    }
  }

  /// Whether last year's month was published since: the results that workbooks give as their baseline may differ.
  private func hasNewBaseline() throws(PipelineError) -> Bool {
    guard let standing, let lastYear = Period(buddhistYear: period.buddhistYear - 1, month: period.month)
    else {
      return false
    }
    let standings = try remembering { () throws(LedgerError) in try ledger.standings() }
    return standings[lastYear].map { $0.run > standing.run } ?? false
  }

  /// What respondents wrote, of the offices whose workbooks are made.
  private func comments(
    _ assessment: PeriodAssessment, besides kept: [String: PublishedFile]
  ) throws(PipelineError) -> [String: SurveyComments] {
    guard let survey = plan.survey else { return [:] }
    var comments: [String: SurveyComments] = [:]
    for (office, reports) in zip(assessment.offices, assessment.reports)
    where reports.survey != nil && kept[office.code] == nil {
      comments[office.code] = try remembering { () throws(LedgerError) in
        try ledger.comments(of: office.code, in: reports.surveyFiles, survey: survey)
      }
    }
    return comments
  }

  private func publishedHistory(adding corrections: [Correction]) throws(PipelineError) -> PeriodHistory {
    let earlier = try remembering { () throws(LedgerError) in try ledger.corrections(of: period) }
    return try EarlierPeriods(request, period, ledger: ledger).history(earlier + corrections)
  }

  private func publish(
    _ published: PublishedPeriod, _ kept: [String: PublishedFile], _ outcome: RunOutcome,
    _ phases: [PhaseTime]
  ) async throws(PipelineError) -> PublicationReport? {
    if request.isDryRun { return nil }
    progress.begin(published)
    try remembering { () throws(LedgerError) in try ledger.unsettle(period) }
    do {
      return try await PublicationWriter.publish(
        published, to: request.output, keeping: kept, jobs: request.jobs,
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
    _ published: PublishedPeriod, _ arrivals: SheetArrivals, _ basis: Basis, _ revision: PeriodRevision
  ) throws(PipelineError) {
    let record = PublicationRecord(
      assessment: published.assessment, arrivals: arrivals, findings: published.findings,
      inputs: basis.inputs, contents: basis.contents, rules: basis.rules,
      letters: basis.letters + (published.hasNumberedLetters ? RunRequest.numbered : ""),
      before: revision.before, after: revision.after, touched: revision.touched,
      corrections: revision.corrections)
    try remembering { () throws(LedgerError) in try ledger.record(record, run: run) }
  }
}

/// Does some work on the ledger, of which a failure ends the run.
@discardableResult
func remembering<Value>(_ body: () throws(LedgerError) -> Value) throws(PipelineError) -> Value {
  do throws(LedgerError) {
    return try body()
  } catch {
    throw .ledger(error)
  }
}

extension PeriodStanding.Closing {
  /// The finding that the period is closed.
  fileprivate func refusal(of period: Period) -> Finding {
    Finding(
      .closedPeriodChange,
      details: [
        "period": period.description,
        "closed": String(BangkokTime(secondsSince1970: at).iso8601.prefix { $0 != "T" }),
      ])
  }
}
