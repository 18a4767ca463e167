/// What the data tables hold beside the published results, as it was published; older months have none of it.
///
/// Scores, means and counts that may have decimals are in hundredths, days counted since 1970.
/// Source: Ledger, *For analysts*.
enum DataTableSchema {
  /// The tables of a month, each with the columns that tell its rows apart within one.
  static let tables: [(name: String, key: String)] = [
    ("period_offices", "office"),
    ("period_nodes", "node"),
    ("period_labels", "scale, level"),
    ("period_result_details", "office, node"),
    ("period_measures", "office, node, part"),
    ("period_submissions", "office, kind"),
    ("period_survey_groups", "respondent_group"),
    ("period_survey_figures", "scope_kind, scope, node, respondent_group"),
  ]

  /// Which scale a label is of.
  static let resultScale = "results"
  static let surveyScale = "survey"

  static let creation = """
    CREATE TABLE period_offices (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT NOT NULL,
      type TEXT NOT NULL, region TEXT NOT NULL, provinces TEXT NOT NULL, groupings TEXT NOT NULL,
      has_data INTEGER NOT NULL,
      PRIMARY KEY (period, office)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_nodes (
      period TEXT NOT NULL REFERENCES periods, node TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
      standard TEXT, parent TEXT, title TEXT NOT NULL, rule TEXT, has_levels INTEGER NOT NULL,
      PRIMARY KEY (period, node)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_labels (
      period TEXT NOT NULL REFERENCES periods, scale TEXT NOT NULL, level INTEGER NOT NULL, label TEXT NOT NULL,
      PRIMARY KEY (period, scale, level)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_result_details (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, node TEXT NOT NULL,
      revised INTEGER NOT NULL, overruled INTEGER NOT NULL, doubted INTEGER NOT NULL,
      kpis_achieved INTEGER, kpis_reported INTEGER,
      PRIMARY KEY (period, office, node)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_measures (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, node TEXT NOT NULL, part INTEGER NOT NULL,
      item TEXT, grade TEXT, school TEXT, numerator INTEGER, denominator INTEGER, percentage INTEGER,
      file BLOB, row INTEGER,
      PRIMARY KEY (period, office, node, part)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_submissions (
      period TEXT NOT NULL REFERENCES periods, office TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
      owed_by TEXT, due INTEGER, used_month TEXT, received INTEGER, state TEXT NOT NULL, days_late INTEGER,
      PRIMARY KEY (period, office, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_survey_groups (
      period TEXT NOT NULL REFERENCES periods, respondent_group TEXT NOT NULL, title TEXT NOT NULL,
      PRIMARY KEY (period, respondent_group)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_survey_figures (
      period TEXT NOT NULL REFERENCES periods, scope_kind TEXT NOT NULL, scope TEXT NOT NULL, node TEXT NOT NULL,
      respondent_group TEXT NOT NULL, respondents INTEGER, answers INTEGER, no_opinion INTEGER,
      answer_sum INTEGER, answer_squares INTEGER, high_answers INTEGER, mean INTEGER, deviation INTEGER,
      alpha INTEGER, level INTEGER, is_hidden INTEGER NOT NULL,
      PRIMARY KEY (period, scope_kind, scope, node, respondent_group)
    ) STRICT, WITHOUT ROWID;
    """

  /// One view for each file in `data/`, with its columns; `DataTable` describes them.
  static let views = """
    CREATE VIEW data_results AS
      SELECT \(time("r")), r.office AS office_code, o.type AS office_type, o.region, r.node, n.kind, n.standard,
        \(values(of: "r.value")),
        m.numerator / 100.0 AS numerator, m.denominator / 100.0 AS denominator, r.last_year / 100.0 AS last_year,
        r.achieved AS is_trend_achieved, d.kpis_achieved, d.kpis_reported,
        r.self_level, r.review_level, r.level, l.label, r.score / 100.0 AS score, r.status,
        nullif(r.missing, '') AS missing,
        r.status = 'provisional' AND r.level IS NOT NULL AS is_provisional, coalesce(d.revised, 0) AS is_revised,
        r.assumed AND r.level IS NOT NULL AS is_assumed,
        r.carried AND coalesce(r.level, r.value) IS NOT NULL AS is_carried_forward,
        coalesce(d.overruled, 0) AS is_overruled, coalesce(d.doubted, 0) AS is_doubted
      FROM results AS r
        LEFT JOIN period_offices AS o ON o.period = r.period AND o.office = r.office
        LEFT JOIN period_nodes AS n ON n.period = r.period AND n.node = r.node
        LEFT JOIN period_labels AS l ON l.period = r.period AND l.scale = '\(resultScale)' AND l.level = r.level
        LEFT JOIN period_measures AS m
          ON m.period = r.period AND m.office = r.office AND m.node = r.node AND m.part = 0
        LEFT JOIN period_result_details AS d ON d.period = r.period AND d.office = r.office AND d.node = r.node
      WHERE \(isPublished("r"));
    CREATE VIEW data_measures AS
      SELECT \(time("m")), m.office AS office_code, o.type AS office_type, o.region, m.node, m.part AS part_number,
        m.item, m.grade, m.school, m.numerator / 100.0 AS numerator, m.denominator / 100.0 AS denominator,
        m.percentage / 100.0 AS percentage, CAST(m.file AS TEXT) AS file, m.row AS file_row
      FROM period_measures AS m LEFT JOIN period_offices AS o ON o.period = m.period AND o.office = m.office;
    CREATE VIEW data_survey AS
      SELECT \(time("s")), s.scope_kind, s.scope, s.node, s.respondent_group, g.title AS group_title,
        s.respondents, s.answers, s.no_opinion, s.mean / 100.0 AS mean, s.deviation / 100.0 AS deviation,
        s.alpha / 100.0 AS alpha, s.level, l.label, s.high_answers AS answers_of_4_and_5, s.answer_sum,
        s.answer_squares, s.is_hidden
      FROM period_survey_figures AS s
        LEFT JOIN period_survey_groups AS g ON g.period = s.period AND g.respondent_group = s.respondent_group
        LEFT JOIN period_labels AS l ON l.period = s.period AND l.scale = '\(surveyScale)' AND l.level = s.level;
    CREATE VIEW data_submissions AS
      SELECT \(time("s")), s.office AS office_code, o.type AS office_type, o.region, s.kind, s.title, s.owed_by,
        date(s.due * 86400, 'unixepoch') AS due, s.state, s.used_month AS used_period,
        date(s.received * 86400, 'unixepoch') AS received, s.days_late
      FROM period_submissions AS s LEFT JOIN period_offices AS o ON o.period = s.period AND o.office = s.office;
    CREATE VIEW data_corrections AS
      SELECT \(time("c")), row_number() OVER (PARTITION BY c.period ORDER BY c.id) AS number,
        strftime('%Y-%m-%dT%H:%M:%S', r.as_of + 25200, 'unixepoch') || '+07:00' AS corrected_at,
        c.office AS office_code, c.node,
        \(values(of: "c.value_before", "_before")), c.level_before, c.score_before / 100.0 AS score_before,
        c.status_before, \(values(of: "c.value_after", "_after")), c.level_after,
        c.score_after / 100.0 AS score_after, c.status_after, CAST(c.file AS TEXT) AS file, c.reason
      FROM corrections AS c JOIN runs AS r ON r.id = c.run
      WHERE c.node NOT LIKE 'survey.%' OR (c.period, c.office) NOT IN (
        SELECT period, office FROM period_survey_small WHERE respondent_group = '(all)');
    CREATE VIEW data_offices AS
      SELECT \(time("o")), o.office AS office_code, o.name, o.short_name, o.type AS office_type, o.region, o.provinces,
        nullif(o.groupings, '') AS groupings, o.has_data
      FROM period_offices AS o
      UNION ALL
      SELECT DISTINCT \(time("r")), r.office, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM results AS r
      WHERE r.period NOT IN (SELECT period FROM period_offices) AND \(isPublished("r"));
    CREATE VIEW data_nodes AS
      SELECT \(time("n")), n.node, n.position, n.kind, n.standard, n.parent, n.title, n.rule, n.has_levels
      FROM period_nodes AS n
      UNION ALL
      SELECT DISTINCT \(time("r")), r.node, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM results AS r
      WHERE r.period NOT IN (SELECT period FROM period_nodes) AND \(isPublished("r"));
    """

  /// The month, its fiscal year, and its first day by the Gregorian calendar.
  private static func time(_ table: String) -> String {
    let (year, month) = ("CAST(substr(\(table).period, 1, 4) AS INTEGER)", "substr(\(table).period, 6)")
    return """
      \(table).period, \(year) + (\(month) >= '10') AS fiscal_year,
        printf('%04d-%s-01', \(year) - 543, \(month)) AS month
      """
  }

  /// The parts of a value, each in a column: a spreadsheet would take `6/5` for a date.
  private static func values(of value: String, _ ending: String = "") -> String {
    let (isCounts, isJudgement) = ("\(value) GLOB '[0-9]*/*'", "\(value) GLOB '[yn]*/*'")
    let second = "substr(\(value), instr(\(value), '/') + 1)"
    return """
      CASE WHEN \(value) GLOB '[-0-9]*' AND NOT \(isCounts) THEN CAST(\(value) AS REAL) END AS value\(ending),
        CASE WHEN \(isCounts) THEN CAST(\(value) AS INTEGER) END AS implemented\(ending),
        CASE WHEN \(isCounts) THEN CAST(\(second) AS INTEGER) END AS clear\(ending),
        CASE WHEN \(isJudgement) THEN \(value) GLOB 'yes/*' END AS is_implemented\(ending),
        CASE WHEN \(isJudgement) THEN \(second) = 'yes' END AS is_clear\(ending),
        CASE WHEN \(value) IN ('yes', 'no') THEN \(value) = 'yes' END AS is_present\(ending)
      """
  }

  /// The condition that a row holds a result of an item as it was published last.
  private static func isPublished(_ table: String) -> String {
    """
    \(table).status <> 'withdrawn' AND \(table).node NOT LIKE 'survey%' AND \(table).run = (
        SELECT max(s.run) FROM results AS s
        WHERE s.period = \(table).period AND s.office = \(table).office AND s.node = \(table).node)
    """
  }
}
