import Discovery
import FileSystem
import Reading
import Records
import Reference
import Standards
import TestSupport
import Testing

@testable import Ledger
@testable import SQLiteStore

@Suite("The figures of a survey in the ledger")
struct SurveyTallyKeepingTests {
  @Test(
    "come back as they were, few bytes for many zeros",
    arguments: [
      [], [0], [1], [0, 0, 0], [127, 128, 0, 16_383, 16_384], [Int.max, 0, -1, 0, 0, 5],
      Array(repeating: 0, count: 1_000), [7] + Array(repeating: 0, count: 300) + [9],
    ])
  func roundTrip(figures: [Int]) {
    let bytes = PackedFigures.bytes(of: figures)
    #expect(PackedFigures.figures(of: bytes, count: figures.count) == figures)
    #expect(PackedFigures.figures(of: bytes, count: figures.count + 1) == nil)
    #expect(figures.isEmpty || PackedFigures.figures(of: bytes, count: figures.count - 1) == nil)
    #expect(figures.contains { $0 != 0 } || bytes.count <= 3)
  }

  @Test(
    "are none where the bytes are not such figures",
    arguments: [[0x80], [0], [0, 0x80], [0, 2, 1], Array(repeating: 0xFF, count: 11)] as [[UInt8]])
  func malformed(bytes: [UInt8]) {
    #expect(PackedFigures.figures(of: bytes, count: 3) == nil)
  }

  private let before = SurveyNames(
    groups: ["teacher", "parent"],
    dimensions: [.init(id: "1", questions: ["1.1", "1.2"]), .init(id: "2", questions: ["2.1"])])

  @Test(
    "are found by their names when the survey has others or another order, and what has no name is left out")
  func renamed() {
    var tally = SurveyTally(shape: before.shape)
    tally.add(group: 0, answers: [5, 4, 3])
    tally.add(group: 1, answers: [2, 1, SurveyTally.Answer.none])
    tally.add(group: tally.shape.unknownGroup, answers: [1, 1, 1])
    let after = SurveyNames(
      groups: ["student", "teacher"],
      dimensions: [.init(id: "2", questions: ["2.1", "2.2"]), .init(id: "1", questions: ["1.2"])])
    let renamed = tally.renamed(from: before, to: after)
    #expect(renamed.respondents == [0, 1, 1])
    #expect((0..<3).map { renamed.moments(questions: [$0], group: 1).count } == [1, 0, 1])
    #expect(
      renamed.count(of: 3, question: 0, group: 1) == 1 && renamed.count(of: 4, question: 2, group: 1) == 1)
    #expect(renamed.respondents(dimension: 0) == 2 && renamed.respondents(dimension: 1) == 2)
    #expect(renamed.respondents(dimension: nil, group: 2) == 1)
    #expect(renamed.complete.map(\.count) == [2, 3, 2])
    #expect(renamed.complete[1].questionSums == [6] && renamed.complete[1].totalSum == 14)
    #expect(tally.renamed(from: before, to: before) == tally)
  }

  @Test("of a version before one row a sheet are the same after its step, those of few and of many")
  func beforeTallies() throws {
    let folder = try TemporaryFolder()
    let period = try #require(Period("2565-03"))
    let plan = try #require(FrameworkLibrary.read().roundFramework(fiscalYear: 2565))
    let survey = try #require(plan.survey)
    var many = SurveyTally(shape: SurveyShape(survey))
    let count = many.shape.questionCount
    for row in 0..<700 {
      many.add(
        group: row % many.shape.groupCount, answers: (0..<count).map { UInt8((row + $0 * row) % 7) })
    }
    var few = SurveyTally(shape: SurveyShape(survey))
    few.add(group: 0, answers: Array(repeating: SurveyTally.Answer.blank, count: count))
    few.add(group: 2, answers: (0..<count).map { UInt8($0 < 3 ? 4 : 6) })
    let tallies = [many, few, SurveyTally(shape: SurveyShape(survey))]
    let connection = try Connection(
      path: folder.path + "/ruamphon.sqlite", access: .readWrite(permissions: 0o600))
    try LedgerSchema.migrator.first(20).migrate(connection) { $0 }
    for (index, tally) in tallies.enumerated() {
      try connection.execute(
        """
        INSERT INTO files (id, path, period, size, modified, changed, device, inode, read_size, read_modified, sha256,
          row_count, fingerprint) VALUES (?1, ?2, '2565-03', 1, 1, 1, 1, ?1, 1, 1, ?1, 1, 'f')
        """, [.integer(index + 1), .bytes(Array("2565-03/1001/\(index).csv".utf8))])
      try connection.execute(
        "INSERT INTO sheets (id, file, position, office, kind, columns) VALUES (?1, ?1, 0, '1001', 'survey', '')",
        [.integer(index + 1)])
      try insertAsRows(tally, survey, sheet: index + 1, into: connection)
    }
    try connection.close()
    let ledger = try Ledger(folder: DiskPath(folder.path), startedAt: 1)
    try ledger.verify()
    let kept = try ledger.readings(of: period, survey: survey).flatMap(\.sheets)
    #expect(kept.map(\.rows) == tallies.map { .survey(SurveySheet(tally: $0)) })
  }

  /// Keeps a tally as versions did until the step.
  private func insertAsRows(
    _ tally: SurveyTally, _ survey: Survey, sheet: Int, into connection: borrowing Connection
  ) throws {
    let groups = survey.respondentGroups.map(\.id) + ["(unknown)"]
    let dimensions = survey.dimensions.map(\.id) + ["(all)"]
    let questions = survey.questions.map(\.id)
    func run(_ table: String, _ first: String, _ second: String, _ figures: [Int]) throws {
      if figures.allSatisfy({ $0 == 0 }) { return }
      let places = Array(repeating: "?", count: 3 + figures.count).joined(separator: ", ")
      try connection.execute(
        "INSERT INTO \(table) VALUES (\(places))",
        [.integer(sheet), .text(first), .text(second)] + figures.map(SQLValue.integer))
    }
    for (group, name) in groups.enumerated() {
      for (question, id) in questions.enumerated() {
        try run(
          "survey_answers", name, id, (0...5).map { tally.count(of: $0, question: question, group: group) })
      }
      try run("survey_respondents", name, "", [tally.respondents[group]])
      for (index, id) in dimensions.enumerated() {
        let dimension = index < survey.dimensions.count ? index : nil
        try run("survey_respondents", name, id, [tally.respondents(dimension: dimension, group: group)])
      }
    }
    let questionsOf = survey.dimensions.map { $0.questions.map(\.id) } + [questions]
    for (index, cases) in tally.complete.enumerated() where cases.count > 0 {
      let dimension = dimensions[index]
      try run("survey_complete_cases", dimension, "(all)", [cases.count, cases.totalSum, cases.totalSquares])
      for (place, id) in questionsOf[index].enumerated() {
        try run(
          "survey_complete_cases", dimension, id,
          [cases.count, cases.questionSums[place], cases.questionSquares[place]])
      }
    }
  }
}
