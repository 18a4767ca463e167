import Assessment
import Records
import Testing

@testable import Publication
@testable import Sheets
@testable import Standards

@Suite("เกณฑ์และวิธีคำนวณ, the record of an edition")
struct MethodSheetTests {
  /// The sheet's rows of a kind, as title, text and source.
  private func rows(_ kind: String, fiscalYear: Int) throws -> [[String]] {
    let period = try #require(Period(buddhistYear: fiscalYear, month: 3))
    let assessment = PeriodAssessment(
      period: period, plan: try DataFiles.plan(fiscalYear: fiscalYear),
      offices: Array(try DataFiles.offices(in: period).prefix(1)), reports: [:])
    let published = PublishedPeriod(
      assessment: assessment, findings: [], files: [], asOf: 1_637_000_000, isOfficial: true,
      softwareVersion: "0.2.0")
    let table = MethodSheet(published: published).sheet.table
    let shown = (0..<table.rowCount).map { row in
      table.columns.indices.map { column in
        if case .text(let text) = table.cell(row, column) { text } else { "–" }
      }
    }
    return shown.filter { $0[1] == kind }.map { [$0[2], $0[3], $0[5]] }
  }

  @Test("The announcement of the 2554 edition stands with day, post and legal bases, marked as one office's")
  func adoption() throws {
    let facts = try rows("การประกาศใช้", fiscalYear: 2556)
    #expect(
      facts.map { $0[0] } == [
        "ประกาศโดย", "มีผลตั้งแต่", "ผู้ลงนาม", "วัตถุประสงค์", "ฐานอำนาจ ข้อ 1", "ฐานอำนาจ ข้อ 2", "ฐานอำนาจ ข้อ 3",
        "ฐานอำนาจ ข้อ 4", "ฐานอำนาจ ข้อ 5",
      ])
    #expect(facts[0][1] == "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต 2 เมื่อวันที่ 11 มีนาคม 2554")
    #expect(facts[1][1] == "วันที่ 11 มีนาคม 2554 (ตั้งแต่บัดนี้เป็นต้นไป)")
  }

  @Test("An edition without an announcement has no rows of one")
  func noAnnouncement() throws {
    #expect(try rows("การประกาศใช้", fiscalYear: 2564).isEmpty)
  }

  @Test(
    "The tree's own counts are stated",
    arguments: [
      (2556, "5 มาตรฐาน 11 ตัวบ่งชี้ 43 เกณฑ์"),
      (2565, "3 มาตรฐาน 14 ตัวบ่งชี้ 27 ประเด็นการพิจารณา (ตัวบ่งชี้ที่ไม่มีประเด็นย่อยนับเป็นหนึ่งประเด็น)"),
    ])
  func computed(fiscalYear: Int, counts: String) throws {
    #expect(try rows("จำนวนที่นับได้", fiscalYear: fiscalYear).map { $0[1] } == [counts])
  }

  @Test("What the letter of 2564 states stands beside what the tree counts, equal or not")
  func stated() throws {
    let counts = try rows("จำนวนในเอกสาร", fiscalYear: 2564)
    #expect(counts.map { $0[0] } == ["จำนวนมาตรฐาน", "จำนวนประเด็นการพิจารณา"])
    #expect(counts[0][1] == "เอกสารระบุ 3 นับได้ 3")
    #expect(counts.allSatisfy { $0[2] == "หนังสือแจ้งผลการประเมิน ลงวันที่ 16 พฤศจิกายน 2564" })
  }

  @Test("The conditions that KPIs claim stand beside those that the form lists: 76 and 56 in all of 1.1.4")
  func claimed() throws {
    let counts = try rows("จำนวนในแบบประเมิน", fiscalYear: 2556)
    #expect(counts.count == 5)
    #expect(counts.last?[0].contains("76") == true && counts.last?[0].contains("56") == true)
  }
}
