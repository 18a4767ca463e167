import Assessment
import Records
import Standards
import Testing

@testable import Publication
@testable import Sheets

@Suite("Sheets of regions, the survey and recommendations")
struct AnalysisSheetTests {
  private func shown(_ table: TableBlock, row: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: table.columns.enumerated().map { ($1.title, "\(table.cell(row, $0))") })
  }

  private func rows(_ table: TableBlock) -> [[String: String]] {
    (0..<table.rowCount).map { shown(table, row: $0) }
  }

  private func nation(_ period: String = "2565-03", officeCount: Int = 40) throws -> PublishedPeriod {
    var nation = try MadeUpNation(#require(Period(period)))
    return try nation.published(officeCount: officeCount, silentEvery: 7)
  }

  @Test("ผลรายภูมิภาค has each region with every standard and the overall, counted over its own offices")
  func regions() throws {
    let published = try nation(officeCount: 245)
    let assessment = published.assessment
    let rows = rows(RegionSheet(published: published).sheet.table)
    let regions = Set(assessment.offices.map(\.region))
    #expect(rows.count == regions.count * 4)
    for region in regions {
      let members = assessment.offices.indices.filter { assessment.offices[$0].region == region }
      let scores = members.compactMap { assessment.results[$0][id: "3"]?.publishedScore?.count }
      let row = try #require(
        rows.first { $0["ภูมิภาค"] == "text(\"\(region)\")" && $0["มาตรฐานที่"] == "text(\"3\")" })
      #expect(row["จำนวนเขต"] == "count(\(scores.count))")
      #expect(row["จำนวนที่คาดหวัง"] == "count(\(members.count))")
      // The mean of published figures, half up.
      let mean = scores.isEmpty ? nil : (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
      let shown = mean.map { "\(SheetCell.figure(Hundredths(count: $0)))" } ?? "missing"
      #expect(row["คะแนนเฉลี่ย"] == shown)
    }
  }

  @Test("ความพึงพอใจ pools the answers of all offices, and of each region")
  func survey() throws {
    let published = try nation()
    let tallies = published.assessment.reports.compactMap(\.survey)
    let rows = rows(try #require(SurveySheet(published: published).sheet).table)
    let survey = try #require(published.plan.survey)
    #expect(rows.count == 1 + survey.dimensions.count + survey.questions.count)
    for region in Set(published.assessment.offices.compactMap(\.region)) {
      let own = zip(published.assessment.offices, published.assessment.reports)
        .compactMap { $0.region == region ? $1.survey : nil }
      let respondents = own.reduce(0) { $0 + $1.respondents(dimension: nil) }
      #expect(rows.first?["\(region) ผู้ตอบ"] == (own.isEmpty ? "missing" : "count(\(respondents))"))
    }
    let first = try #require(rows.first)
    #expect(first["จำนวนผู้ตอบ"] == "count(\(tallies.reduce(0) { $0 + $1.respondents.reduce(0, +) }))")
    let question = survey.questions[3]
    let group = survey.respondentGroups[1]
    let row = try #require(rows.first { $0["ข้อ"] == "text(\"\(question.id)\")" })
    func count(_ answer: Int) -> Int {
      tallies.reduce(0) { $0 + $1.count(of: answer, question: 3, group: 1) }
    }
    let answers = (1...5).reduce(0) { $0 + count($1) }
    let sum = (1...5).reduce(0) { $0 + $1 * count($1) }
    #expect(row["\(group.title) ผู้ตอบ"] == "count(\(answers))", "each answers a question once")
    let mean = Hundredths(count: (200 * sum + answers) / (2 * answers))
    #expect(row["\(group.title) ค่าเฉลี่ย"] == "\(SheetCell.figure(mean))")
    let all = try #require(tallies.dropFirst().reduce(into: tallies.first) { $0?.add($1) })
    let whole = try #require(SurveyFigures(all, scale: survey.scale, question: 3).mean)
    let difference = Hundredths(count: mean.count - whole.count)
    #expect(row["\(group.title) ต่างจากทุกกลุ่ม"] == "\(SheetCell.difference(difference))")
    #expect(row["สัมประสิทธิ์แอลฟา"] == "missing", "a question has none")
    #expect(first["สัมประสิทธิ์แอลฟา"] != "missing")
  }

  @Test("An office's own ความพึงพอใจ rests on its answers alone, and lacks where none came")
  func officeSurvey() throws {
    let published = try nation(officeCount: 8)
    for (index, reports) in published.assessment.reports.enumerated() {
      guard let tally = reports.survey else {
        #expect(OfficeSurveySheet(published: published, index: index).sheet == nil)
        continue
      }
      let table = try #require(OfficeSurveySheet(published: published, index: index).sheet).table
      let title = "เขต ทุกกลุ่ม (n \(tally.respondents(dimension: nil)))"
      let mean = try #require(
        published.plan.survey.map { SurveyFigures(tally, scale: $0.scale, dimension: nil) }
      )
      .mean
      #expect(shown(table, row: 0)[title] == "\(SheetCell.figure(orMissing: mean))")
    }
    #expect(published.assessment.reports.contains { $0.survey == nil })
  }

  @Test("ข้อเสนอแนะ lists what the committee recommends, or says that there is nothing")
  func recommendations() throws {
    let rows = rows(try RecommendationsSheet(published: SmallPeriod.published()).sheet.table)
    #expect(rows.count == 1)
    #expect(rows.first?["รายการที่"] == "text(\"1.1\")")
    #expect(rows.first?["ข้อเสนอแนะเพื่อการพัฒนา"] == "text(\"ควรรักษาระดับ\")")
    let empty = try RecommendationsSheet(published: SmallPeriod.published(reports: [:])).sheet
    #expect(empty.table.rowCount == 1 && empty.rowCount == 0)
  }
}
