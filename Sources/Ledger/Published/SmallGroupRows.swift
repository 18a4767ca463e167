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

  /// Takes out of a copy what nobody who reads it shall learn: figures of hidden groups, and groups of single files.
  ///
  /// What is left adds up to what it did, so that `explain` and the others still say the same of the copy.
  static func redact(_ copy: borrowing Connection) throws {
    try copy.transaction {
      let files = try copy.rows(
        "SELECT id, path, period FROM files WHERE id IN (SELECT file FROM sheets WHERE kind = 'survey') ORDER BY id"
      ) { (id: try $0.int(0), path: try $0.bytes(1), period: try $0.text(2)) }
      for file in files { try Seals.dropFile(at: file.path, in: copy) }
      try copy.executeScript(redaction)
      for file in files { try Seals.renewFile(file.id, of: file.period, in: copy) }
      let periods = try copy.rows("SELECT DISTINCT period FROM \(table) ORDER BY period") { try $0.text(0) }
      for period in periods {
        for rows in [SealedRows.publication, .results, .corrections] {
          try Seals.renew(rows, period, in: copy)
        }
      }
    }
  }

  /// Offices with too few respondents altogether keep the sums over all questions alone.
  private static let redaction = """
    UPDATE period_survey SET respondents = 0, no_opinion = 0, answers = 0, answer_sum = 0, answer_squares = 0,
      high_answers = 0
      WHERE (period, office, respondent_group) IN (SELECT period, office, respondent_group FROM \(table));
    CREATE TEMP TABLE few AS
      SELECT id AS sheet FROM sheets WHERE kind = 'survey' AND office IN (
        SELECT office FROM \(table) WHERE respondent_group = '\(SurveyTables.allGroups)');
    CREATE TEMP TABLE pooled AS
      SELECT sheet, CASE WHEN sheet IN (SELECT sheet FROM few) THEN min(question) OVER (PARTITION BY sheet)
        ELSE question END AS question, no_opinion, answers_1, answers_2, answers_3, answers_4, answers_5
      FROM survey_answers;
    DELETE FROM survey_answers;
    INSERT INTO survey_answers
      SELECT sheet, '\(SurveyTables.unknownGroup)', question, sum(no_opinion), sum(answers_1), sum(answers_2),
        sum(answers_3), sum(answers_4), sum(answers_5) FROM pooled GROUP BY sheet, question;
    DROP TABLE pooled;
    CREATE TEMP TABLE pooled AS
      SELECT sheet, dimension, sum(respondents) AS respondents FROM survey_respondents
      WHERE dimension IN ('', '\(SurveyTables.allDimensions)') OR sheet NOT IN (SELECT sheet FROM few)
      GROUP BY sheet, dimension;
    DELETE FROM survey_respondents;
    INSERT INTO survey_respondents
      SELECT sheet, '\(SurveyTables.unknownGroup)', dimension, respondents FROM pooled;
    DROP TABLE pooled;
    DELETE FROM survey_complete_cases WHERE sheet IN (SELECT sheet FROM few);
    UPDATE survey_comments SET respondent_group = '\(SurveyTables.unknownGroup)';
    DELETE FROM results WHERE node LIKE 'survey.%' AND (period, office) IN (
      SELECT period, office FROM \(table) WHERE respondent_group = '\(SurveyTables.allGroups)');
    UPDATE corrections SET value_before = NULL, level_before = NULL, score_before = NULL, value_after = NULL,
      level_after = NULL, score_after = NULL
      WHERE node LIKE 'survey.%' AND (period, office) IN (
        SELECT period, office FROM \(table) WHERE respondent_group = '\(SurveyTables.allGroups)');
    DROP TABLE few;
    """
}
