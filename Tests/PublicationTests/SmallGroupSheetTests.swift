import Assessment
import Records
import Standards
import Testing
import XLSXWorkbook

@testable import Publication
@testable import Sheets

@Suite("Small respondent groups on sheets")
struct SmallGroupSheetTests {
  private let mark = "word(\"[s]\")"

  /// One office whose groups have so many respondents, each of whom answers 4, and writes the name of the group.
  private func published(
    _ respondents: [Int], corrected nodes: [String] = [], layout: WorkbookLayout = .analysis
  ) throws -> PublishedPeriod {
    let period = try #require(Period("2565-03"))
    let plan = try DataFiles.plan(fiscalYear: period.fiscalYear)
    let survey = try #require(plan.survey)
    var tally = SurveyTally(shape: SurveyShape(survey))
    var comments = SurveyComments()
    for (group, count) in respondents.enumerated() {
      for _ in 0..<count { tally.add(group: group, answers: survey.questions.map { _ in 4 }) }
      if count > 0 { comments.add(.init(group: group, text: "ข้อความ \(group)")) }
    }
    let office = try #require(try DataFiles.offices(in: period).first)
    var reports = OfficeReports()
    reports.survey = tally
    return PublishedPeriod(
      assessment: PeriodAssessment(
        period: period, plan: plan, offices: [office], reports: [office.code: reports]),
      findings: [], files: [], comments: [office.code: comments],
      history: PeriodHistory(corrections: nodes.map { Self.correction(of: $0, officeCode: office.code) }),
      asOf: 1_637_000_000, isOfficial: true, layout: layout, softwareVersion: "0.2.0")
  }

  private static func correction(of nodeID: String, officeCode: String) -> Correction {
    func figures(_ score: Int) -> Correction.Figures {
      Correction.Figures(value: "v", level: QualityLevel(4), score: Hundredths(count: score), status: "final")
    }
    return Correction(
      run: 2, at: 1_637_000_000, officeCode: officeCode, nodeID: nodeID, path: nil, before: figures(100),
      after: figures(400), reason: nil)
  }

  private func rows(_ table: TableBlock) -> [[String: String]] {
    (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: table.columns.enumerated().map { ($1.title, "\(table.cell(row, $0))") })
    }
  }

  private let figures = [
    "จำนวนผู้ตอบ", "จำนวนคำตอบ", "ไม่แสดงความเห็น", "ค่าเฉลี่ย", "SD", "สัมประสิทธิ์แอลฟา", "ระดับความพึงพอใจ",
    "ร้อยละของระดับ 4–5",
  ]

  @Test("A group of four prints the mark in every column of every item, one of five its figures")
  func thresholds() throws {
    for (respondents, hidden) in [([4, 9, 20], ["0", "1"]), ([5, 9, 20], [])] {
      let published = try published(respondents)
      let survey = try #require(published.plan.survey)
      let titles = Set(hidden.compactMap { Int($0) }.map { "text(\"\(survey.respondentGroups[$0].title)\")" })
      let national = try #require(SurveySheet(published: published).sheet)
      #expect(national.notes.isEmpty == hidden.isEmpty)
      for row in rows(national.table) {
        let isHidden = titles.contains(row["กลุ่มผู้ตอบ"] ?? "")
        for column in figures { #expect((row[column] == mark) == isHidden) }
      }
    }
  }

  @Test(
    "An office's matrix hides its small groups and those of the nation, and has no column of a silent one")
  func matrix() throws {
    for (respondents, hidden) in [([4, 9, 20], 2), ([5, 9, 20], 0)] {
      let published = try published(respondents)
      let sheet = try #require(OfficeSurveySheet(published: published, index: 0).sheet)
      #expect(sheet.notes.count == (hidden == 0 ? 1 : 2))
      let titles = sheet.table.columns.map(\.title)
      #expect(titles.count == 6 + 3)
      #expect(titles.suffix(3).count { $0.hasSuffix("(n [s])") } == hidden)
      for row in rows(sheet.table) {
        #expect(row.values.count { $0 == mark } == hidden, "ours, and the nation of one office alone")
      }
    }
  }

  @Test(
    "A hidden group prints the mark also where nobody of it answered, else the other one could be worked out")
  func unansweredQuestion() throws {
    let period = try #require(Period("2565-03"))
    let survey = try #require(try DataFiles.plan(fiscalYear: period.fiscalYear).survey)
    var tally = SurveyTally(shape: SurveyShape(survey))
    for group in [0, 1, 1, 1, 1, 1, 1] {
      let blank = group == 1 ? SurveyTally.Answer.blank : 4
      tally.add(group: group, answers: survey.questions.indices.map { $0 == 0 ? blank : 4 })
    }
    let all = SurveyItemRow.all(of: survey, [tally], scope: "", hidden: [0, 1])
    let question = all.filter { $0.id == survey.questions[0].id }
    #expect(
      question.map { $0.figures?.part } == [.all, .nothing, .nothing]
        + question.dropFirst(3).map { _ in .all })
  }

  @Test("The level rests on all answers, also of an office of which nothing else is shown")
  func smallOffice() throws {
    let published = try published([4])
    let level = published.assessment.results[0].nodes.first { $0.nodeID == "3.6" }?.level
    #expect(level?.value == 4)
    let own = rows(try #require(OfficeSurveySheet(published: published, index: 0).sheet).table)
    let all = "เขต ทุกกลุ่ม (n [s])"
    #expect(own[0][all] == "figure(4.00)" && own[0]["ตอบ 4–5"] == mark)
    #expect(own.dropFirst(2).allSatisfy { $0[all] == mark && $0["ต่างกัน"] == mark })
    let byOffice = try #require(SurveyByOfficeSheet(published: published).sheet)
    let shown = rows(byOffice.table).map { $0["ค่าเฉลี่ย"] != mark }
    #expect(shown == Array(repeating: false, count: shown.count - 1) + [true])
    #expect(byOffice.notes.count == 1)
  }

  @Test("ประวัติการแก้ไข hides a dimension of a small office, and shows the whole, which the result rests on")
  func corrections() throws {
    let titles = ["ค่าเดิม", "ค่าใหม่", "ระดับเดิม", "ระดับใหม่", "คะแนนเดิม", "คะแนนใหม่"]
    for (respondents, isSmall) in [([4], true), ([5], false)] {
      let sheet = try HistorySheet(published: published(respondents, corrected: ["survey.1", "survey"])).sheet
      let rows = rows(sheet.table)
      #expect(titles.map { rows[0][$0] == mark } == titles.map { _ in isSmall })
      #expect(titles.allSatisfy { rows[1][$0] != mark } && rows[0]["สถานะใหม่"] != mark)
      #expect(sheet.notes.count == (isSmall ? 1 : 0))
    }
  }

  @Test("ภาพรวม leaves out what ความพึงพอใจ does, in its chart too")
  func overview() throws {
    let published = try published([4, 9, 20])
    let part = try #require(OverviewSheet(published: published).surveyPart)
    let section = try #require(part.sections.first)
    let hidden = rows(section.table).filter { $0["ค่าเฉลี่ย"] == mark }
    #expect(hidden.count == 2 && section.notes.count == 1)
    let style = SheetStyle(published)
    let charts = part.charts([TablePlace(of: section.table, sheet: "ภาพรวม", headerRow: 0)], style)
    let survey = try #require(published.plan.survey)
    let first = survey.dimensions.count + 2
    #expect(charts.last?.series.first?.values.firstRow == first)
  }

  @Test("Comments do not name a group that is hidden")
  func comments() throws {
    let sheet = try #require(
      RespondentCommentsSheet(published: published([4, 9, 20]), index: 0).sheet)
    let survey = try #require(try published([4]).plan.survey)
    #expect(
      rows(sheet.table).map { $0["สถานภาพผู้ตอบ"] } == [
        "text(\"\(Survey.unknownGroupTitle)\")", "text(\"\(Survey.unknownGroupTitle)\")",
        "text(\"\(survey.respondentGroups[2].title)\")",
      ])
  }

  @Test("The mark is explained where it occurs, and only there")
  func legend() throws {
    for (respondents, count) in [([4, 9, 20], 1), ([5, 9, 20], 0)] {
      let contents = ContentsSheet(published: try published(respondents), listed: []).sheet
      let marks = contents.parts.flatMap(\.sections).filter { $0.table.name == "ContentsMarks" }
        .flatMap { rows($0.table) }
      #expect(marks.count { $0["เครื่องหมาย"] == "text(\"[s]\")" } == count)
      let other = try published(respondents, layout: .publication)
      for notes in [NotesSheet(published: other), NotesSheet(published: other, index: 0)] {
        let table = try #require(notes.sheet).table
        #expect(rows(table).count { $0["รายการ"] == "text(\"[s]\")" } == count)
      }
    }
  }
}
