import Assessment
import Records
import Testing

@testable import Publication
@testable import Sheets
@testable import Standards

@Suite("The SAR year in an office's workbook")
struct SelfAssessmentTests {
  private func shown(_ table: TableBlock, _ row: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: table.columns.indices.map { (table.columns[$0].title, "\(table.cell(row, $0))") })
  }

  private static let place = Provenance(path: SourcePath("2564-09/1001.csv"), row: 2)

  @Test("The report has a row for each node and one for the overall, with target, gap and evidence")
  func report() throws {
    var reports = SmallPeriod.reports
    reports.considerations["1.1.1"] = ConsiderationReport(
      isImplemented: true, isClear: true, evidence: "แผน",
      notes: ItemNotes(target: "ชัดเจน", outstanding: "รางวัล", remark: nil), provenance: Self.place)
    reports.measures["1.2"] = MeasureReport(
      percentage: Ratio(500, over: 7), counts: nil,
      notes: ItemNotes(target: "ร้อยละ 80", outstanding: nil, remark: "ครบ"), provenance: Self.place)
    let published = try SmallPeriod.published(reports: ["1001": reports])
    let table = try #require(SelfAssessmentSheet(published: published, index: 0).sheet).table
    #expect(table.rowCount == 6)
    let consideration = shown(table, 2)
    #expect(consideration["รายการที่"] == "text(\"1.1.1\")")
    #expect(consideration["หลักฐาน"] == "text(\"แผน\")" && consideration["ผลงานเด่น"] == "text(\"รางวัล\")")
    #expect(consideration["ผลต่างจากเป้าหมาย"] == "missing", "words are no figures")
    let measure = shown(table, 4)
    #expect(measure["ค่าเป้าหมาย"] == "text(\"ร้อยละ 80\")" && measure["หมายเหตุ"] == "text(\"ครบ\")")
    #expect(measure["ผลต่างจากเป้าหมาย"]?.contains("-8.57") == true, "71.43 less 80")
    #expect(shown(table, 5)["รายการที่"] == "missing")
    #expect(shown(table, 0)["ผลปีก่อน"] == nil, "no row says anything of it")
    #expect(measure["ผลการดำเนินงาน"] == "figure(71.43)" && measure["หน่วย"] == "text(\"ร้อยละ\")")
    #expect(shown(table, 1)["ผลการดำเนินงาน"] == "count(2)", "implemented")
    #expect(shown(table, 1)["หน่วย"]?.contains("ชัดเจน 1") == true)
    #expect(consideration["ผลการดำเนินงาน"] == "word(\"มี / ชัดเจน\")")
  }

  @Test("An office of which nothing was reported has neither sheet")
  func silent() throws {
    let published = try SmallPeriod.published()
    #expect(SelfAssessmentSheet(published: published, index: 1).sheet == nil)
    #expect(WorkCalendarSheet(published: published, index: 1).sheet == nil)
  }

  @Test(
    "A target is compared only with a result of its kind",
    arguments: [
      ("4", .figure(Ratio(85)), .levels(-1)), ("ดีเยี่ยม", .figure(Ratio(85)), .levels(-2)),
      ("ระดับ 2", nil, .levels(1)), ("ร้อยละ 4", .figure(Ratio(85)), .figure(Hundredths(count: 8100))),
      ("80.5", .figure(Ratio(85)), .figure(Hundredths(count: 450))),
      ("๙๐%", .figure(Ratio(85)), .figure(Hundredths(count: -500))),
      ("80", nil, nil), ("ประมาณ 80", .figure(Ratio(85)), nil), ("-", .figure(Ratio(85)), nil),
      ("999999999999999999", .figure(Ratio(85)), nil),
    ] as [(String, MeasuredValue?, TargetGap?)])
  func gaps(target: String, value: MeasuredValue?, expected: TargetGap?) {
    var result = NodeResult(nodeID: "1")
    result.value = value
    result.level = QualityLevel(3)
    #expect(TargetGap(target: target, result, kpi: nil) == expected)
  }

  @Test(
    "Where less is better, being above the target is told from a gain",
    arguments: [
      ("0.5", .excess(Hundredths(count: 10))), ("ร้อยละ 1", .excess(Hundredths(count: -40))), ("1", nil),
      ("ระดับ 2", .levels(1)),
    ] as [(String, TargetGap?)])
  func lessIsBetter(target: String, expected: TargetGap?) {
    var result = NodeResult(nodeID: "1")
    result.value = .figure(Ratio(3, over: 5))
    result.level = QualityLevel(3)
    #expect(TargetGap(target: target, result, kpi: nil, direction: .lower) == expected)
  }

  @Test("A KPI's bare target is a figure, and a count is not compared with a percentage")
  func kpis() {
    func gap(_ kind: KPI.Kind, _ value: MeasuredValue, _ target: String) -> TargetGap? {
      var result = NodeResult(nodeID: "1.1.5")
      result.value = value
      result.level = QualityLevel(3)
      let kpi = KPI(kind: kind, text: nil, required: Ratio(4), unit: nil, assumed: nil, reviewOnly: nil)
      return TargetGap(target: target, result, kpi: kpi)
    }
    #expect(gap(.count, .count(Ratio(6)), "4") == .figure(Hundredths(count: 200)))
    #expect(gap(.count, .count(Ratio(6)), "ร้อยละ 4") == nil)
    #expect(gap(.percentage, .figure(Ratio(85)), "ร้อยละ 80") == .figure(Hundredths(count: 500)))
    #expect(gap(.percentage, .figure(Ratio(85)), "4") == .levels(-1), "no office aims at four percent")
    #expect(gap(.percentage, .figure(Ratio(85)), "85.5") == .figure(Hundredths(count: -50)))
    #expect(gap(.percentage, .figure(Ratio(85)), "5 ข้อ") == nil)
    #expect(gap(.count, .count(Ratio(6)), "5 ข้อ") == .figure(Hundredths(count: 100)))
    #expect(gap(.qualitative, .answer(true), "4") == nil)
    #expect(gap(.qualitative, .answer(true), "ดีมาก") == .levels(-1))
  }

  @Test(
    "The calendar shows every step, late days of done ones only, and who is responsible by type of office")
  func calendar() throws {
    func day(_ day: Int) -> CalendarDay { CalendarDay(year: 2013, month: 3, day: day) }
    var reports = OfficeReports()
    reports.progress[1] = StepReport(owner: nil, due: day(1), done: day(4), provenance: Self.place)
    reports.progress[2] = StepReport(owner: "กลุ่มใหม่", due: day(1), done: nil, provenance: Self.place)
    let offices = [try SmallPeriod.office("1", "ก"), try SmallPeriod.office("2", "ข", type: "สพม.")]
    let assessment = try PeriodAssessment(
      period: #require(Period("2556-03")), plan: DataFiles.plan(fiscalYear: 2556), offices: offices,
      reports: ["1": reports, "2": reports])
    let published = PublishedPeriod(
      assessment: assessment, findings: [], files: [], asOf: 0, isOfficial: true, softwareVersion: "0")
    let table = try #require(WorkCalendarSheet(published: published, index: 0).sheet).table
    #expect(table.rowCount == 9)
    #expect(shown(table, 0)["ช้ากว่ากำหนด (วัน)"] == "count(3)")
    #expect(shown(table, 0)["สัญลักษณ์"]?.contains("○") == true)
    #expect(shown(table, 1)["สัญลักษณ์"]?.contains("◇") == true)
    #expect(shown(table, 1)["ผู้รับผิดชอบ"] == "text(\"กลุ่มใหม่\")")
    #expect(shown(table, 1)["วันที่แล้วเสร็จ"] == "word(\"ยังไม่มีวันที่\")")
    #expect(shown(table, 1)["ช้ากว่ากำหนด (วัน)"] == "missing")
    #expect(shown(table, 2)["วันที่แล้วเสร็จ"] == "missing", "nothing was reported of the step")
    #expect(shown(table, 5)["ระยะเวลา"] == "text(\"ไม่กำหนด\")")
    #expect(shown(table, 0)["ผู้รับผิดชอบ"]?.contains("เอกชน") == true)
    let secondary = try #require(WorkCalendarSheet(published: published, index: 1).sheet).table
    #expect(shown(secondary, 0)["ผู้รับผิดชอบ"]?.contains("เอกชน") == false)
    #expect(
      SelfAssessmentSheet(published: published, index: 0).sheet == nil, "steps alone are no self-assessment")
  }

  @Test(
    "A step that was done before the approval it needs is said to have run ahead",
    arguments: [(nil, 4, true), (5, 4, true), (4, 4, false), (3, 4, false), (nil, nil, false)])
  func approval(approved: Int?, done: Int?, runsAhead: Bool) throws {
    func step(_ done: Int?) -> StepReport {
      StepReport(
        owner: nil, due: nil, done: done.map { CalendarDay(year: 2013, month: 3, day: $0) },
        provenance: Self.place)
    }
    var reports = OfficeReports()
    reports.progress = [1: step(1), 2: step(approved), 3: step(done)]
    let assessment = try PeriodAssessment(
      period: #require(Period("2556-03")), plan: DataFiles.plan(fiscalYear: 2556),
      offices: [SmallPeriod.office("1", "ก")], reports: ["1": reports])
    let published = PublishedPeriod(
      assessment: assessment, findings: [], files: [], asOf: 0, isOfficial: true, softwareVersion: "0")
    let table = try #require(WorkCalendarSheet(published: published, index: 0).sheet).table
    #expect(shown(table, 0)["ข้อสังเกต"] == "missing", "step 1 needs no approval")
    #expect((shown(table, 2)["ข้อสังเกต"] == "text(\"แล้วเสร็จก่อนวันที่ขั้นตอนที่ 2 ได้รับความเห็นชอบ\")") == runsAhead)
  }
}
