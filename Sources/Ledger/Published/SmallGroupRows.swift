internal import Assessment
internal import Records
internal import SQLiteStore

/// Which groups of an office's survey print no figures, by month: `v_survey` leaves theirs out.
///
/// The ledger keeps the sums, since an office's mean rests on all of them; the copy for analysts does not.
/// Source: Scoring, *Small groups*; Ledger, *For analysts*.
enum SmallGroupRows {
  static let table = "period_survey_small"
  /// Of a round that says nothing; months that were published before any did are held to it.
  private static let usualSmallCell = 5

  /// - Parameters:
  ///   - groups: their ids.
  ///   - respondents: by group.
  static func insert(
    _ groups: [String], _ respondents: [Int], smallCell: Int, period: String, office: String,
    into connection: borrowing Connection
  ) throws {
    let hidden = SmallGroups.hidden(respondents, below: smallCell).map { groups[$0] }
    let isSmall = SmallGroups.isSmall(respondents.reduce(0, +), below: smallCell)
    let statement = try connection.statement("INSERT INTO \(table) VALUES (?, ?, ?)")
    for name in hidden + (isSmall ? [SurveyTables.allGroups] : []) {
      try statement.run([.text(period), .text(office), .text(name)])
    }
  }

  /// Fills the table for the months that were published before it was there.
  static func fill(_ connection: borrowing Connection) throws {
    var groups: [Key: [(id: String, respondents: Int)]] = [:]
    try connection.statement(
      "SELECT period, office, respondent_group, respondents FROM period_survey WHERE dimension = ? ORDER BY 1, 2, 3"
    ).forEachRow([.text(SurveyTables.allDimensions)]) { row in
      groups[Key(period: try row.text(0), office: try row.text(1)), default: []]
        .append((try row.text(2), try row.int(3)))
    }
    for (key, groups) in groups {
      try insert(
        groups.map(\.id), groups.map(\.respondents), smallCell: usualSmallCell, period: key.period,
        office: key.office, into: connection)
    }
  }

  private struct Key: Hashable {
    let period: String
    let office: String
  }

  /// Takes over the figures of changed surveys with the groups of each file put together.
  ///
  /// What is taken adds up to what the ledger has, so that `explain` and the others still say the same of the copy.
  /// - Parameter copy: as for ``hide(in:)``, which comes later.
  static func takePooled(into copy: borrowing Connection) throws {
    try copy.execute("DELETE FROM main.survey_tallies WHERE sheet IN \(changedSheets)")
    let names = try copy.rows("SELECT id, names FROM ledger.survey_shapes") {
      (try $0.int(0), try $0.text(1))
    }
    let shapes = try Dictionary(uniqueKeysWithValues: names.map { ($0, try SurveyNames(text: $1).shape) })
    let insertion = try copy.statement("INSERT INTO main.survey_tallies VALUES (?, ?, ?)")
    try copy.statement(
      """
      SELECT t.sheet, t.shape, t.figures, s.office IN (SELECT office FROM few)
      FROM ledger.survey_tallies AS t JOIN ledger.sheets AS s ON s.id = t.sheet WHERE t.sheet IN \(changedSheets)
      """
    ).forEachRow([]) { row in
      let (sheet, key) = (try row.int(0), try row.int(1))
      guard let shape = shapes[key] else { throw SurveyNames.altered(key) }
      let tally = try KeptTallies.tally(try row.bytes(2), shape, sheet: sheet)
      let pooled = tally.pooled(isOfFew: try row.bool(3))
      try insertion.run([
        .integer(sheet), .integer(key), .bytes(PackedFigures.bytes(of: pooled.figures)),
      ])
    }
  }

  /// Takes out of what a copy took over what nobody who reads it shall learn: figures of hidden groups.
  /// - Parameter copy: with the tables `changed_periods`, `changed_sheets` and `few` that ``ReadCopy`` makes, and the
  ///   ledger attached as `ledger`.
  static func hide(in copy: borrowing Connection) throws { try copy.executeScript(hiding) }

  private static let changedPeriods = "(SELECT period FROM changed_periods)"
  private static let changedSheets = "(SELECT id FROM changed_sheets)"
  private static let small = "(SELECT period, office, respondent_group FROM \(table))"
  private static let smallOffices =
    "(SELECT period, office FROM \(table) WHERE respondent_group = '\(SurveyTables.allGroups)')"

  private static let hiding = """
    UPDATE period_survey SET respondents = 0, no_opinion = 0, answers = 0, answer_sum = 0, answer_squares = 0,
      high_answers = 0
      WHERE period IN \(changedPeriods) AND (period, office, respondent_group) IN \(small);
    UPDATE survey_comments SET respondent_group = '\(SurveyTables.unknownGroup)' WHERE sheet IN \(changedSheets);
    DELETE FROM results WHERE period IN \(changedPeriods) AND node LIKE 'survey.%'
      AND (period, office) IN \(smallOffices);
    UPDATE corrections SET value_before = NULL, level_before = NULL, score_before = NULL, value_after = NULL,
      level_after = NULL, score_after = NULL
      WHERE period IN \(changedPeriods) AND node LIKE 'survey.%' AND (period, office) IN \(smallOffices);
    """
}

extension SurveyTally {
  /// The same figures of all groups together, as those of the unknown one.
  ///
  /// - Parameter isOfFew: whether only the sums over all questions are kept, as those of the first.
  fileprivate func pooled(isOfFew: Bool) -> SurveyTally {
    let group = shape.unknownGroup
    let pooled = pooled(as: group)
    if !isOfFew { return pooled }
    return SurveyTally(
      shape: shape, respondents: pooled.respondents,
      counts: { other, question, answer in
        guard other == group, question == 0 else { return 0 }
        return (0..<shape.questionCount).reduce(0) { $0 + count(of: answer, question: $1) }
      },
      answered: { other, dimension in
        other == group && dimension == shape.dimensionCount ? respondents(dimension: nil) : 0
      },
      complete: complete.map { .none(ofQuestions: $0.questionSums.count) })
  }
}
