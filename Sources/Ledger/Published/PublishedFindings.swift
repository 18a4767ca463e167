package import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// Everything that was published last about a period, in published order.
  package func publishedFindings(of period: Period) throws(LedgerError) -> [Finding] {
    try attempt {
      try requireSound(.publication, period.description)
      return try connection.rows(
        "SELECT \(FindingTable.columns) FROM period_findings WHERE period = ? ORDER BY position",
        [.text(period.description)]
      ) { try FindingTable.finding($0, from: 0) }
    }
  }

  /// What was published last about one office in some periods, in published order.
  package func publishedFindings(
    of periods: [Period], officeCode: String
  ) throws(LedgerError) -> [Finding] {
    try attempt {
      for period in periods { try requireSound(.publication, period.description) }
      return try periods.flatMap { period in
        try connection.rows(
          "SELECT \(FindingTable.columns) FROM period_findings WHERE period = ? AND office = ? ORDER BY position",
          [.text(period.description), .text(officeCode)]
        ) { try FindingTable.finding($0, from: 0) }
      }
    }
  }
}
