internal import SQLiteStore

/// The tables of the ledger as named steps; a released step is never changed, a new one goes to the end.
///
/// Periods are `YYYY-MM` of the Buddhist era, moments seconds since 1970 UTC, paths the bytes within the inbox.
/// Source: Ledger.
enum LedgerSchema {
  static let migrator = Migrator([
    Migration("0001-runs-and-files", sql: runs + files),
    Migration("0002-observations", sql: sheets + survey + findings),
    Migration("0003-publications", sql: periods + results),
    Migration("0004-views", sql: views),
    Migration("0005-touched-offices", sql: touched),
    Migration("0006-survey-comments", sql: comments),
    Migration("0007-comparison-index", sql: comparisonIndex),
    Migration("0008-criteria", sql: criteria),
    Migration("0009-letters", sql: letters),
    Migration("0010-progress", sql: progress),
    Migration("0011-holds-and-receipts", sql: holds + receipts),
    Migration("0012-seals-and-reopenings", sql: seals + reopenings),
    Migration("0013-finding-identities-and-survey-rows", sql: identities + surveyRows),
    Migration("0014-basis-in-columns", sql: basis),
    Migration(
      "0015-judgements-conditions-and-last-year",
      sql: assessors + previousYear + conditionTicks + comparedResults),
    Migration("0016-small-groups") { connection in
      try connection.executeScript(smallGroups)
      try SmallGroupRows.fill(connection)
    },
    Migration("0017-letter-numbers", sql: letterNumbers),
    Migration("0018-data-tables", sql: DataTableSchema.creation + DataTableSchema.views),
    Migration("0019-office-comparisons-and-blank-comments", sql: officeComparisons + blankComments),
    Migration("0020-seals-of-data-tables") { try Seals.sealAll($0) },
    // The newest step alone seals every row anew: what is sealed are the tables as they are after all of them.
    Migration("0021-survey-tallies-and-sealed-sheets") { connection in
      try SurveyTallySchema.replaceRows(in: connection)
      try Seals.sealAll(connection)
    },
  ])

  private static let runs = """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY, started_at INTEGER NOT NULL, user TEXT NOT NULL, command TEXT NOT NULL,
      as_of INTEGER NOT NULL, version TEXT NOT NULL, exit INTEGER
    ) STRICT;
    """

  /// What was read of each file, and under which registry, framework, round, vocabulary and program.
  private static let files = """
    CREATE TABLE files (
      id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, period TEXT NOT NULL,
      size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, device INTEGER NOT NULL,
      inode INTEGER NOT NULL, read_size INTEGER NOT NULL, read_modified INTEGER NOT NULL,
      sha256 TEXT, encoding TEXT, delimiter TEXT, row_count INTEGER NOT NULL,
      office_by_path TEXT, fingerprint TEXT NOT NULL
    ) STRICT;
    CREATE INDEX files_of_period ON files (period);
    """

  /// A sheet is one office's rows of one kind in one file; its columns are `role:number` counted from 1.
  private static let sheets = """
    CREATE TABLE sheets (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
      position INTEGER NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL, columns TEXT NOT NULL,
      UNIQUE (file, position)
    ) STRICT;
    CREATE INDEX sheets_of_office ON sheets (office, kind);
    CREATE TABLE observations (
      sheet INTEGER NOT NULL REFERENCES sheets ON DELETE CASCADE, position INTEGER NOT NULL,
      node TEXT NOT NULL, row INTEGER NOT NULL, col INTEGER, said TEXT NOT NULL,
      implemented INTEGER, clear INTEGER, evidence TEXT,
      part TEXT, is_total INTEGER, numerator TEXT, denominator TEXT, percent TEXT, not_taught INTEGER,
      level INTEGER, recommendation TEXT, points TEXT,
      PRIMARY KEY (sheet, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// What rows of the 2554 form say beside the columns of other sheets; groups are a list of keys.
  private static let criteria = """
    ALTER TABLE observations ADD COLUMN category INTEGER;
    ALTER TABLE observations ADD COLUMN result_kind TEXT;
    ALTER TABLE observations ADD COLUMN result TEXT;
    ALTER TABLE observations ADD COLUMN main_owner TEXT;
    ALTER TABLE observations ADD COLUMN main_groups TEXT;
    ALTER TABLE observations ADD COLUMN support_owner TEXT;
    ALTER TABLE observations ADD COLUMN support_groups TEXT;
    ALTER TABLE observations ADD COLUMN target TEXT;
    ALTER TABLE observations ADD COLUMN outstanding TEXT;
    ALTER TABLE observations ADD COLUMN remark TEXT;
    """

  /// What rows say of the last fiscal year.
  private static let previousYear = """
    ALTER TABLE observations ADD COLUMN previous_year TEXT;
    """

  /// What a published figure was compared with, in hundredths, and whether the change was the one asked for.
  private static let comparedResults = """
    ALTER TABLE results ADD COLUMN last_year INTEGER;
    ALTER TABLE results ADD COLUMN achieved INTEGER;
    """

  /// What rows of the 2554 form say of desired conditions; those that are met are a list of numbers.
  private static let conditionTicks = """
    ALTER TABLE observations ADD COLUMN condition TEXT;
    ALTER TABLE observations ADD COLUMN present INTEGER;
    ALTER TABLE observations ADD COLUMN conditions_met TEXT;
    """

  /// Why a file is not read now, in which run its content was read first, and what a month's folder does not show.
  private static let holds = """
    ALTER TABLE files ADD COLUMN hold TEXT;
    ALTER TABLE files ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE files ADD COLUMN first_run INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE months ADD COLUMN unreadable TEXT NOT NULL DEFAULT '';
    ALTER TABLE period_sheets ADD COLUMN counts INTEGER NOT NULL DEFAULT 1;
    UPDATE period_sheets SET counts = 1 - is_rejected;
    """

  /// The earliest modification time at which any run saw a content.
  private static let receipts = """
    CREATE TABLE receipts (sha256 TEXT PRIMARY KEY, modified INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO receipts SELECT sha256, min(read_modified) FROM files WHERE sha256 IS NOT NULL GROUP BY sha256;
    """

  /// What rows of the work calendar say; days since 1970.
  private static let progress = """
    ALTER TABLE observations ADD COLUMN owner TEXT;
    ALTER TABLE observations ADD COLUMN due INTEGER;
    ALTER TABLE observations ADD COLUMN done INTEGER;
    """

  /// Which of a file's assessors a row is of, by order of appearance; never a name.
  private static let assessors = "ALTER TABLE observations ADD COLUMN assessor INTEGER;"

  /// Counts and sums of answers, never rows of people.
  private static let survey = """
    CREATE TABLE survey_answers (
      sheet INTEGER NOT NULL REFERENCES sheets ON DELETE CASCADE, respondent_group TEXT NOT NULL,
      question TEXT NOT NULL, no_opinion INTEGER NOT NULL, answers_1 INTEGER NOT NULL,
      answers_2 INTEGER NOT NULL, answers_3 INTEGER NOT NULL, answers_4 INTEGER NOT NULL,
      answers_5 INTEGER NOT NULL,
      PRIMARY KEY (sheet, respondent_group, question)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE survey_respondents (
      sheet INTEGER NOT NULL REFERENCES sheets ON DELETE CASCADE, respondent_group TEXT NOT NULL,
      dimension TEXT NOT NULL, respondents INTEGER NOT NULL,
      PRIMARY KEY (sheet, respondent_group, dimension)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE survey_complete_cases (
      sheet INTEGER NOT NULL REFERENCES sheets ON DELETE CASCADE, dimension TEXT NOT NULL,
      question TEXT NOT NULL, cases INTEGER NOT NULL, answer_sum INTEGER NOT NULL,
      answer_squares INTEGER NOT NULL,
      PRIMARY KEY (sheet, dimension, question)
    ) STRICT, WITHOUT ROWID;
    """

  /// Distinct and masked, in the order of their rows; how many rows hold one stands beside the sheet.
  private static let comments = """
    ALTER TABLE sheets ADD COLUMN comment_rows INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE survey_comments (
      sheet INTEGER NOT NULL REFERENCES sheets ON DELETE CASCADE, position INTEGER NOT NULL,
      respondent_group TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (sheet, position)
    ) STRICT, WITHOUT ROWID;
    """

  private static let findings = """
    CREATE TABLE findings (
      file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE, position INTEGER NOT NULL,
      \(findingColumns),
      PRIMARY KEY (file, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// What a finding is wherever it is kept; `text` tells apart the wordings that one code has.
  private static let findingColumns = """
    code TEXT NOT NULL, text TEXT NOT NULL, severity TEXT NOT NULL, office TEXT, kind TEXT, path BLOB,
    row INTEGER, col INTEGER, header TEXT, count INTEGER NOT NULL, last_row INTEGER, value TEXT,
    details TEXT, hides_personal_data INTEGER NOT NULL
    """

  /// The kind of a finding by its identity; until then a fingerprint of its English wording told it.
  private static let identities = """
    ALTER TABLE findings RENAME COLUMN text TO identity;
    UPDATE findings SET identity = \(identityOfText);
    ALTER TABLE period_findings RENAME COLUMN text TO identity;
    UPDATE period_findings SET identity = \(identityOfText);
    """

  private static let identityOfText = """
    CASE identity
      WHEN 'c1281631' THEN 'bad-date/bad-step-date'
      WHEN '3fb107fc' THEN 'bad-measure/half-of-counts'
      WHEN '16cc1c20' THEN 'bad-measure/parts-too-large'
      WHEN 'dc2dd0e1' THEN 'bad-measure/parts-without-counts'
      WHEN '65335c34' THEN 'bad-measure/percentage-too-large'
      WHEN 'c014f147' THEN 'bad-number/no-whole-count'
      WHEN '3a9bcd70' THEN 'bad-number/number-of-other-type'
      WHEN '579e1df' THEN 'bad-number/number-too-large'
      WHEN 'f7783516' THEN 'conflicting-rows/conflicting-files'
      WHEN '3999e175' THEN 'no-office/no-such-office'
      WHEN 'cbe2db1' THEN 'not-applicable/part-not-applicable'
      WHEN '72f5413' THEN 'not-csv/document-not-csv'
      WHEN '97880ddc' THEN 'not-csv/renamed-archive'
      WHEN '974ee58f' THEN 'not-csv/renamed-document'
      WHEN '1884a5f0' THEN 'not-csv/renamed-image'
      WHEN 'f1b98aac' THEN 'not-csv/renamed-pdf'
      WHEN '7a20412c' THEN 'not-csv/renamed-spreadsheet'
      WHEN '590ed678' THEN 'not-csv/renamed-web-page'
      WHEN 'bff9950c' THEN 'number-title-mismatch/number-prefix-mismatch'
      WHEN '8037f2ae' THEN 'number-title-mismatch/title-mismatch'
      WHEN 'f5677a66' THEN 'rows-summed/rows-summed-but-blank'
      WHEN 'd31ae2e0' THEN 'unknown-item/unknown-category'
      WHEN 'b12f9101' THEN 'unknown-item/unreadable-number'
      WHEN 'fce2a88d' THEN 'unknown-office/row-without-office'
      WHEN '845b755d' THEN 'unknown-sheet/incomplete-sheet'
      WHEN 'df72e4b2' THEN 'unused-item/item-of-other-type'
      WHEN '6479f1dc' THEN 'unused-item/unused-category'
      ELSE code
    END
    """

  /// The hashes of a survey sheet's rows, sorted; surveys that were read without them are read again.
  private static let surveyRows = """
    CREATE TABLE survey_rows (
      sheet INTEGER PRIMARY KEY REFERENCES sheets ON DELETE CASCADE, hashes BLOB NOT NULL
    ) STRICT;
    UPDATE files SET fingerprint = '' WHERE id IN (SELECT file FROM sheets WHERE kind = 'survey');
    """

  /// What each period's last publication rested on; it is settled while no file has changed since.
  private static let periods = """
    CREATE TABLE months (period TEXT PRIMARY KEY, strays TEXT NOT NULL) STRICT;
    CREATE TABLE periods (
      period TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL, inputs TEXT NOT NULL,
      contents TEXT NOT NULL, rules TEXT NOT NULL, is_settled INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES runs,
      errors INTEGER NOT NULL, closed_at INTEGER, closed_by TEXT, closed_run INTEGER REFERENCES runs
    ) STRICT;
    CREATE TABLE period_sheets (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, kind TEXT NOT NULL,
      month TEXT NOT NULL, is_rejected INTEGER NOT NULL, modified INTEGER,
      PRIMARY KEY (period, office, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_findings (
      period TEXT NOT NULL REFERENCES periods, position INTEGER NOT NULL,
      \(findingColumns),
      PRIMARY KEY (period, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_survey (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, respondent_group TEXT NOT NULL,
      dimension TEXT NOT NULL, respondents INTEGER NOT NULL, no_opinion INTEGER NOT NULL,
      answers INTEGER NOT NULL, answer_sum INTEGER NOT NULL, answer_squares INTEGER NOT NULL,
      high_answers INTEGER NOT NULL,
      PRIMARY KEY (period, office, respondent_group, dimension)
    ) STRICT, WITHOUT ROWID;
    """

  /// The groups of an office that print no figures; `(all)` where its respondents altogether are too few.
  private static let smallGroups = """
    CREATE TABLE period_survey_small (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, respondent_group TEXT NOT NULL,
      PRIMARY KEY (period, office, respondent_group)
    ) STRICT, WITHOUT ROWID;
    DROP VIEW v_survey;
    CREATE VIEW v_survey AS
      SELECT p.period, p.office AS office_code, p.respondent_group, p.dimension,
        CASE WHEN s.office IS NULL THEN respondents END AS respondents,
        CASE WHEN s.office IS NULL THEN answers END AS answers,
        CASE WHEN s.office IS NULL THEN no_opinion END AS no_opinion,
        CASE WHEN s.office IS NULL AND answers > 0
          THEN (200 * answer_sum + answers) / (2 * answers) / 100.0 END AS mean,
        CASE WHEN s.office IS NULL AND answers > 0 THEN 1.0 * high_answers / answers END AS share_of_4_and_5,
        CASE WHEN s.office IS NULL THEN answer_sum END AS answer_sum,
        CASE WHEN s.office IS NULL THEN answer_squares END AS answer_squares,
        s.office IS NOT NULL AS is_hidden
      FROM period_survey AS p LEFT JOIN period_survey_small AS s
        ON s.period = p.period AND s.office = p.office AND s.respondent_group = p.respondent_group;
    """

  /// What the workbook of each office compared it with, as a fingerprint; it stands as long as that does.
  private static let officeComparisons = """
    CREATE TABLE period_comparisons (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, fingerprint TEXT NOT NULL,
      PRIMARY KEY (period, office)
    ) STRICT, WITHOUT ROWID;
    """

  /// How many rows of a survey said in words that there is no comment; sheets read before count none.
  private static let blankComments = """
    ALTER TABLE sheets ADD COLUMN blank_comment_rows INTEGER NOT NULL DEFAULT 0;
    """

  /// The offices of which something changed since the period was published last; an empty one stands for any.
  private static let touched = """
    CREATE TABLE touched_offices (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, PRIMARY KEY (period, office)
    ) STRICT, WITHOUT ROWID;
    """

  /// What the letters of a period were made from beside its results.
  private static let letters = "ALTER TABLE periods ADD COLUMN letters TEXT NOT NULL DEFAULT '';"

  /// What a publication rested on, each thing in a column of its own.
  ///
  /// Where senders were set they cannot be told from the look any more: such a period is published once again, the same.
  private static let basis = """
    ALTER TABLE periods ADD COLUMN rule_set TEXT NOT NULL DEFAULT '';
    ALTER TABLE periods ADD COLUMN senders TEXT NOT NULL DEFAULT '';
    ALTER TABLE periods ADD COLUMN look TEXT NOT NULL DEFAULT '';
    ALTER TABLE periods ADD COLUMN letter_settings TEXT NOT NULL DEFAULT '';
    ALTER TABLE periods ADD COLUMN letters_closed_run INTEGER REFERENCES runs;
    ALTER TABLE periods ADD COLUMN letters_numbered INTEGER NOT NULL DEFAULT 0;
    UPDATE periods SET
      rule_set = substr(rules, 1, instr(rules || ' ', ' ') - 1), look = substr(rules, instr(rules || ' ', ' ') + 1),
      letter_settings = substr(letters, 1, instr(letters || ' ', ' ') - 1),
      letters_closed_run = CASE WHEN instr(letters, ' closed ') > 0
        THEN CAST(substr(letters, instr(letters, ' closed ') + 8) AS INTEGER) END,
      letters_numbered = letters LIKE '% numbered';
    ALTER TABLE periods DROP COLUMN rules;
    ALTER TABLE periods DROP COLUMN letters;
    """

  /// The numbers with which letters of a period were published as final, and by which run first.
  private static let letterNumbers = """
    CREATE TABLE letter_numbers (
      period TEXT NOT NULL REFERENCES periods, number TEXT NOT NULL, run INTEGER NOT NULL REFERENCES runs,
      PRIMARY KEY (period, number)
    ) STRICT, WITHOUT ROWID;
    """

  /// A result is kept from the run that first published it on; the row of the last run up to a moment counts.
  private static let results = """
    CREATE TABLE results (
      period TEXT NOT NULL, office TEXT NOT NULL, node TEXT NOT NULL, run INTEGER NOT NULL REFERENCES runs,
      value TEXT, self_level INTEGER, review_level INTEGER, level INTEGER, score INTEGER,
      status TEXT NOT NULL, missing TEXT NOT NULL, assumed INTEGER NOT NULL, carried INTEGER NOT NULL,
      PRIMARY KEY (period, office, node, run)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs, period TEXT NOT NULL,
      office TEXT NOT NULL, node TEXT NOT NULL, file BLOB, reason TEXT,
      value_before TEXT, level_before INTEGER, score_before INTEGER, status_before TEXT NOT NULL,
      value_after TEXT, level_after INTEGER, score_after INTEGER, status_after TEXT NOT NULL
    ) STRICT;
    CREATE INDEX corrections_of_period ON corrections (period, office);
    """

  /// What comparisons read of every month: standards and the overall, whose ids have no full stop.
  private static let comparisonIndex = """
    CREATE INDEX results_to_compare ON results (period, node, office, run, level, score, status)
      WHERE instr(node, '.') = 0;
    """

  /// Hashes of rows, by which a changed value or a row that lacks is noticed: of a file beside it, of the rest by scope.
  ///
  /// The newest migration ends with `Seals.sealAll`.
  private static let seals = """
    ALTER TABLE files ADD COLUMN seal INTEGER;
    CREATE TABLE seals (
      scope TEXT NOT NULL, key TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY (scope, key)
    ) STRICT, WITHOUT ROWID;
    """

  /// Closings that were taken back, with the run that did so and why.
  private static let reopenings = """
    CREATE TABLE reopenings (
      run INTEGER NOT NULL REFERENCES runs, period TEXT NOT NULL, reason TEXT NOT NULL,
      closed_at INTEGER NOT NULL, closed_by TEXT NOT NULL, closed_run INTEGER NOT NULL,
      PRIMARY KEY (run, period)
    ) STRICT, WITHOUT ROWID;
    """

  /// The views that analysts query; their columns stay.
  ///
  /// Source: Ledger.
  private static let views = """
    CREATE VIEW v_results AS
      SELECT period, office AS office_code, node, value, self_level, review_level, level,
        score / 100.0 AS score, status, missing, assumed AS is_assumed, carried AS is_carried_forward
      FROM results AS r
      WHERE status <> 'withdrawn' AND node NOT LIKE 'survey%' AND run = (
        SELECT max(run) FROM results AS s
        WHERE s.period = r.period AND s.office = r.office AND s.node = r.node);
    CREATE VIEW v_findings AS
      SELECT period, severity, code, office AS office_code, kind, CAST(path AS TEXT) AS file, row,
        col AS column_number, header AS column_name, count, last_row, value
      FROM period_findings;
    CREATE VIEW v_survey AS
      SELECT period, office AS office_code, respondent_group, dimension, respondents, answers, no_opinion,
        CASE WHEN answers > 0 THEN (200 * answer_sum + answers) / (2 * answers) / 100.0 END AS mean,
        CASE WHEN answers > 0 THEN 1.0 * high_answers / answers END AS share_of_4_and_5,
        answer_sum, answer_squares
      FROM period_survey;
    """
}
