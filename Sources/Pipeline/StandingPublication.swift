internal import Assessment
internal import Ledger
internal import Publication
internal import Records
internal import Standards

/// How a period ends that is not published again, and what it then stands for.
extension PeriodPipeline {
  /// How the period ends without being published; nil where it must be.
  func standingOutcome(_ basis: PublicationBasis) async throws(PipelineError) -> PeriodOutcome? {
    guard let standing else { return nil }
    let output = PublishedSet(outputFolder: request.output, period: period)
    let lettersStand = try letters.stand(standing)
    if let closing = standing.closing {
      if standing.basis.contents == basis.contents {
        // A publication that was broken off, a revision that was then taken back too, is made whole.
        guard lettersStand, await isWhole(output) else { return nil }
        return try unchanged()
      }
      return request.ledger.reason == nil ? try refused(standing, closing) : nil
    }
    guard try !standing.precedesChange(before: period, ledger) else { return nil }
    let isSame = standing.basis.inputs == basis.inputs && standing.basis.hasSameRules(as: basis)
    guard isSame, lettersStand, await isWhole(output) else { return nil }
    return try unchanged()
  }

  private func isWhole(_ output: PublishedSet) async -> Bool {
    await output.isWhole(knowing: await published.value, width: request.jobs)
  }

  private func refused(
    _ standing: PeriodStanding, _ closing: PeriodStanding.Closing
  ) throws(PipelineError) -> PeriodOutcome {
    .refused(try Self.keptPeriod(period, plan, standing, request, ledger), closing.refusal(of: period))
  }

  /// How a closed period ends whose letters alone were to be made again, but whose figures would be others now.
  func refusal(of revision: PeriodRevision) throws(PipelineError) -> PeriodOutcome? {
    guard let standing, let closing = standing.closing, request.ledger.reason == nil,
      !revision.changes.isEmpty
    else { return nil }
    return try refused(standing, closing)
  }

  private func unchanged() throws(PipelineError) -> PeriodOutcome? {
    guard let standing else { return nil }
    try remembering(try ledger.markCurrent(period))
    return .unchanged(try Self.keptPeriod(period, plan, standing, request, ledger))
  }

  /// What a period that is not published again stands for.
  static func keptPeriod(
    _ period: Period, _ plan: RoundFramework, _ standing: PeriodStanding, _ request: RunRequest,
    _ ledger: Ledger
  ) throws(PipelineError) -> KeptPeriod {
    let arrivals = try remembering(try ledger.arrivals(of: period))
    return KeptPeriod(
      period: period, errors: standing.errors,
      overdue: submissions(period, plan, request, arrivals).overdue)
  }

  /// What is owed and what came, at the moment that the run stands for.
  static func submissions(
    _ period: Period, _ plan: RoundFramework, _ request: RunRequest, _ arrivals: SheetArrivals
  ) -> [Submission] {
    Obligations(period: period, round: plan.round).submissions(
      offices: request.registry.valid(in: period), arrivals: arrivals,
      asOf: CalendarDay(secondsSince1970: request.asOf))
  }
}

extension PeriodStanding {
  /// Whether results of the month before changed since: office workbooks give them beside their own.
  func precedesChange(before period: Period, _ ledger: Ledger) throws(PipelineError) -> Bool {
    guard let before = period.previousMonth, let last = try remembering(try ledger.lastChange(of: before))
    else {
      return false
    }
    return last > run
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
