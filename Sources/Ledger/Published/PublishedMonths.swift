internal import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// The months of a range that were published at all, oldest first.
  package func publishedMonths(of periods: ClosedRange<Period>) throws(LedgerError) -> [Period] {
    try attempt {
      try connection.rows(
        "SELECT period FROM periods WHERE period BETWEEN ? AND ? ORDER BY period",
        [.text(periods.lowerBound.description), .text(periods.upperBound.description)]
      ) { try Self.period(try $0.text(0)) }
    }
  }

  /// The last run that changed published results of a period; nil where it was never published.
  package func lastChange(of period: Period) throws(LedgerError) -> Int? {
    try attempt {
      try connection.rows("SELECT max(run) FROM results WHERE period = ?", [.text(period.description)]) {
        try $0.optionalInt(0)
      }.first ?? nil
    }
  }

  /// What the workbooks of a period as it was published last compared their offices with, by office code.
  package func comparisons(of period: Period) throws(LedgerError) -> [String: String] {
    try attempt {
      try requireSound(.publication, period.description)
      let rows = try connection.rows(
        "SELECT office, fingerprint FROM period_comparisons WHERE period = ?", [.text(period.description)]
      ) { (try $0.text(0), try $0.text(1)) }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }
}
