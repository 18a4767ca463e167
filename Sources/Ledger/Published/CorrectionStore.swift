package import Assessment
internal import Records
internal import SQLiteStore
package import Standards

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
