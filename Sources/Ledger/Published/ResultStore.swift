package import Assessment
internal import Records
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
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    func keep(_ key: ResultKey, _ values: [SQLValue]) throws {
      try statement.run(
        [.text(period.description), .text(key.officeCode), .text(key.nodeID), .integer(run)] + values)
    }
    for (key, result) in new where place[key] != result { try keep(key, result.values) }
    for key in place.keys where new[key] == nil {
      try keep(key, [nil, nil, nil, nil, nil, .text(PublishedResult.withdrawn), "", 0, 0, nil, nil])
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

extension PublishedResult {
  static let columns =
    "value, self_level, review_level, level, score, status, missing, assumed, carried, last_year, achieved"

  var values: [SQLValue] {
    [
      SQLValue(value), SQLValue(selfLevel?.value), SQLValue(reviewLevel?.value), SQLValue(level?.value),
      SQLValue(score?.count), .text(status.rawValue), .text(missing.joined(separator: ";")),
      SQLValue(restsOnAssumption), SQLValue(restsOnCarried), SQLValue(lastYear?.count),
      SQLValue(isTrendAchieved.map { $0 ? 1 : 0 }),
    ]
  }

  /// What stands for a result that a later run no longer publishes.
  static let withdrawn = Correction.Figures.withdrawn

  /// Reads the columns that begin at an index; nil for a result that was withdrawn.
  init?(_ row: borrowing Row, from first: Int) throws {
    let text = try row.text(first + 5)
    if text == Self.withdrawn { return nil }
    guard let status = ResultStatus(rawValue: text) else { throw UnknownValue(column: "status", value: text) }
    self.init(
      value: try row.optionalText(first),
      selfLevel: try row.level(first + 1),
      reviewLevel: try row.level(first + 2),
      level: try row.level(first + 3),
      score: try row.optionalInt(first + 4).map { Hundredths(count: $0) }, status: status,
      missing: try row.text(first + 6).split(separator: ";").map(String.init),
      restsOnAssumption: try row.bool(first + 7), restsOnCarried: try row.bool(first + 8),
      lastYear: try row.optionalInt(first + 9).map { Hundredths(count: $0) },
      isTrendAchieved: try row.optionalInt(first + 10).map { $0 != 0 })
  }
}

extension Row {
  /// A level, or nil for NULL.
  func level(_ column: Int) throws -> QualityLevel? {
    guard let value = try optionalInt(column) else { return nil }
    guard let level = QualityLevel(value) else { throw UnknownValue(column: "level", value: "\(value)") }
    return level
  }
}

extension Ledger {
  /// All corrections of a period, oldest first.
  package func corrections(of period: Period) throws(LedgerError) -> [Correction] {
    try attempt {
      try requireSound(.corrections, period.description)
      return try connection.rows(
        """
        SELECT c.run, r.as_of, c.office, c.node, c.file, c.reason, c.value_before, c.level_before,
          c.score_before, c.status_before, c.value_after, c.level_after, c.score_after, c.status_after
        FROM corrections AS c JOIN runs AS r ON r.id = c.run WHERE c.period = ? ORDER BY c.id
        """, [.text(period.description)]
      ) { row in
        Correction(
          run: try row.int(0), at: try row.int(1), officeCode: try row.text(2), nodeID: try row.text(3),
          path: try row.optionalBytes(4).map(SourcePath.init(bytes:)), before: try Self.figures(row, from: 6),
          after: try Self.figures(row, from: 10), reason: try row.optionalText(5))
      }
    }
  }

  private static func figures(_ row: borrowing Row, from first: Int) throws -> Correction.Figures {
    Correction.Figures(
      value: try row.optionalText(first), level: try row.level(first + 1),
      score: try row.optionalInt(first + 2).map { Hundredths(count: $0) }, status: try row.text(first + 3))
  }

  func keep(_ correction: Correction, of period: Period) throws {
    func values(_ figures: Correction.Figures) -> [SQLValue] {
      [
        SQLValue(figures.value), SQLValue(figures.level?.value), SQLValue(figures.score?.count),
        .text(figures.status),
      ]
    }
    try connection.execute(
      """
      INSERT INTO corrections (run, period, office, node, file, reason, value_before, level_before,
        score_before, status_before, value_after, level_after, score_after, status_after)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(correction.run), .text(period.description), .text(correction.officeCode),
        .text(correction.nodeID), SQLValue(correction.path?.bytes), SQLValue(correction.reason),
      ] + values(correction.before) + values(correction.after))
  }
}
