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

  /// Takes out of what a copy took over what nobody who reads it shall learn: figures of hidden groups, and groups of
  /// single files.
  ///
  /// What is left adds up to what it did, so that `explain` and the others still say the same of the copy.
  /// - Parameter copy: with the tables `changed_periods`, `changed_sheets` and `few` that ``ReadCopy`` makes.
  static func hide(in copy: borrowing Connection) throws { try copy.executeScript(hiding) }

  private static let changedPeriods = "(SELECT period FROM changed_periods)"
  private static let changedSheets =
    "(SELECT id FROM main.sheets WHERE kind = 'survey' AND id IN (SELECT id FROM changed_sheets))"
  private static let small = "(SELECT period, office, respondent_group FROM \(table))"
  private static let smallOffices =
    "(SELECT period, office FROM \(table) WHERE respondent_group = '\(SurveyTables.allGroups)')"

  /// Offices with too few respondents altogether keep the sums over all questions alone.
  private static let hiding = """
    UPDATE period_survey SET respondents = 0, no_opinion = 0, answers = 0, answer_sum = 0, answer_squares = 0,
      high_answers = 0
      WHERE period IN \(changedPeriods) AND (period, office, respondent_group) IN \(small);
    CREATE TEMP TABLE few_sheets AS
      SELECT id AS sheet FROM main.sheets WHERE id IN \(changedSheets) AND office IN (SELECT office FROM few);
    CREATE TEMP TABLE pooled AS
      SELECT sheet, CASE WHEN sheet IN (SELECT sheet FROM few_sheets) THEN min(question) OVER (PARTITION BY sheet)
        ELSE question END AS question, no_opinion, answers_1, answers_2, answers_3, answers_4, answers_5
      FROM survey_answers WHERE sheet IN \(changedSheets);
    DELETE FROM survey_answers WHERE sheet IN \(changedSheets);
    INSERT INTO survey_answers
      SELECT sheet, '\(SurveyTables.unknownGroup)', question, sum(no_opinion), sum(answers_1), sum(answers_2),
        sum(answers_3), sum(answers_4), sum(answers_5) FROM pooled GROUP BY sheet, question;
    DROP TABLE pooled;
    CREATE TEMP TABLE pooled AS
      SELECT sheet, dimension, sum(respondents) AS respondents FROM survey_respondents
      WHERE sheet IN \(changedSheets) AND (dimension IN ('', '\(SurveyTables.allDimensions)')
        OR sheet NOT IN (SELECT sheet FROM few_sheets))
      GROUP BY sheet, dimension;
    DELETE FROM survey_respondents WHERE sheet IN \(changedSheets);
    INSERT INTO survey_respondents
      SELECT sheet, '\(SurveyTables.unknownGroup)', dimension, respondents FROM pooled;
    DROP TABLE pooled;
    DELETE FROM survey_complete_cases WHERE sheet IN (SELECT sheet FROM few_sheets);
    UPDATE survey_comments SET respondent_group = '\(SurveyTables.unknownGroup)' WHERE sheet IN \(changedSheets);
    DELETE FROM results WHERE period IN \(changedPeriods) AND node LIKE 'survey.%'
      AND (period, office) IN \(smallOffices);
    UPDATE corrections SET value_before = NULL, level_before = NULL, score_before = NULL, value_after = NULL,
      level_after = NULL, score_after = NULL
      WHERE period IN \(changedPeriods) AND node LIKE 'survey.%' AND (period, office) IN \(smallOffices);
    DROP TABLE few_sheets;
    """
}
