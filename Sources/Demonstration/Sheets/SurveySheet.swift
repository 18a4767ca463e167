internal import Basics
internal import Standards

/// The satisfaction survey (`survey`) of one office, a respondent a row, made piece by piece.
struct SurveySheet: Sendable {
  private let writer: FormWriter
  private let respondents: Int
  private let cells: SurveyCells
  private let meanAnswer: Int
  /// How much each question is liked, in hundredths of an answer around the office's mean.
  private let leanings: [Int]
  private var random: SplitMix64
  private var next = 0
  private var text: CSVText

  private static let chunkSize = 64 * 1024

  /// Prepares the survey; nil where the round has none or nobody answers.
  init?(
    framework: RoundFramework, writer: FormWriter, character: OfficeCharacter, respondents: Int, seed: UInt64
  ) {
    guard let survey = framework.survey, respondents > 0 else { return nil }
    self.writer = writer
    self.respondents = respondents
    cells = SurveyCells(survey: survey, writer: writer)
    meanAnswer = character.meanAnswer
    var random = writer.random(.survey, seed: seed)
    leanings = survey.questions.map { _ in random.integer(in: -30...30) }
    self.random = random
    text = writer.opening(.survey, cells.columns)
  }

  var sheet: DemoSheet {
    DemoSheet(path: writer.path(.survey), kind: .survey, content: .survey(self))
  }

  /// The next rows, the header before the first; nil after the last.
  mutating func nextChunk() -> [UInt8]? {
    while next < respondents, text.bytes.count < Self.chunkSize {
      addRow()
      next += 1
    }
    return text.bytes.isEmpty ? nil : text.take()
  }

  private mutating func addRow() {
    for cell in cells.office { text.add(cell) }
    text.add(cells.timestamp(of: next, among: respondents, &random))
    if writer.habit.collectsAddresses { text.add(Array("respondent\(next + 1)@example.com".utf8)) }
    text.add(cells.group(&random))
    // A respondent who is content is so with everything: that is what makes the answers consistent.
    let mood = random.integer(around: meanAnswer, spread: 130)
    for leaning in leanings {
      text.add(cells.answer(random.integer(around: mood + leaning, spread: 90), &random))
    }
    text.add(cells.comment(&random))
    text.endRow()
  }
}
