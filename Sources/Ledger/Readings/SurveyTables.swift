internal import Intake
internal import Records
internal import SQLiteStore
internal import Standards

/// A survey's counts and sums as rows; respondent groups, dimensions and questions by their ids.
///
/// What is zero is not kept, since most groups of most surveys are.
struct SurveyTables {
  /// The group of unknown words, and all dimensions together; no id of a framework is like them.
  static let unknownGroup = "(unknown)"
  static let allDimensions = "(all)"
  /// The sums over a dimension's questions together.
  private static let allQuestions = "(all)"

  let groups: [String]
  let dimensions: [String]
  let questions: [String]
  let shape: SurveyShape

  init(_ survey: Survey) {
    groups = survey.respondentGroups.map(\.id) + [Self.unknownGroup]
    dimensions = survey.dimensions.map(\.id) + [Self.allDimensions]
    questions = survey.questions.map(\.id)
    shape = SurveyShape(survey)
  }

  /// A dimension's index as tallies count them; nil stands for all.
  func dimension(at index: Int) -> Int? { index < shape.dimensionCount ? index : nil }
}

extension SurveyTables {
  func insert(_ tally: SurveyTally, sheet: Int, into connection: borrowing Connection) throws {
    let answers = try connection.statement(
      "INSERT INTO survey_answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let respondents = try connection.statement("INSERT INTO survey_respondents VALUES (?, ?, ?, ?)")
    for (group, name) in groups.enumerated() where tally.respondents[group] > 0 {
      for (question, id) in questions.enumerated() {
        let counts = (0...5).map { tally.count(of: $0, question: question, group: group) }
        guard counts.contains(where: { $0 > 0 }) else { continue }
        try answers.run([.integer(sheet), .text(name), .text(id)] + counts.map(SQLValue.integer))
      }
      try respondents.run([.integer(sheet), .text(name), "", .integer(tally.respondents[group])])
      for (index, id) in dimensions.enumerated() {
        let count = tally.respondents(dimension: dimension(at: index), group: group)
        if count > 0 { try respondents.run([.integer(sheet), .text(name), .text(id), .integer(count)]) }
      }
    }
    try insert(tally.complete, sheet: sheet, into: connection)
  }

  private func insert(
    _ complete: [CompleteCases], sheet: Int, into connection: borrowing Connection
  ) throws {
    let statement = try connection.statement("INSERT INTO survey_complete_cases VALUES (?, ?, ?, ?, ?, ?)")
    for (index, cases) in complete.enumerated() where cases.count > 0 {
      let key: [SQLValue] = [.integer(sheet), .text(dimensions[index])]
      func insert(_ question: String, _ sum: Int, _ squares: Int) throws {
        try statement.run(
          key + [.text(question), .integer(cases.count), .integer(sum), .integer(squares)])
      }
      try insert(Self.allQuestions, cases.totalSum, cases.totalSquares)
      for (place, question) in questions(ofDimensionAt: index).enumerated() {
        try insert(questions[question], cases.questionSums[place], cases.questionSquares[place])
      }
    }
  }

  private func questions(ofDimensionAt index: Int) -> [Int] {
    let dimension = dimension(at: index)
    return questions.indices.filter { dimension == nil || shape.dimensionOfQuestion[$0] == dimension }
  }
}

extension SurveyTables {
  /// The rows of one sheet as they come from the tables.
  struct Rows {
    fileprivate var answers: [[String]: [Int]] = [:]
    fileprivate var respondents: [[String]: Int] = [:]
    fileprivate var complete: [[String]: [Int]] = [:]
  }

  /// The rows of every survey among some files, by sheet.
  /// - Parameter source: a clause that joins `s`, the sheets, with what selects them.
  static func rows(
    _ source: String, _ values: [SQLValue], in connection: borrowing Connection
  ) throws -> [Int: Rows] {
    var rows: [Int: Rows] = [:]
    try connection.statement(
      "SELECT a.* FROM survey_answers AS a JOIN sheets AS s ON s.id = a.sheet \(source)"
    )
    .forEachRow(values) { row in
      let counts = try (3...8).map { try row.int($0) }
      rows[try row.int(0), default: Rows()].answers[[try row.text(1), try row.text(2)]] = counts
    }
    try connection.statement(
      "SELECT a.* FROM survey_respondents AS a JOIN sheets AS s ON s.id = a.sheet \(source)"
    ).forEachRow(values) { row in
      rows[try row.int(0), default: Rows()].respondents[[try row.text(1), try row.text(2)]] = try row.int(3)
    }
    try connection.statement(
      "SELECT a.* FROM survey_complete_cases AS a JOIN sheets AS s ON s.id = a.sheet \(source)"
    ).forEachRow(values) { row in
      rows[try row.int(0), default: Rows()].complete[[try row.text(1), try row.text(2)]] =
        try (3...5).map { try row.int($0) }
    }
    return rows
  }

  /// The tally that the rows of a sheet were made of.
  func tally(_ rows: Rows) -> SurveyTally {
    SurveyTally(
      shape: shape, respondents: groups.map { rows.respondents[[$0, ""]] ?? 0 },
      counts: { rows.answers[[groups[$0], questions[$1]]]?[$2] ?? 0 },
      answered: { rows.respondents[[groups[$0], dimensions[$1]]] ?? 0 },
      complete: dimensions.indices.map { complete($0, rows) })
  }

  private func complete(_ index: Int, _ rows: Rows) -> CompleteCases {
    let all = rows.complete[[dimensions[index], Self.allQuestions]] ?? [0, 0, 0]
    let own = questions(ofDimensionAt: index).map {
      rows.complete[[dimensions[index], questions[$0]]] ?? [0, 0, 0]
    }
    return CompleteCases(
      count: all[0], totalSum: all[1], totalSquares: all[2], questionSums: own.map { $0[1] },
      questionSquares: own.map { $0[2] })
  }
}
