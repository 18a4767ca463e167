internal import SQLiteStore
package import Standards

extension Ledger {
  /// The results of a period as they were published last, or by the last run up to one.
  package func results(
    of period: Period, upTo run: Int? = nil
  ) throws(LedgerError) -> [ResultKey: StoredResult] {
    try attempt { try keptResults(of: period, upTo: run ?? Int.max) }
  }

  /// The results that a period is compared with: those of the month before, and of the same month a year before.
  ///
  /// Empty where that month was never published. Whether a node may be compared across frameworks is the framework's
  /// to say.
  package func comparison(
    for period: Period
  ) throws(LedgerError) -> (
    previousMonth: [ResultKey: StoredResult], sameMonthLastYear: [ResultKey: StoredResult]
  ) {
    let previous = period.previousMonth
    let lastYear = Period(buddhistYear: period.buddhistYear - 1, month: period.month)
    return try attempt {
      func kept(_ period: Period?) throws -> [ResultKey: StoredResult] {
        try period.map { try keptResults(of: $0, upTo: Int.max) } ?? [:]
      }
      return (try kept(previous), try kept(lastYear))
    }
  }

  func keptResults(of period: Period, upTo run: Int) throws -> [ResultKey: StoredResult] {
    var results: [ResultKey: StoredResult] = [:]
    // Rows of one result come in the order of their runs, so that the last one stays.
    try connection.statement(
      """
      SELECT office, node, \(StoredResult.columns) FROM results WHERE period = ? AND run <= ?
      ORDER BY office, node, run
      """
    ).forEachRow([.text(period.description), .integer(run)]) { row in
      let key = ResultKey(officeCode: try row.text(0), nodeID: try row.text(1))
      results[key] = try StoredResult(row, from: 2)
    }
    return results
  }

  /// Keeps what differs from the results kept before.
  func keep(
    _ new: [ResultKey: StoredResult], in place: [ResultKey: StoredResult], of period: Period, run: Int
  ) throws {
    let statement = try connection.statement(
      """
      INSERT OR REPLACE INTO results (period, office, node, run, \(StoredResult.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    func keep(_ key: ResultKey, _ values: [SQLValue]) throws {
      try statement.run(
        [.text(period.description), .text(key.officeCode), .text(key.nodeID), .integer(run)] + values)
    }
    for (key, result) in new where place[key] != result { try keep(key, result.values) }
    for key in place.keys where new[key] == nil {
      try keep(key, [nil, nil, nil, nil, nil, .text(StoredResult.withdrawn), "", 0, 0])
    }
  }
}

extension Period {
  /// The month before; nil before the first that a period can name.
  package var previousMonth: Period? {
    month == 1
      ? Period(buddhistYear: buddhistYear - 1, month: 12)
      : Period(buddhistYear: buddhistYear, month: month - 1)
  }
}
