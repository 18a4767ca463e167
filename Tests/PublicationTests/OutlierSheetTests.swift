import Assessment
import Records
import Testing

@testable import Publication
@testable import Sheets
@testable import Standards

@Suite("What the sheets say of scores that are far off")
struct OutlierSheetTests {
  /// Ten primary offices and one secondary one: indicator 1.1 of the small framework, so many of its considerations clear.
  ///
  /// 2 clear → 5, 1 → 3, none → 1; the measured indicator is level 5 for all.
  private func published(clear: [Int], history: [EarlierPeriod] = []) throws -> PublishedPeriod {
    let offices = try clear.indices.map { index in
      try SmallPeriod.office("\(2001 + index)", "เขต \(index + 1)", type: index < 10 ? "สพป." : "สพม.")
    }
    var reports: [String: OfficeReports] = [:]
    for (office, count) in zip(offices, clear) {
      var own = SmallPeriod.reports
      own.reviews = [:]
      for (index, id) in ["1.1.1", "1.1.2"].enumerated() {
        own.considerations[id] = ConsiderationReport(
          isImplemented: true, isClear: index < count, evidence: nil,
          provenance: Provenance(path: SourcePath("2564-09/x.csv"), row: 2))
      }
      own.measures["1.2"] = MeasureReport(
        percentage: Ratio(95), counts: nil, provenance: Provenance(path: SourcePath("2564-09/x.csv"), row: 2))
      reports[office.code] = own
    }
    let assessment = PeriodAssessment(
      period: try SmallPeriod.period, plan: try SmallPeriod.plan, offices: offices, reports: reports)
    return PublishedPeriod(
      assessment: assessment, findings: [], files: [],
      history: PeriodHistory(previousMonth: history.last, months: history), asOf: 1_637_000_000,
      isOfficial: true, softwareVersion: "0")
  }

  private func month(_ number: Int, score: Int, of codes: [String]) throws -> EarlierPeriod {
    var results: [ResultKey: PublishedResult] = [:]
    for code in codes {
      for id in ["1", "overall"] {
        results[ResultKey(officeCode: code, nodeID: id)] = PublishedResult(
          value: nil, selfLevel: nil, reviewLevel: nil, level: QualityLevel(3),
          score: Hundredths(count: score), status: .final, missing: [], restsOnAssumption: false,
          restsOnCarried: false)
      }
    }
    return EarlierPeriod(
      period: try #require(Period(buddhistYear: 2564, month: number)), plan: try SmallPeriod.plan,
      results: results)
  }

  /// The cells of a table by their columns' titles.
  private func rows(_ table: TableBlock) -> [[String: String]] {
    (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: table.columns.enumerated().map { ($1.title, "\(table.cell(row, $0))") })
    }
  }

  private func outliers(_ published: PublishedPeriod) throws -> TablesSheet.Section {
    try #require(OverviewSheet(published: published).sheet.parts.last?.sections.last)
  }

  private static let one = [2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0]

  @Test("เปรียบเทียบ says who is far from its type, how far, and where no one can tell")
  func comparison() throws {
    let table = rows(try ComparisonSheet(published: published(clear: Self.one)).sheet.table)
    // Nine scores of 5.00 and one of 3.00: the mean difference is 0.20, and 2.00 / (1.253314 × 0.20) = 7.98.
    let far = table[18]
    #expect(far["รหัสเขต"] == "text(\"2010\")")
    #expect(far["มัธยฐาน (ประเภท)"] == "\(SheetCell.figure(Hundredths(count: 500)))")
    #expect(far["ระยะห่าง (ประเภท)"] == "\(SheetCell.figure(Hundredths(count: -798)))")
    #expect(far["มัธยฐาน (ประวัติเขต)"] == "missing" && far["ระยะห่าง (ประวัติเขต)"] == "missing")
    #expect(far["ข้อสังเกต"] == "text(\"ต่างจาก สพป. อื่น ▼\")")
    #expect(table[0]["ข้อสังเกต"] == "missing")
    #expect(table[0]["ระยะห่าง (ประเภท)"] == "\(SheetCell.figure(Hundredths(count: 0)))")
    let secondary = table[20]
    #expect(secondary["ประเภท"] == "text(\"สพม.\")")
    #expect(secondary["มัธยฐาน (ประเภท)"] == "missing" && secondary["ข้อสังเกต"] == "missing")
  }

  @Test("Both kinds stand in one cell, and a steady history has a median but no distance")
  func both() throws {
    let codes = (2001...2011).map(String.init)
    let months = try (5...8).map { try month($0, score: 400, of: codes) }
    let table = rows(try ComparisonSheet(published: published(clear: Self.one, history: months)).sheet.table)
    #expect(table[18]["ข้อสังเกต"] == "text(\"ต่างจาก สพป. อื่น ▼; ต่างจากประวัติของเขต ▼\")")
    #expect(table[18]["มัธยฐาน (ประวัติเขต)"] == "\(SheetCell.figure(Hundredths(count: 400)))")
    #expect(table[18]["ระยะห่าง (ประวัติเขต)"] == "missing")
    #expect(table[0]["ข้อสังเกต"] == "text(\"ต่างจากประวัติของเขต ▲\")")
  }

  @Test("ภาพรวม names the furthest offices with a link, counts them all and states the rule")
  func overview() throws {
    let section = try outliers(published(clear: Self.one))
    #expect(section.heading == "เขตที่มีคะแนนต่างจากเขตประเภทเดียวกันหรือจากประวัติของตนมาก: 1 เขต")
    let shown = rows(section.table)
    #expect(shown.count == 1 && section.table.dataCount == 1)
    #expect(shown[0]["สพท."]?.contains("offices/2010.xlsx") == true)
    #expect(shown[0]["รหัสเขต"] == "text(\"2010\")")
    #expect(shown[0]["รายการ"] == "text(\"ภาพรวม\")")
    #expect(shown[0]["ต่างจาก"] == "text(\"สพป. อื่น\")")
    #expect(shown[0]["ส่วนต่าง"] == "\(SheetCell.difference(Hundredths(count: -200)))")
    #expect(shown[0]["จำนวนรายการที่ต่าง"] == "count(2)")
    #expect(section.notes == OutlierWords.rule)
    let months = try (5...8).map { try month($0, score: 250, of: (2001...2011).map(String.init)) }
    let many = try outliers(published(clear: Array(repeating: 2, count: 11), history: months))
    #expect(many.heading.hasSuffix(": 10 จาก 11 เขต"))
    #expect(many.table.dataCount == 10)
  }

  @Test("Where nobody is far off the block says so with –")
  func nobody() throws {
    let section = try outliers(published(clear: Array(repeating: 2, count: 11)))
    #expect(section.heading.hasSuffix(": 0 เขต"))
    #expect((section.table.rowCount, section.table.dataCount) == (1, 0))
  }

  @Test("The rule names every constant that it uses, and whose they are")
  func rule() throws {
    let text = OutlierWords.rule.joined(separator: "\n")
    for word in ["1.4826 ×", "1.253314 ×", "8 เขต", "4 เดือน", "3.50", "0.50", "(1.00)", "โปรแกรม"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(try ComparisonSheet(published: published(clear: Self.one)).sheet.notes == OutlierWords.rule)
  }

  @Test("What rests on earlier months stands below the heading that comparisons stop at")
  func places() throws {
    let parts = try OverviewSheet(published: published(clear: Self.one)).sheet.parts
    let first = try #require(parts.firstIndex { $0.isAppendix })
    #expect(parts[first].sections.first?.heading.hasPrefix("เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุด") == true)
    #expect(parts[first...].allSatisfy { $0.isAppendix && $0.startsPage })
  }
}
