internal import Assessment
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

  /// Takes over the answers and respondents of changed surveys with the groups of each file put together.
  ///
  /// What is taken adds up to what the ledger has, so that `explain` and the others still say the same of the copy.
  /// - Parameter copy: as for ``hide(in:)``, which comes later.
  static func takePooled(into copy: borrowing Connection) throws { try copy.executeScript(pooling) }

  /// Takes out of what a copy took over what nobody who reads it shall learn: figures of hidden groups.
  /// - Parameter copy: with the tables `changed_periods`, `changed_sheets` and `few` that ``ReadCopy`` makes, and the
  ///   ledger attached as `ledger`.
  static func hide(in copy: borrowing Connection) throws { try copy.executeScript(hiding) }

  private static let changedPeriods = "(SELECT period FROM changed_periods)"
  private static let changedSheets = "(SELECT id FROM changed_sheets)"
  private static let fewSheets = "(SELECT sheet FROM few_sheets)"
  private static let small = "(SELECT period, office, respondent_group FROM \(table))"
  private static let smallOffices =
    "(SELECT period, office FROM \(table) WHERE respondent_group = '\(SurveyTables.allGroups)')"

  /// Offices with too few respondents altogether keep the sums over all questions alone.
  private static let pooling = """
    CREATE TEMP TABLE few_sheets AS
      SELECT id AS sheet FROM ledger.sheets
      WHERE kind = 'survey' AND id IN \(changedSheets) AND office IN (SELECT office FROM few);
    DELETE FROM main.survey_answers WHERE sheet IN \(changedSheets);
    INSERT INTO main.survey_answers
      SELECT sheet, '\(SurveyTables.unknownGroup)', min(question), sum(no_opinion), sum(answers_1), sum(answers_2),
        sum(answers_3), sum(answers_4), sum(answers_5)
      FROM ledger.survey_answers WHERE sheet IN \(changedSheets)
      GROUP BY sheet, CASE WHEN sheet IN \(fewSheets) THEN '' ELSE question END;
    DELETE FROM main.survey_respondents WHERE sheet IN \(changedSheets);
    INSERT INTO main.survey_respondents
      SELECT sheet, '\(SurveyTables.unknownGroup)', dimension, sum(respondents) FROM ledger.survey_respondents
      WHERE sheet IN \(changedSheets)
        AND (dimension IN ('', '\(SurveyTables.allDimensions)') OR sheet NOT IN \(fewSheets))
      GROUP BY sheet, dimension;
    """

  private static let hiding = """
    UPDATE period_survey SET respondents = 0, no_opinion = 0, answers = 0, answer_sum = 0, answer_squares = 0,
      high_answers = 0
      WHERE period IN \(changedPeriods) AND (period, office, respondent_group) IN \(small);
    DELETE FROM survey_complete_cases WHERE sheet IN \(fewSheets);
    UPDATE survey_comments SET respondent_group = '\(SurveyTables.unknownGroup)' WHERE sheet IN \(changedSheets);
    DELETE FROM results WHERE period IN \(changedPeriods) AND node LIKE 'survey.%'
      AND (period, office) IN \(smallOffices);
    UPDATE corrections SET value_before = NULL, level_before = NULL, score_before = NULL, value_after = NULL,
      level_after = NULL, score_after = NULL
      WHERE period IN \(changedPeriods) AND node LIKE 'survey.%' AND (period, office) IN \(smallOffices);
    DROP TABLE few_sheets;
    """
}
