package import Records
internal import SQLiteStore
package import Standards

/// A survey's counts and sums as rows; respondent groups, dimensions and questions by their ids.
///
/// What is zero is not kept, since most groups of most surveys are.
struct SurveyTables {
  /// The group of unknown words, and all dimensions together; no id of a framework is like them.
  static let unknownGroup = "(unknown)"
  static let allDimensions = "(all)"
  static let allGroups = "(all)"
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

  fileprivate func questions(ofDimensionAt index: Int) -> [Int] {
    let dimension = dimension(at: index)
    return questions.indices.filter { dimension == nil || shape.dimensionOfQuestion[$0] == dimension }
  }
}

/// Makes the rows of survey sheets tallies again, one sheet after the other.
///
/// A month may have a hundred thousand of them: what a tally is made of is never there of more than one.
struct SurveyLoad {
  private let tables: SurveyTables
  private let groupAt: [String: Int]
  private let dimensionAt: [String: Int]
  private let questionAt: [String: Int]

  /// The counts and sums of one sheet, by index instead of id.
  private struct Sums {
    var respondents: [Int]
    /// By group and question: no opinion, then 1–5.
    var answers: [Int]
    /// By group and dimension, all dimensions last.
    var answered: [Int]
    /// By dimension, all last: cases, sum and squares of the whole, then of each question of the survey.
    var complete: [[Int: [Int]]]

    init(_ tables: SurveyTables) {
      respondents = Array(repeating: 0, count: tables.groups.count)
      answers = Array(
        repeating: 0, count: tables.groups.count * tables.questions.count * SurveyLoad.answersOfQuestion)
      answered = Array(repeating: 0, count: tables.groups.count * tables.dimensions.count)
      complete = Array(repeating: [:], count: tables.dimensions.count)
    }
  }

  private static let answersOfQuestion = 6
  /// Where the sums of all of a dimension's questions stand among those of single ones.
  private static let allQuestionsIndex = -1

  init(_ survey: Survey) {
    tables = SurveyTables(survey)
    groupAt = Self.indices(tables.groups)
    dimensionAt = Self.indices(tables.dimensions)
    questionAt = Self.indices(tables.questions)
  }

  private static func indices(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tally of a sheet without any rows.
  var empty: SurveyTally { tally(Sums(tables)) }

  /// The tally that the rows of a sheet were made of; what names nothing of the survey is left out.
  func tally(ofSheet sheet: Int, in connection: borrowing Connection) throws -> SurveyTally {
    var sums = Sums(tables)
    func forEachRow(of table: String, _ body: (borrowing Row) throws -> Void) throws {
      try connection.statement("SELECT * FROM \(table) WHERE sheet = ?").forEachRow([.integer(sheet)], body)
    }
    try forEachRow(of: "survey_answers") { row in
      guard let group = groupAt[try row.text(1)], let question = questionAt[try row.text(2)] else { return }
      let first = (group * tables.questions.count + question) * Self.answersOfQuestion
      for answer in 0..<Self.answersOfQuestion { sums.answers[first + answer] = try row.int(3 + answer) }
    }
    try forEachRow(of: "survey_respondents") { row in
      guard let group = groupAt[try row.text(1)] else { return }
      let count = try row.int(3)
      if let dimension = dimensionAt[try row.text(2)] {
        sums.answered[group * tables.dimensions.count + dimension] = count
      } else {
        sums.respondents[group] = count
      }
    }
    try forEachRow(of: "survey_complete_cases") { row in
      guard let dimension = dimensionAt[try row.text(1)] else { return }
      let question = questionAt[try row.text(2)] ?? Self.allQuestionsIndex
      sums.complete[dimension][question] = try (3...5).map { try row.int($0) }
    }
    return tally(sums)
  }

  private func tally(_ sums: Sums) -> SurveyTally {
    SurveyTally(
      shape: tables.shape, respondents: sums.respondents,
      counts: { sums.answers[($0 * tables.questions.count + $1) * Self.answersOfQuestion + $2] },
      answered: { sums.answered[$0 * tables.dimensions.count + $1] },
      complete: tables.dimensions.indices.map { complete($0, sums) })
  }

  private func complete(_ index: Int, _ sums: Sums) -> CompleteCases {
    let kept = sums.complete[index]
    let none = [0, 0, 0]
    let all = kept[Self.allQuestionsIndex] ?? none
    let own = tables.questions(ofDimensionAt: index).map { kept[$0] ?? none }
    return CompleteCases(
      count: all[0], totalSum: all[1], totalSquares: all[2], questionSums: own.map { $0[1] },
      questionSquares: own.map { $0[2] })
  }
}

extension SurveyTables {
  func insert(_ comments: SurveyComments, sheet: Int, into connection: borrowing Connection) throws {
    if comments.isEmpty && comments.blankRowCount == 0 { return }
    try connection.execute(
      "UPDATE sheets SET comment_rows = ?, blank_comment_rows = ? WHERE id = ?",
      [.integer(comments.rowCount), .integer(comments.blankRowCount), .integer(sheet)])
    let statement = try connection.statement("INSERT INTO survey_comments VALUES (?, ?, ?, ?)")
    for (position, comment) in comments.comments.enumerated() {
      try statement.run([
        .integer(sheet), .integer(position), .text(groups[comment.group]), .text(comment.text),
      ])
    }
  }
}

extension Ledger {
  /// What an office's respondents wrote in some survey files, in the order of the files and their rows.
  package func comments(
    of officeCode: String, in paths: [SourcePath], survey: Survey
  ) throws(LedgerError) -> SurveyComments {
    let groups = SurveyTables(survey).groups
    return try attempt {
      var comments = SurveyComments()
      for path in paths {
        let values: [SQLValue] = [.bytes(path.bytes), .text(officeCode)]
        let sheets = "JOIN files AS f ON f.id = s.file WHERE f.path = ? AND s.office = ?"
        let rows = try connection.rows(
          "SELECT s.comment_rows, s.blank_comment_rows FROM sheets AS s \(sheets)", values
        ) { (try $0.int(0), try $0.int(1)) }
        var part = SurveyComments(
          rowCount: rows.reduce(0) { $0 + $1.0 }, blankRowCount: rows.reduce(0) { $0 + $1.1 })
        try connection.statement(
          """
          SELECT c.respondent_group, c.text FROM survey_comments AS c JOIN sheets AS s ON s.id = c.sheet \(sheets)
          ORDER BY s.position, c.position
          """
        ).forEachRow(values) { row in
          let name = try row.text(0)
          part.keep(.init(group: groups.firstIndex(of: name) ?? groups.count - 1, text: try row.text(1)))
        }
        comments.add(part)
      }
      return comments
    }
  }
}

/// The hashes of survey rows, kept when a file is read, so that no file is read again to be compared.
extension Ledger {
  /// The hashes of an office's rows in a survey file, in no order of rows.
  ///
  /// - Throws: `surveyToRead` where the file was last read by a version that kept no hashes.
  package func rowHashes(of path: SourcePath, officeCode: String) throws(LedgerError) -> [UInt64] {
    try attempt {
      let sheets = try connection.rows(
        """
        SELECT r.hashes FROM sheets AS s JOIN files AS f ON f.id = s.file LEFT JOIN survey_rows AS r ON r.sheet = s.id
        WHERE f.path = ? AND s.office = ? AND s.kind = ? ORDER BY s.position
        """, [.bytes(path.bytes), .text(officeCode), .text(SheetKind.survey.rawValue)]
      ) { try $0.optionalBytes(0) }
      return try sheets.flatMap { bytes in
        guard let bytes else { throw LedgerError.surveyToRead(file: path.text) }
        return Self.hashes(bytes)
      }
    }
  }

  /// - Throws: when the row cannot be written.
  func insert(rowHashes: [UInt64], sheet: Int) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * rowHashes.count)
    for hash in rowHashes.sorted() {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
    try connection.execute("INSERT INTO survey_rows VALUES (?, ?)", [.integer(sheet), .bytes(bytes)])
  }

  /// Eight bytes each, the least significant first.
  private static func hashes(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << ($1 * 8) }
    }
  }
}
