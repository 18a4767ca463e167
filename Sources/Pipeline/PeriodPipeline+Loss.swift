internal import Assessment
internal import Consolidation
internal import Ledger
internal import Publication
internal import Records
internal import Standards

/// What keeps a period from being published with less than stands.
extension PeriodPipeline {
  /// What offices would lose that counted when the period was published last.
  func losses(
    _ consolidated: ConsolidatedPeriod, _ state: PeriodState, _ offices: [Office]
  ) throws(PipelineError) -> LossGuard {
    let published = try remembering { () throws(LedgerError) in try ledger.arrivals(of: period) }
    let workbooks = standing == nil ? PublishedSet(outputFolder: request.output, period: period).offices : []
    return LossGuard(
      published: published, workbooks: workbooks, now: consolidated, state, offices: Set(offices.map(\.code)))
  }

  /// How the period ends that loses too much, or of which nothing at all came; nil where it may be published.
  func refusal(of losses: LossGuard, _ consolidated: ConsolidatedPeriod) throws(PipelineError)
    -> PeriodOutcome?
  {
    let isEmpty = consolidated.arrivals.isEmpty && consolidated.files.allSatisfy { $0.sha256 == nil }
    if losses.forbids(request.safety) || (isEmpty && !losses.lost.isEmpty && !request.safety.acceptsLoss) {
      let errors = standing?.errors ?? 0
      return .lossRefused(
        LossRefusal(
          period: period, lost: losses.lost, allowed: request.safety.maxLoss,
          officeNames: Dictionary(
            request.registry.offices.map { ($0.code, $0.shortName) }, uniquingKeysWith: { $1 }),
          standing: StandingPeriod(period: period, errors: errors, overdue: try standingOverdue())))
    }
    guard isEmpty else { return nil }
    return .empty(
      EmptyPeriod(
        period: period, findings: consolidated.findings.sorted(by: Finding.inPublishedOrder),
        overdue: Self.submissions(period, plan, request, consolidated.arrivals).overdue,
        wasPublished: standing != nil))
  }

  private func standingOverdue() throws(PipelineError) -> [OverdueSheet] {
    guard let standing else { return [] }
    return try Self.standingPeriod(period, plan, standing, request, ledger).overdue
  }
}
