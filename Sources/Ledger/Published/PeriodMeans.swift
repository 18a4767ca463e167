package import Assessment
internal import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// The national means of the standards and the overall of every published month of a range, by month.
  ///
  /// They are those of the published sheets: over offices with a level, of their published scores.
  package func means(of periods: ClosedRange<Period>) throws(LedgerError) -> [PublishedMeans] {
    try attempt {
      for period in try publishedMonths(of: periods) { try requireSound(.figures, period.description) }
      var means: [Period: [String: ScoreSum]] = [:]
      // Beside max(run), SQLite gives the other columns of the row that has it: the last publication's.
      try connection.statement(
        """
        SELECT period, node, sum(score), count(score) FROM (
          SELECT period, node, office, level, score, status, max(run) FROM results
          WHERE instr(node, '.') = 0 AND period BETWEEN ? AND ? GROUP BY period, node, office)
        WHERE node <> ? AND level IS NOT NULL AND status NOT IN (?, ?) GROUP BY period, node
        """
      ).forEachRow([
        .text(periods.lowerBound.description), .text(periods.upperBound.description),
        .text(ResultKey.surveyID), .text(PublishedResult.withdrawn),
        .text(ResultStatus.notApplicable.rawValue),
      ]) { row in
        let period = try Self.period(try row.text(0))
        means[period, default: [:]][try row.text(1)] = ScoreSum(
          hundredths: try row.optionalInt(2) ?? 0, count: try row.int(3))
      }
      return means.sorted { $0.key < $1.key }.map { PublishedMeans(period: $0.key, sums: $0.value) }
    }
  }

  /// The months of a range that were published at all, oldest first.
  package func publishedMonths(of periods: ClosedRange<Period>) throws(LedgerError) -> [Period] {
    try attempt {
      try connection.rows(
        "SELECT period FROM periods WHERE period BETWEEN ? AND ? ORDER BY period",
        [.text(periods.lowerBound.description), .text(periods.upperBound.description)]
      ) { try Self.period(try $0.text(0)) }
    }
  }
}
