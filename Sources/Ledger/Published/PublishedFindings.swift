package import Records
internal import SQLiteStore
package import Standards

extension Ledger {
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
