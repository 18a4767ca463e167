package import Assessment
internal import SQLiteStore
package import Standards

extension Ledger {
  /// The results of a period as they were published last, or by the last run up to one.
  ///
  /// - Parameter nodes: the ids of those wanted; nil for all. Standards and the overall alone are found quickly.
  package func results(
    of period: Period, upTo run: Int? = nil, nodes: [String]? = nil
  ) throws(LedgerError) -> [ResultKey: PublishedResult] {
    try attempt { try keptResults(of: period, upTo: run ?? Int.max, nodes: nodes) }
  }

  func keptResults(
    of period: Period, upTo run: Int, nodes: [String]? = nil
  ) throws -> [ResultKey: PublishedResult] {
    try requireSound(.figures, period.description)
    if nodes?.contains(where: { $0.contains(".") }) ?? true { try requireSound(.results, period.description) }
    var results: [ResultKey: PublishedResult] = [:]
    // Rows of one result come in the order of their runs, so that the last one stays.
    try connection.statement(
      """
      SELECT office, node, \(PublishedResult.columns) FROM results WHERE period = ? AND run <= ?
        \(nodes.map(Self.condition(of:)) ?? "")
      ORDER BY office, node, run
      """
    ).forEachRow([.text(period.description), .integer(run)] + (nodes ?? []).map(SQLValue.text)) { row in
      let key = ResultKey(officeCode: try row.text(0), nodeID: try row.text(1))
      results[key] = try PublishedResult(row, from: 2)
    }
    return results
  }

  /// The condition that a result is of some nodes, in words that let the index of the comparisons be used.
  private static func condition(of nodes: [String]) -> String {
    let marks = nodes.map { _ in "?" }.joined(separator: ", ")
    let index = nodes.contains { $0.contains(".") } ? "" : " AND instr(node, '.') = 0"
    return "AND node IN (\(marks))" + index
  }

  /// Keeps what differs from the results kept before.
  func keep(
    _ new: [ResultKey: PublishedResult], in place: [ResultKey: PublishedResult], of period: Period, run: Int
  ) throws {
    let statement = try connection.statement(
      """
      INSERT OR REPLACE INTO results (period, office, node, run, \(PublishedResult.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    func keep(_ key: ResultKey, _ values: [SQLValue]) throws {
      try statement.run(
        [.text(period.description), .text(key.officeCode), .text(key.nodeID), .integer(run)] + values)
    }
    for (key, result) in new where place[key] != result { try keep(key, result.values) }
    for key in place.keys where new[key] == nil {
      try keep(key, [nil, nil, nil, nil, nil, .text(PublishedResult.withdrawn), "", 0, 0])
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
