internal import Assessment
internal import Basics
internal import Consolidation
internal import Digest
internal import Ledger
internal import Publication
internal import Records
internal import Standards

/// What a publication changes of the one before it.
struct PeriodRevision {
  var before: [ResultKey: PublishedResult] = [:]
  let after: [ResultKey: PublishedResult]
  /// Empty for a first publication, which changes nothing that anybody saw.
  var changes: [ResultChange] = []
  var corrections: [Correction] = []
  /// The offices of which anything changed; nil means that it may be any.
  var touched: Set<String>?
}

/// A period that may be published: what counts in it, its results, and what they change.
struct PreparedPeriod {
  let consolidated: ConsolidatedPeriod
  let assessment: PeriodAssessment
  let basis: PublicationBasis
  let revision: PeriodRevision
  /// What offices lose by it; no more than was allowed.
  let lost: [LostSheet]
}

extension RunRequest {
  /// What a publication of the period would rest on now.
  func basis(
    _ state: PeriodState, _ letters: PublicationBasis.Letters
  ) throws(PipelineError) -> PublicationBasis {
    do throws(DigestError) {
      return PublicationBasis(
        inputs: try state.digest(includingTimes: true), contents: try state.digest(includingTimes: false),
        ruleSet: ledger.fingerprint, senders: authority.fingerprint, look: look,
        letters: letters)
    } catch {
      throw .publication(.digest(path: state.period.description, reason: error))
    }
  }
}

extension PublicationBasis {
  /// Whether figures and workbooks made under both are equal where the files are.
  func hasSameRules(as other: PublicationBasis) -> Bool {
    ruleSet == other.ruleSet && senders == other.senders && look == other.look
  }
}

/// What a period says beside what was published of it, and what of the last publication stands.
extension PeriodPipeline {
  /// The assessment with the mark of what differs from the results that were closed.
  func marked(_ assessment: PeriodAssessment) throws(PipelineError) -> PeriodAssessment {
    guard let closing = standing?.closing else { return assessment }
    let closed = try remembering(
      try ledger.results(of: period, upTo: closing.run))
    return assessment.markingRevised { office, result in
      let before = closed[ResultKey(officeCode: office, nodeID: result.nodeID)]
      return before.map { !$0.hasSameFigures(as: PublishedResult(result)) } ?? true
    }
  }

  /// What the period says now beside what was published last.
  func revision(_ assessment: PeriodAssessment, _ basis: PublicationBasis) throws(PipelineError)
    -> PeriodRevision
  {
    guard let standing else { return PeriodRevision(after: assessment.publishedResults) }
    let (before, touched) = try remembering(
      (try ledger.results(of: period), try ledger.touchedOffices(of: period)))
    let lettersStand = try letters.stand(standing)
    let after = assessment.publishedResults
    let changes = ResultChange.between(before, after)
    return PeriodRevision(
      before: before, after: after, changes: changes,
      corrections: assessment.corrections(
        among: changes, isClosed: standing.closing != nil, run: run, at: request.asOf,
        reason: request.ledger.reason),
      touched: standing.basis.hasSameRules(as: basis) && lettersStand ? touched : nil)
  }

  /// The office workbooks that stand: those of offices of which nothing changed, nor what they are compared with, where
  /// they are as they were written.
  func kept(
    _ revision: PeriodRevision, comparisons: [String: String]
  ) async throws(PipelineError) -> [String: PublishedFile] {
    guard let touched = revision.touched, !request.isDryRun, try !hasNewBaseline() else { return [:] }
    let before = try remembering(try ledger.comparisons(of: period))
    let last = KeptWorkbooks(
      outputFolder: request.output, period: period, knowing: await published.value)
    let codes = request.registry.valid(in: period).map(\.code).filter {
      !touched.contains($0) && comparisons[$0] != nil && comparisons[$0] == before[$0]
    }
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
    let standings = try remembering(try ledger.standings())
    return standings[lastYear].map { $0.run > standing.run } ?? false
  }

  /// What respondents wrote, of the offices whose workbooks are made.
  func comments(
    _ assessment: PeriodAssessment, besides kept: [String: PublishedFile]
  ) throws(PipelineError) -> [String: SurveyComments] {
    guard let survey = plan.survey else { return [:] }
    var comments: [String: SurveyComments] = [:]
    for (office, reports) in zip(assessment.offices, assessment.reports)
    where reports.survey != nil && kept[office.code] == nil {
      comments[office.code] = try remembering(
        try ledger.comments(of: office.code, in: reports.surveyFiles, survey: survey))
    }
    return comments
  }

  /// What it is compared with.
  var earlierPeriods: EarlierPeriods { EarlierPeriods(request, period, ledger: ledger) }

  func publishedHistory(
    _ months: [EarlierPeriod], adding corrections: [Correction]
  ) throws(PipelineError) -> PeriodHistory {
    let earlier = try remembering(try ledger.corrections(of: period))
    return PeriodHistory(of: period, months, earlier + corrections)
  }
}
