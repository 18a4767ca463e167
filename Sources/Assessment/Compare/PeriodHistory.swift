package import Standards

/// What the ledger adds to a period: what was corrected since it was first published, and earlier results.
///
/// It never changes a result; only the sheets that compare, list corrections or give a baseline read it. Source: Ledger.
package struct PeriodHistory: Sendable {
  /// Oldest first; those of the run that publishes are the last.
  package let corrections: [Correction]
  /// Nil where the month before was never published.
  package let previousMonth: EarlierPeriod?
  /// Nil where the same month of the year before was never published.
  package let sameMonthLastYear: EarlierPeriod?
  /// The last published month of this or the last fiscal year, which need not be the month before.
  package let lastPublished: EarlierPeriod?
  /// Every earlier month of this and the last fiscal year that was published, oldest first.
  package let months: [EarlierPeriod]

  package init(
    corrections: [Correction] = [], previousMonth: EarlierPeriod? = nil,
    sameMonthLastYear: EarlierPeriod? = nil, lastPublished: EarlierPeriod? = nil,
    months: [EarlierPeriod] = []
  ) {
    self.corrections = corrections
    self.previousMonth = previousMonth
    self.sameMonthLastYear = sameMonthLastYear
    self.lastPublished = lastPublished
    self.months = months
  }
}

/// An earlier period as it was published last: its standards and overall, and the framework that judged them.
package struct EarlierPeriod: Sendable {
  package let period: Period
  package let plan: RoundFramework
  /// Of the standards and the overall at least; of the month before the indicators too.
  package let results: [ResultKey: PublishedResult]
  /// What the offices of the later period were then, by code; an office that is not named was the same.
  package let lineage: [String: EarlierOffice]

  package init(
    period: Period, plan: RoundFramework, results: [ResultKey: PublishedResult],
    lineage: [String: EarlierOffice] = [:]
  ) {
    self.period = period
    self.plan = plan
    self.results = results
    self.lineage = lineage
  }
}
