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

/// The cells of a survey encoded once, so that a row is put together from bytes.
struct SurveyCells: Sendable {
  let columns: [FormColumn]
  /// What stands in front of every row.
  let office: [[UInt8]]
  private let groups: [[UInt8]]
  /// By answer, 1–5; at 0 what stands for no opinion.
  private let answers: [[UInt8]]
  private let comments = MadeUpTexts.comments.map(CSVText.encoded)
  private let period: Period

  /// How many of 24 respondents belong to a group, by its place in the framework's list.
  private static let shares = [3, 9, 4, 5, 2, 1]
  private static let words = ["ไม่แสดงความเห็น", "น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "มากที่สุด"]
  /// A month's answers come in on its first days, before the office sends the sheet.
  private static let openDays = 24

  init(survey: Survey, writer: FormWriter) {
    let habit = writer.habit
    let questions = survey.dimensions.flatMap { dimension in
      dimension.questions.map { question in
        let title = "\(writer.digits(question.id)) \(question.title)"
        return FormColumn(habit.answersInWords ? "\(dimension.title) [\(title)]" : title)
      }
    }
    columns =
      [FormColumn("ประทับเวลา", "วันที่ตอบ")]
      + (habit.collectsAddresses ? [FormColumn("ที่อยู่อีเมล")] : [])
      + [FormColumn("สถานภาพผู้ตอบ", "สถานภาพ")] + questions + [FormColumn("ข้อเสนอแนะ", "ข้อเสนอแนะเพิ่มเติม")]
    office = writer.officeCells.map(CSVText.encoded)
    groups = survey.respondentGroups.enumerated().flatMap { index, group in
      let title = habit.usesHeaderAliases ? group.aliases.first ?? group.title : group.title
      return Array(repeating: CSVText.encoded(title), count: Self.shares[index % Self.shares.count])
    }
    answers = Self.words.enumerated().map { answer, word in
      CSVText.encoded(habit.answersInWords || answer == 0 ? word : writer.digits(String(answer)))
    }
    period = writer.period
  }

  /// The moment of an answer, as Google Forms writes it: rising over the days that the survey is open.
  func timestamp(of index: Int, among count: Int, _ random: inout SplitMix64) -> [UInt8] {
    let open = Self.openDays * 86_400
    let start = index * open / count
    let seconds = random.integer(in: start...max(start, (index + 1) * open / count - 1))
    var text = Array("\"".utf8)
    func add(_ number: Int, _ end: Unicode.Scalar) {
      if number < 10 { text.append(UInt8(ascii: "0")) }
      text.append(contentsOf: String(number).utf8)
      text.append(UInt8(ascii: end))
    }
    add(seconds / 86_400 + 1, "/")
    add(period.month, "/")
    add(period.gregorianYear, ",")
    text.append(UInt8(ascii: " "))
    add(seconds / 3_600 % 24, ":")
    add(seconds / 60 % 60, ":")
    add(seconds % 60, "\"")
    return text
  }

  func group(_ random: inout SplitMix64) -> [UInt8] {
    groups.isEmpty ? [] : random.element(of: groups)
  }

  /// The cell of an opinion given in hundredths of an answer; a few leave it open.
  func answer(_ hundredths: Int, _ random: inout SplitMix64) -> [UInt8] {
    if random.integer(in: 1...200) == 1 { return answers[0] }
    return answers[min(max((hundredths + 50) / 100, 1), 5)]
  }

  func comment(_ random: inout SplitMix64) -> [UInt8] {
    random.happens(percent: 12) ? random.element(of: comments) : []
  }
}
