internal import Assessment
internal import Ledger
internal import Standards

/// Looks up in the ledger what a period is compared with.
struct EarlierPeriods {
  private let request: RunRequest
  private let period: Period
  private let ledger: Ledger

  init(_ request: RunRequest, _ period: Period, ledger: Ledger) {
    self.request = request
    self.period = period
    self.ledger = ledger
  }

  /// October of the fiscal year before: how far back a trend or an office's own history reaches.
  private var first: Period { Period(buddhistYear: period.fiscalYear - 2, month: 10) ?? period }

  /// Every month before as it was published last, oldest first; one without a framework at hand is compared with nothing.
  func months() throws(PipelineError) -> [EarlierPeriod] {
    guard let last = period.previousMonth, first <= last else { return [] }
    let published = try remembering(
      try ledger.publishedMonths(of: first...last))
    var months: [EarlierPeriod] = []
    for month in published {
      // What moved an overall is asked of the last one alone, so that of the others no other nodes are read.
      if let earlier = try earlier(month, hasAllNodes: month == published.last) { months.append(earlier) }
    }
    return months
  }

  /// A period as it was published last; nil where nothing at hand says by which framework.
  private func earlier(_ earlier: Period, hasAllNodes: Bool) throws(PipelineError) -> EarlierPeriod? {
    guard let plan = request.library.roundFramework(of: earlier) else { return nil }
    let results = try remembering(
      hasAllNodes ? try ledger.results(of: earlier) : try ledger.results(of: earlier, nodes: plan.comparedIDs)
    )
    guard !results.isEmpty else { return nil }
    let offices = request.registry.valid(in: period)
    return EarlierPeriod(
      period: earlier, plan: plan, results: results,
      lineage: request.registry.lineage(of: offices, in: period, back: earlier))
  }
}

extension PeriodHistory {
  /// What a period is compared with, of the months before and with some corrections.
  init(of period: Period, _ months: [EarlierPeriod], _ corrections: [Correction]) {
    func published(_ month: Period?) -> EarlierPeriod? { months.first { $0.period == month } }
    self.init(
      corrections: corrections, previousMonth: published(period.previousMonth),
      sameMonthLastYear: published(Period(buddhistYear: period.buddhistYear - 1, month: period.month)),
      lastPublished: months.last, months: months)
  }
}
