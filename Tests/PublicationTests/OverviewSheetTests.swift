import Assessment
import Records
import Standards
import Testing
import XLSXWorkbook

@testable import Publication
@testable import Sheets

@Suite("Regions, reviews and satisfaction on ภาพรวม")
struct OverviewSheetTests {
  private static func made(_ period: String, officeCount: Int = 245) throws -> PublishedPeriod {
    var nation = try MadeUpNation(#require(Period(period)))
    return try nation.published(officeCount: officeCount, silentEvery: 7)
  }

  private func section(_ name: String, of published: PublishedPeriod) -> TableBlock? {
    OverviewSheet(published: published).sheet.parts.flatMap(\.sections).map(\.table).first { $0.name == name }
  }

  private func rows(_ table: TableBlock) -> [[String: String]] {
    (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: table.columns.enumerated().map { ($1.title, "\(table.cell(row, $0))") })
    }
  }

  /// The numbers of the columns of some sheets whose titles end in a word.
  ///
  /// - Parameter row: of an office; the means and counts above it are none.
  private func numbers(_ tables: [TableBlock], column suffix: String, row: Int, offices: Int) -> [Int?] {
    tables.flatMap { table in
      table.columns.indices.filter { table.columns[$0].title.hasSuffix(suffix) }.map { column in
        switch table.cell(row + table.rowCount - offices, column) {
        case .level(let level, _): level.value
        case .change(let change): change
        default: nil
        }
      }
    }
  }

  private func mean(_ values: [Int]) -> Hundredths {
    Hundredths(rounding: Ratio(Int128(values.reduce(0, +)), over: Int128(values.count)))
  }

  @Test("The means of the regions are those of ผลรายภูมิภาค")
  func regions() throws {
    let published = try Self.made("2565-03")
    let wide = rows(try #require(section("OverviewRegions", of: published)))
    let long = rows(RegionSheet(published: published).sheet.table)
    #expect(wide.count == Set(long.map { $0["ภูมิภาค"] }).count)
    for row in wide {
      for (id, title) in [("1", "มาตรฐานที่ 1"), ("3", "มาตรฐานที่ 3"), ("ภาพรวม", "ภาพรวม")] {
        let same = long.first { $0["ภูมิภาค"] == row["ภูมิภาค"] && $0["มาตรฐานที่"] == "text(\"\(id)\")" }
        #expect(row["\(title) คะแนนเฉลี่ย"] == same?["คะแนนเฉลี่ย"])
      }
    }
  }

  @Test("Self and reviewed levels are those of the columns of มาตรฐานที่ N", arguments: ["2565-03", "2564-09"])
  func reviews(period: String) throws {
    let published = try Self.made(period)
    let found = rows(try #require(section("OverviewReviews", of: published)))
    // Standard 2 is the committee's alone; in fiscal year 2564 the first two came from elsewhere, and one is its own sum.
    let names = found.compactMap { $0["มาตรฐาน"] }
    #expect(
      names.map { String($0.dropFirst(6).dropLast(2)) }
        == (period == "2565-03" ? ["มาตรฐานที่ 1", "มาตรฐานที่ 3", "ทุกมาตรฐาน"] : ["มาตรฐานที่ 3"]))
    for row in found {
      let standards = published.plan.standards.filter {
        row["มาตรฐาน"] == "text(\"ทุกมาตรฐาน\")" || row["มาตรฐาน"] == "text(\"\($0.heading)\")"
      }
      let tables = standards.map { StandardSheet(published: published, standard: $0).sheet.table }
      var pairs: [(own: Int, reviewed: Int)] = []
      var differences: [Int] = []
      var offices = 0
      let count = published.assessment.offices.count
      for office in published.assessment.offices.indices {
        let own = numbers(tables, column: " ประเมินตนเอง", row: office, offices: count)
        let reviewed = numbers(tables, column: " คณะกรรมการ", row: office, offices: count)
        let both = zip(own, reviewed).compactMap { own, reviewed in
          own.flatMap { own in reviewed.map { (own, $0) } }
        }
        pairs += both
        offices += both.isEmpty ? 0 : 1
        differences += numbers(tables, column: " ผลต่าง", row: office, offices: count).compactMap { $0 }
      }
      try #require(!pairs.isEmpty)
      #expect(row["จำนวนเขต"] == "count(\(offices))")
      #expect(row["จำนวนระดับที่เทียบ"] == "count(\(pairs.count))")
      #expect(row["ประเมินตนเอง เฉลี่ย"] == "\(SheetCell.figure(mean(pairs.map(\.own))))")
      #expect(row["คณะกรรมการ เฉลี่ย"] == "\(SheetCell.figure(mean(pairs.map(\.reviewed))))")
      #expect(row["ผลต่างเฉลี่ย"] == "\(SheetCell.difference(mean(differences)))")
      let equal = Ratio(Int128(differences.count { $0 == 0 }), over: Int128(pairs.count))
      #expect(row["เท่ากัน ร้อยละ"] == "\(SheetCell.share(equal))")
      let lower = Ratio(Int128(differences.count { $0 > 0 }), over: Int128(pairs.count))
      #expect(row["ตนเองต่ำกว่า ร้อยละ"] == "\(SheetCell.share(lower))")
    }
  }

  @Test("Without a result that has both levels there is no such table, and without a survey none of it")
  func nothing() throws {
    var reports = SmallPeriod.reports
    reports.reviews = [:]
    let published = try SmallPeriod.published(reports: ["1001": reports])
    #expect(section("OverviewReviews", of: published) == nil)
    #expect(section("OverviewReviews", of: try SmallPeriod.published()) != nil)
    #expect(section("OverviewSurvey", of: published) == nil)
    #expect(section("OverviewRegions", of: try SmallPeriod.published(reports: [:])) != nil)
  }

  @Test("Satisfaction is that of ความพึงพอใจ for the nation, by dimension and by respondent group")
  func survey() throws {
    let published = try Self.made("2565-03", officeCount: 60)
    let survey = try #require(published.plan.survey)
    let found = rows(try #require(section("OverviewSurvey", of: published)))
    let all = rows(try #require(SurveySheet(published: published).sheet).table)
    #expect(found.count == survey.dimensions.count + 1 + survey.respondentGroups.count + 1)
    for row in found {
      let title = row["รายการ"]
      if row["จำแนกตาม"] == "text(\"รายกลุ่มผู้ตอบ\")" {
        let group = String((title ?? "").dropFirst(6).dropLast(2))
        // Nobody of a group that has no column answered.
        guard let respondents = all.first?["\(group) ผู้ตอบ"] else {
          #expect(row["จำนวนผู้ตอบ"] == "count(0)", "\(group)")
          continue
        }
        #expect(row["จำนวนผู้ตอบ"] == respondents, "\(group)")
        #expect(row["ค่าเฉลี่ย"] == all.first?["\(group) ค่าเฉลี่ย"], "\(group)")
        continue
      }
      let same = all.first { title == "text(\"ภาพรวม\")" ? $0["ข้อ"] == title : $0["รายการ"] == title }
      for column in ["จำนวนผู้ตอบ", "จำนวนคำตอบ", "ค่าเฉลี่ย", "SD", "ร้อยละของระดับ 4–5"] {
        #expect(row[column] == same?[column], "\(title ?? "") \(column)")
      }
    }
  }

  @Test(
    "Every question of the contract has its chart, each with axis titles and a text for those who cannot see it"
  )
  func charts() throws {
    let published = try Self.made("2565-03", officeCount: 60)
    let style = SheetStyle(published)
    var titles: [String] = []
    for part in OverviewSheet(published: published).sheet.parts {
      var row = 2
      let places = part.sections.map { section in
        defer { row += section.table.rowCount + 3 }
        return TablePlace(of: section.table, sheet: SheetNames.overview, headerRow: row)
      }
      for chart in part.charts(places, style) {
        titles.append(chart.title)
        // Bars lie on the scale of levels.
        #expect(chart.kind == .barPercentStacked || chart.valueMinimum == 1, "\(chart.title)")
        if chart.kind == .column { #expect(chart.series.allSatisfy { $0.labels != .none }, "\(chart.title)") }
        #expect(chart.categoryAxisTitle != nil && chart.valueAxisTitle != nil, "\(chart.title)")
        #expect(!chart.alternativeText.isEmpty && chart.font.name == published.font, "\(chart.title)")
        for series in chart.series {
          #expect(
            places.contains { $0.firstRow <= series.values.firstRow && series.values.lastRow <= $0.lastRow })
          for cell in series.values.firstRow...series.values.lastRow {
            let index = try #require(places.firstIndex { $0.firstRow <= cell && cell <= $0.lastRow })
            let value = part.sections[index].table.cell(
              cell - places[index].firstRow, series.values.firstColumn)
            #expect("\(value)" != "missing", "\(chart.title) draws a missing value as 0")
          }
        }
      }
    }
    #expect(
      titles == [
        "การกระจายระดับคุณภาพรายมาตรฐาน", "คะแนนเฉลี่ยภาพรวมรายภูมิภาค",
        "ประเมินตนเองเทียบกับคณะกรรมการ", "ความพึงพอใจรายด้าน", "ความพึงพอใจรายกลุ่มผู้ตอบ",
      ])
  }
}

@Suite("The axis of a chart of lines")
struct ScoreAxisTests {
  @Test(
    "lies in half levels around the scores, one level high at least, within the scale",
    arguments: [
      ([372, 393], 3.5, 4.5), ([350, 400], 3.5, 4.5), ([349, 401], 3.0, 4.5), ([100], 1.0, 2.0),
      ([500], 4.0, 5.0), ([480, 495], 4.0, 5.0), ([100, 500], 1.0, 5.0), ([], 1.0, 5.0),
    ])
  func bounds(scores: [Int], minimum: Double, maximum: Double) {
    let axis = ScoreAxis(around: scores.map { Hundredths(count: $0) })
    #expect((axis.minimum, axis.maximum) == (minimum, maximum))
  }

  @Test("says where it begins, since that is not 0")
  func words() {
    #expect(ScoreAxis(around: [Hundredths(count: 372)]).words == "3.50–4.50 จากเต็ม 5")
  }
}
