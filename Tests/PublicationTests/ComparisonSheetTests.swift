import Assessment
import Records
import Testing

@testable import Publication
@testable import Sheets
@testable import Standards

@Suite("What is compared with earlier months")
struct ComparisonSheetTests {
  private func shown(_ table: TableBlock, row: Int) -> [String] {
    table.columns.indices.map { column in "\(table.cell(row, column))" }
  }

  private func result(_ score: Int) -> PublishedResult {
    PublishedResult(
      value: nil, selfLevel: nil, reviewLevel: nil, level: QualityLevel(3), score: Hundredths(count: score),
      status: .final, missing: [], restsOnAssumption: false, restsOnCarried: false)
  }

  /// The month before, in which office 1001 had 3.00 and 2.50, and 1002 was made of two others since.
  private func earlier(_ plan: RoundFramework) throws -> EarlierPeriod {
    EarlierPeriod(
      period: try #require(Period("2564-08")), plan: plan,
      results: [
        ResultKey(officeCode: "1001", nodeID: "1"): result(300),
        ResultKey(officeCode: "1001", nodeID: "overall"): result(250),
      ], lineage: ["1002": .redrawn(codes: ["8", "9"])])
  }

  /// The plan with the standard judged by another assessment.
  private func external(_ plan: RoundFramework) throws -> RoundFramework {
    let round = """
      {"schema": 1, "id": "t", "framework": "t", "fiscalYears": {"from": 2564}, "externalStandards": [
        {"standard": "1", "sourceNote": "ที่อื่น", "scale": 500, "thresholds": [{"level": 5, "at": "470"},
          {"level": 4, "at": "400"}, {"level": 3, "at": "250"}, {"level": 2, "at": "150"}], "levelNames": []}]}
      """
    return RoundFramework(
      framework: plan.framework, round: try Round.read(Array(round.utf8), file: "t.json"), fiscalYear: 2564)
  }

  @Test("Without an earlier month the sheet is there and says –")
  func nothingEarlier() throws {
    let table = try ComparisonSheet(published: SmallPeriod.published()).sheet.table
    #expect(
      table.columns.map(\.title).dropFirst(5) == [
        "รายการ", "คะแนนเดือนก่อน", "คะแนนเดือนเดียวกันปีก่อน", "คะแนนเดือนนี้", "เปลี่ยนจากเดือนก่อน",
        "เปลี่ยนจากปีก่อน", "หมายเหตุ", "มัธยฐาน (ประเภท)", "ระยะห่าง (ประเภท)", "มัธยฐาน (ประวัติเขต)",
        "ระยะห่าง (ประวัติเขต)", "ข้อสังเกต",
      ])
    #expect(table.rowCount == 4, "two offices, a standard and the overall")
    #expect(shown(table, row: 0).dropFirst(5).prefix(3) == ["text(\"มาตรฐานที่ 1\")", "missing", "missing"])
    #expect(shown(table, row: 0)[8].hasPrefix("figure("))
    #expect(shown(table, row: 2).dropFirst(6).allSatisfy { $0 == "missing" })
  }

  @Test("Scores, their change, and words where offices or criteria changed")
  func compared() throws {
    let plan = try SmallPeriod.plan
    let published = try SmallPeriod.published(
      history: PeriodHistory(
        previousMonth: try earlier(plan),
        sameMonthLastYear: EarlierPeriod(
          period: try #require(Period("2563-09")), plan: try external(plan), results: [:])))
    let table = ComparisonSheet(published: published).sheet.table
    let now = try #require(published.assessment.results.first?[id: "1"]?.publishedScore)
    guard case .difference(let change) = table.cell(0, 9) else {
      Issue.record("no change: \(shown(table, row: 0))")
      return
    }
    #expect(change.count == now.count - 300)
    #expect(shown(table, row: 0)[7] == "word(\"เปลี่ยนเกณฑ์\")")
    #expect(shown(table, row: 0)[10] == "missing")
    #expect(shown(table, row: 2)[6] == "word(\"เปลี่ยนเขต\")")
    #expect(shown(table, row: 2)[11] == "text(\"เดือนก่อน: รวมหรือแยกจากเขตรหัส 8, 9\")")
  }

  @Test("ภาพรวม ends with what changed and the trend; what stands above knows nothing of them")
  func appendix() throws {
    let history = PeriodHistory(lastPublished: try earlier(SmallPeriod.plan))
    let (plain, compared) = (
      try OverviewSheet(published: SmallPeriod.published()).sheet,
      try OverviewSheet(published: SmallPeriod.published(history: history)).sheet
    )
    #expect(plain.parts.map(\.isAppendix) == [false, false, false, true, true])
    let changed = [plain, compared].map { $0.parts.first(where: \.isAppendix)?.sections.first?.heading }
    #expect(
      changed == [
        "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุด", "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุดเมื่อเทียบกับสิงหาคม 2564",
      ])
    let tables = [plain, compared].map { $0.parts.flatMap(\.sections).map(\.table) }
    #expect(
      tables[1].map(\.name).suffix(3) == ["OverviewChanges", "OverviewLevelChanges", "OverviewOutliers"])
    #expect(tables[0].map(\.name).suffix(2) == ["OverviewChanges", "OverviewOutliers"])
    #expect(tables[1].map(\.dataCount).suffix(3) == [1, 1, 0])
    #expect(tables[0].map(\.dataCount).suffix(2) == [0, 0])
    let changes = try #require(tables[1].dropLast(2).last)
    #expect(shown(changes, row: 0)[1].contains("offices/1001.xlsx"))
    let widest = tables[0].dropLast(2).map(\.columns.count).max() ?? 0
    #expect(tables[0].allSatisfy { $0.columns.count <= widest }, "an appendix has the columns of the rest")
  }

  @Test("The trend has a row for each month, and a chart where two of them follow each other")
  func trend() throws {
    let alone = try SmallPeriod.published()
    let compared = try SmallPeriod.published(
      history: PeriodHistory(months: [try earlier(SmallPeriod.plan)]))
    let tables = [alone, compared].map { TrendSheet(published: $0).sheet.table }
    #expect(tables.map(\.rowCount) == [1, 2])
    #expect(tables[1].cell(0, 2).plainText == "ส.ค. 64 (1)")
    #expect(tables[1].cell(0, 4).plainText == "2.50")
    #expect(tables[1].cell(0, 5).plainText == tables[1].cell(1, 5).plainText, "only 1001 has a result")
    let charts = [alone, compared].map { published in
      TrendSheet(published: published).sheet.charts(
        TrendSheet(published: published).sheet.place(SheetStyle(published)), SheetStyle(published))
    }
    #expect(charts.map(\.count) == [0, 1])
  }
}
