import Assessment
import Records
import Standards
import TestSupport
import Testing

@testable import Publication
@testable import Sheets

/// What the formulas give for every choice is held by Tests/Workbooks/choices.py.
@Suite("The map of provinces and the explorer of offices")
struct ProvinceMapSheetTests {
  private func nation(_ period: String = "2564-09", offices: Int? = nil) throws -> PublishedPeriod {
    var nation = try MadeUpNation(#require(Period(period)))
    return try nation.published(officeCount: offices, silentEvery: 3)
  }

  private func column(_ title: String, of table: TableBlock) throws -> [String] {
    let column = try #require(table.columns.firstIndex { $0.title == title })
    return (0..<table.rowCount).map { table.cell($0, column).plainText }
  }

  @Test(
    "ข้อมูลแผนที่ has the nation, 77 provinces and each office of several, with means that are recomputed here")
  func figures() throws {
    let published = try nation()
    let assessment = published.assessment
    let table = try #require(ProvinceFiguresSheet(published: published).sheet).table
    let places = try column("พื้นที่", of: table)
    let joint = assessment.offices.filter { $0.provinces.count > 1 }
    #expect(table.rowCount == 1 + 77 + joint.count && Set(places).count == table.rowCount)
    #expect(Set(try column("ตัวย่อ", of: table)).count == table.rowCount)
    let items = ComparedItem.all(of: published.plan)
    #expect(items.count == 1 + 3 + 6)
    for item in items {
      let means = try column("\(item.heading) คะแนนเฉลี่ย", of: table)
      let counts = try column("\(item.heading) n", of: table)
      for (row, place) in places.enumerated() where row > 0 {
        let members = assessment.offices.indices.filter { index in
          let office = assessment.offices[index]
          return office.provinces == [place] || (office.provinces.count > 1 && office.shortName == place)
        }
        let results = members.compactMap { item.result(in: assessment.results[$0]) }
        let scores = results.filter { $0.level != nil }
          .map { $0.publishedScore?.count ?? ($0.level?.value ?? 0) * 100 }
        #expect(counts[row] == "\(scores.count)", "\(place)")
        let mean = scores.isEmpty ? nil : (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
        #expect(means[row] == mean.map { "\(Hundredths(count: $0))" } ?? "–", "\(place) \(item.heading)")
      }
    }
  }

  @Test("Months of former joint offices have a tile for each of them, too, with a name of its own")
  func formerOffices() throws {
    let published = try nation("2556-09")
    let frame = MapFrame(figures: ProvinceFiguresSheet(published: published))
    let cells = frame.corners.map { [$0.row, $0.column] }
    #expect(cells.count == frame.places.count - 1 && Set(cells).count == cells.count)
    #expect(frame.corners.allSatisfy { $0.row < frame.bottom && $0.column < frame.lastColumn })
    #expect(frame.strip.count == published.assessment.offices.count { $0.provinces.count > 1 })
  }

  @Test("A province that the map does not know stands in the strip, and without a map there is no sheet")
  func unknownProvince() throws {
    let published = try SmallPeriod.published()
    #expect(ProvinceMapSheet(published: published).sheet == nil)
    let assessment = published.assessment
    let other = PublishedPeriod(
      assessment: assessment, findings: [], files: [], provinceMap: try DataFiles.provinceMap(),
      asOf: 1_637_000_000, isOfficial: true, softwareVersion: "0.2.0")
    let frame = MapFrame(figures: ProvinceFiguresSheet(published: other))
    #expect(frame.strip.map(\.title) == ["จังหวัดหนึ่ง"])
  }

  @Test("The explorer begins with the first office that has a final result, else with the first")
  func firstChoice() throws {
    let published = try nation()
    let page = try #require(OfficeExplorerSheet(published: published).sheet)
    let first = published.assessment.results.firstIndex { $0.overall.status == .final }
    #expect(page.chosen.office.code == published.assessment.offices[first ?? 0].code)
    let silent = try SmallPeriod.published(reports: [:])
    #expect(OfficeExplorerSheet(published: silent).sheet?.chosen.office.code == "1001")
  }

  @Test(
    "Laid out for publication the map is a table that says coverage in words, and the explorer is left out")
  func publicationLayout() throws {
    let published = try nation()
    let page = try #require(ProvinceMapSheet(published: published).sheet)
    let sheet = try #require(page.singleTableSheets.first as? TableSheet)
    #expect(page.singleTableSheets.count == 1 && sheet.name == "แผนที่จังหวัด" && sheet.rowCount ?? 0 > 77)
    let words = Set(try column("ความครอบคลุม", of: sheet.table))
    #expect(words == ["ไม่ถึงครึ่ง", "ตั้งแต่ครึ่งหนึ่ง"])
    #expect(OfficeExplorerSheet(published: published).sheet?.singleTableSheets.isEmpty == true)
  }

  /// A figure as a workbook stores it: `3`, `2.5`, `3.33`.
  private func plain(_ figure: Hundredths) -> String {
    let text = "\(figure)"
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  @Test(
    "The workbook has no fault, does not ask to be calculated, and its chart keeps what the formulas give")
  func written() async throws {
    let folder = try TemporaryFolder()
    let published = try nation(offices: 12)
    let report = try await PublicationWriter.publish(
      published, to: folder.path, jobs: 2, run: RunFacts(startedAt: 0, exitStatus: 0))
    #expect(report.auditFaultCount == 0)
    let stored = try StoredWorkbook(folder, "2564-09/national.xlsx")
    #expect(stored.holds("<calcPr calcId=\"191029\"/>") && !stored.holds("fullCalcOnLoad"))
    let chosen = try #require(OfficeExplorerSheet(published: published).sheet?.chosen)
    let chart = try #require(stored.parts.values.first { $0.contains("'สำรวจเขต'!$C$8") })
    let points = ComparedItem.all(of: published.plan).enumerated().compactMap { index, item in
      item.result(in: chosen.result)?.benchmark.map {
        "<c:pt idx=\"\(index)\"><c:v>\(plain($0))</c:v></c:pt>"
      }
    }
    #expect(
      !points.isEmpty
        && chart.contains("</c:formatCode><c:ptCount val=\"10\"/>\(points.joined())</c:numCache>"))
    let map = try #require(stored.sheets.first { $0.name == "แผนที่จังหวัด" })
    #expect(map.xml.contains("<dataValidation type=\"list\"") && map.xml.matches(of: /<cfRule\s/).count == 20)
    #expect(stored.holds("patternType=\"lightUp\""))
  }
}
