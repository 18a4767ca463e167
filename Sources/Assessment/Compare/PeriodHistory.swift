package import Standards

/// What the ledger adds to a period: what was corrected since it was first published, and earlier results.
///
/// It never changes a result; only the sheets that compare and list corrections read it. Source: commands.md,
/// *The ledger*.
package struct PeriodHistory: Sendable {
  /// Oldest first; those of the run that publishes are the last.
  package let corrections: [Correction]
  /// Nil where the month before was never published.
  package let previousMonth: EarlierPeriod?
  /// Nil where the same month of the year before was never published.
  package let sameMonthLastYear: EarlierPeriod?

  package init(
    corrections: [Correction] = [], previousMonth: EarlierPeriod? = nil,
    sameMonthLastYear: EarlierPeriod? = nil
  ) {
    self.corrections = corrections
    self.previousMonth = previousMonth
    self.sameMonthLastYear = sameMonthLastYear
  }
}

/// An earlier period as it was published last, with the framework that it was judged by.
package struct EarlierPeriod: Sendable {
  package let period: Period
  package let plan: RoundFramework
  package let results: [ResultKey: PublishedResult]

  package init(period: Period, plan: RoundFramework, results: [ResultKey: PublishedResult]) {
    self.period = period
    self.plan = plan
    self.results = results
  }
}
