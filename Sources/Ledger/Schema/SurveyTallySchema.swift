internal import Records
internal import SQLiteStore

/// The figures of a survey sheet as one row, where they stood in three tables by group, dimension and question.
///
/// A file of five respondents left a hundred rows in them. Sheets get seals of their own too, over which a file's seal lies.
enum SurveyTallySchema {
  /// The shape's id is a hash of its names, so that it is the same in every ledger.
  private static let creation = """
    CREATE TABLE survey_shapes (id INTEGER PRIMARY KEY, names TEXT NOT NULL) STRICT;
    CREATE TABLE survey_tallies (
      sheet INTEGER PRIMARY KEY REFERENCES sheets ON DELETE CASCADE,
      shape INTEGER NOT NULL REFERENCES survey_shapes, figures BLOB NOT NULL
    ) STRICT;
    ALTER TABLE sheets ADD COLUMN seal INTEGER;
    """

  private static let removal = """
    DROP TABLE survey_answers;
    DROP TABLE survey_respondents;
    DROP TABLE survey_complete_cases;
    """

  static func replaceRows(in connection: borrowing Connection) throws {
    try connection.executeScript(creation)
    let sheets = try connection.rows("SELECT id FROM sheets WHERE kind = 'survey' ORDER BY id") {
      try $0.int(0)
    }
    for sheet in sheets {
      let rows = try SurveyRows(ofSheet: sheet, in: connection)
      let names = rows.names
      try KeptTallies.insert(
        rows.tally(names), try KeptNames(names), sheet: sheet, into: connection)
    }
    try connection.executeScript(removal)
  }
}

/// What the three tables say of one sheet; dimensions and questions that they do not name were not answered.
private struct SurveyRows {
  private struct Key: Hashable {
    let first: String
    let second: String
  }

  /// What stood for all questions, and for the respondents of a group whatever they answered.
  private static let all = "(all)"
  private static let any = ""
  private static let unknownGroup = "(unknown)"

  /// By group and question: no opinion, then 1–5.
  private var answers: [Key: [Int]] = [:]
  /// By group and dimension.
  private var respondents: [Key: Int] = [:]
  /// By dimension and question: cases, sum, squares.
  private var complete: [Key: [Int]] = [:]

  init(ofSheet sheet: Int, in connection: borrowing Connection) throws {
    func forEachRow(of table: String, _ body: (Key, borrowing Row) throws -> Void) throws {
      try connection.statement("SELECT * FROM \(table) WHERE sheet = ?").forEachRow([.integer(sheet)]) {
        row in
        try body(Key(first: try row.text(1), second: try row.text(2)), row)
      }
    }
    try forEachRow(of: "survey_answers") { key, row in answers[key] = try (3...8).map { try row.int($0) } }
    try forEachRow(of: "survey_respondents") { key, row in respondents[key] = try row.int(3) }
    try forEachRow(of: "survey_complete_cases") { key, row in
      complete[key] = try (3...5).map { try row.int($0) }
    }
  }

  /// Of which dimension a question is, the sums over complete answers tell; the others stand in one without a name.
  var names: SurveyNames {
    let groups = Set(answers.keys.map(\.first) + respondents.keys.map(\.first)).subtracting([
      Self.unknownGroup
    ])
    let dimensions = Set(respondents.keys.map(\.second) + complete.keys.map(\.first))
      .subtracting([Self.all, Self.any])
    var questions = Set(answers.keys.map(\.second) + complete.keys.map(\.second)).subtracting([Self.all])
    var named = dimensions.sorted().map { dimension in
      let own = complete.keys.filter { $0.first == dimension && $0.second != Self.all }.map(\.second)
      questions.subtract(own)
      return SurveyNames.Dimension(id: dimension, questions: own.sorted())
    }
    if !questions.isEmpty { named.append(SurveyNames.Dimension(id: "", questions: questions.sorted())) }
    return SurveyNames(groups: groups.sorted(), dimensions: named)
  }

  func tally(_ names: SurveyNames) -> SurveyTally {
    let groups = names.groups + [Self.unknownGroup]
    let dimensions = names.dimensions.map(\.id) + [Self.all]
    let questions = names.questions
    let none = [0, 0, 0]
    return SurveyTally(
      shape: names.shape, respondents: groups.map { respondents[Key(first: $0, second: Self.any)] ?? 0 },
      counts: { answers[Key(first: groups[$0], second: questions[$1])]?[$2] ?? 0 },
      answered: { respondents[Key(first: groups[$0], second: dimensions[$1])] ?? 0 },
      complete: zip(dimensions, names.dimensions.map(\.questions) + [questions]).map { dimension, questions in
        let all = complete[Key(first: dimension, second: Self.all)] ?? none
        let own = questions.map { complete[Key(first: dimension, second: $0)] ?? none }
        return CompleteCases(
          count: all[0], totalSum: all[1], totalSquares: all[2], questionSums: own.map { $0[1] },
          questionSquares: own.map { $0[2] })
      })
  }
}
