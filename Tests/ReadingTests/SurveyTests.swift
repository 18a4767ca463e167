import Discovery
import InboxSupport
import Reading
import Records
import Standards
import TestSupport
import Testing

@Suite("Satisfaction surveys")
struct SurveyTests {
  @Test("Answers count by word, digit or both; no opinion and blanks are told apart")
  func answers() throws {
    let words = ["5", "มากที่สุด", "พึงพอใจมากที่สุด", "๕", "5 มากที่สุด", "ไม่แสดงความเห็น", "-", ""]
    let rows = words.map { "1/3/2565,ครู,\($0),4" }.joined(separator: "\n")
    let inbox = try ReadInbox(["2402/s.csv": Sheet.survey(rows)])
    let tally = try #require(inbox.reports("2402").survey)
    #expect(inbox.codes == ["few-respondents"])
    #expect(tally.count(of: 5, question: 0) == 5)
    #expect(tally.count(of: 0, question: 0) == 1)
    #expect(tally.count(of: 4, question: 1) == 8)
    #expect(tally.respondents(dimension: nil) == 8)
    #expect(tally.respondents(dimension: 1) == 0)
  }

  @Test("Groups are known by title and alias; what is unknown or blank counts under the last")
  func groups() throws {
    let rows = ["ครู", "ข้าราชการครู", "ผู้ปกครอง", "ชาวบ้าน", "", "นักเรียน"].map { "1/3/2565,\($0),5,5" }
    let inbox = try ReadInbox(["2402/s.csv": Sheet.surveyHeader + rows.joined(separator: "\n")])
    #expect(inbox.reports("2402").survey?.respondents == [0, 2, 1, 1, 0, 0, 2])
    #expect(inbox.findings("unknown-respondent-group").map(\.value) == ["ชาวบ้าน"])
  }

  @Test("A respondent with a date that cannot be read still counts")
  func badDate() throws {
    let inbox = try ReadInbox([
      "2402/s.csv": Sheet.survey("ไม่นานมานี้,ครู,5,4", "\"16/11/2021, 14:03:22\",ครู,5,4")
    ])
    #expect(inbox.findings("bad-date").count == 1)
    #expect(inbox.reports("2402").survey?.respondents(dimension: nil) == 2)
  }

  @Test("Surveys of several files and several offices in one file add up")
  func adds() throws {
    let inbox = try ReadInbox([
      "2402/s1.csv": Sheet.survey("1/3/2565,ครู,5,4"), "2402/s2.csv": Sheet.survey("2/3/2565,ครู,1,2"),
      "รวม.csv":
        "ประทับเวลา,รหัสเขต,สถานภาพผู้ตอบ,1.1 ก\n1/3/2565,2401,ครู,5\n1/3/2565,2402,ครู,3\n1/3/2565,2401,ครู,4",
    ])
    #expect(inbox.reports("2402").survey?.respondents(dimension: nil) == 3)
    #expect(inbox.reports("2401").survey?.respondents(dimension: nil) == 2)
  }

  @Test("A tally from the file is that of its rows, however many chunks it takes", arguments: [1, 2])
  func agreesWithRows(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let survey = try #require(ReadInbox.contexts["2565-03"]?.plan.survey)
    let header =
      "ประทับเวลา,สถานภาพผู้ตอบ," + survey.questions.map { "\($0.id) \($0.title)" }.joined(separator: ",")
    var expected = SurveyTally(shape: SurveyShape(survey))
    var text = header + "\n"
    let words = ["", "น้อยที่สุด", "2", "ปานกลาง", "มาก", "๕"]
    for _ in 0..<3_000 {
      let answers = survey.questions.map { _ in UInt8.random(in: 0...5, using: &random) }
      let group = Int.random(in: 0..<survey.respondentGroups.count, using: &random)
      expected.add(group: group, answers: answers.map { $0 == 0 ? SurveyTally.Answer.blank : $0 })
      let cells = answers.map { words[Int($0)] }.joined(separator: ",")
      text += "1/3/2565 08:00:00,\(survey.respondentGroups[group].title),\(cells)\n"
    }
    #expect(text.utf8.count > 300_000)
    let inbox = try ReadInbox(["2402/s.csv": text])
    #expect(inbox.codes == [])
    #expect(inbox.reports("2402").survey == expected)
  }
}
