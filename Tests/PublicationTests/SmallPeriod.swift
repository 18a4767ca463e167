import Assessment
import Records

@testable import Publication
@testable import Standards

/// A framework of one standard with a rubric and a measured indicator, and two offices of which one is silent.
enum SmallPeriod {
  private static let framework = """
    {"schema": 1, "id": "t", "edition": "มาตรฐานทดสอบ", "overall": {"title": "ภาพรวม", "rule": {"type": "mean"}},
     "scale": {"rounding": "exact", "levels": [
       {"level": 5, "label": "ดีเยี่ยม", "from": "4.50"}, {"level": 4, "label": "ดีมาก", "from": "3.50"},
       {"level": 3, "label": "ดี", "from": "2.50"}, {"level": 2, "label": "พอใช้", "from": "1.50"},
       {"level": 1, "label": "ปรับปรุง", "from": "1.00"}]},
     "surveys": [], "standards": [{"id": "1", "title": "การบริหาร, \\"ดี\\"", "rule": {"type": "mean"}, "indicators": [
       {"id": "1.1", "title": "ก", "rule": {"type": "rubric", "levels": [
         {"level": 5, "implemented": 2, "clear": 2}, {"level": 3, "implemented": 2, "clear": 1}], "otherwise": 1},
        "considerations": [
          {"id": "1.1.1", "title": "=ข้อหนึ่ง", "rule": {"type": "judgement"}},
          {"id": "1.1.2", "title": "ข้อสอง", "rule": {"type": "judgement"}}]},
       {"id": "1.2", "title": "ข", "rule": {"type": "bands", "measure": "ratio", "direction": "higher",
        "thresholds": [{"level": 5, "at": "90"}, {"level": 4, "at": "80"}, {"level": 3, "at": "70"},
          {"level": 2, "at": "60"}], "assumed": "ไม่มีเอกสาร"}}]}]}
    """

  private static let round = """
    {"schema": 1, "id": "t", "framework": "t", "fiscalYears": {"from": 2564}}
    """

  static func office(_ code: String, _ name: String, type: String = "สพป.") throws -> Office {
    Office(
      code: code, type: type, name: name, shortName: name, abbreviation: name, provinces: ["จังหวัดหนึ่ง"],
      region: "กลาง", validFrom: try period, validTo: nil, successors: [], aliases: [], groupings: [])
  }

  static var period: Period {
    get throws {
      guard let period = Period(buddhistYear: 2564, month: 9) else {
        throw DataFileError(file: "", path: "", reason: "no such month")
      }
      return period
    }
  }

  static var plan: RoundFramework {
    get throws {
      RoundFramework(
        framework: try Framework.read(Array(framework.utf8), file: "t.json"),
        round: try Round.read(Array(round.utf8), file: "t.json"), fiscalYear: 2564)
    }
  }

  /// Office 1001 reports everything; 1002 nothing.
  static var reports: OfficeReports {
    let place = Provenance(path: SourcePath("2564-09/1001.csv"), row: 2, column: 3)
    var reports = OfficeReports()
    reports.considerations["1.1.1"] = ConsiderationReport(
      isImplemented: true, isClear: true, evidence: nil, provenance: place)
    reports.considerations["1.1.2"] = ConsiderationReport(
      isImplemented: true, isClear: false, evidence: nil, provenance: place)
    reports.measures["1.2"] = MeasureReport(
      percentage: Ratio(500, over: 7), counts: .init(numerator: Ratio(5), denominator: Ratio(7)),
      provenance: place)
    reports.reviews["1.1"] = ReviewReport(
      level: QualityLevel(5), recommendation: "ควรรักษาระดับ", provenance: place)
    return reports
  }

  static func published(
    reports: [String: OfficeReports]? = nil, findings: [Finding] = [], corrections: [Correction] = [],
    history: PeriodHistory? = nil, letters: LetterBasis = LetterBasis(), isOfficial: Bool = true,
    layout: WorkbookLayout = .analysis
  ) throws -> PublishedPeriod {
    let assessment = PeriodAssessment(
      period: try period, plan: try plan,
      offices: [try office("1001", "เขตหนึ่ง"), try office("1002", "@เขตสอง", type: "สพม.")],
      reports: reports ?? ["1001": Self.reports])
    return PublishedPeriod(
      assessment: assessment, findings: findings, files: [],
      history: history ?? PeriodHistory(corrections: corrections), letters: letters, asOf: 1_637_000_000,
      isOfficial: isOfficial, layout: layout,
      softwareVersion: "0.2.0")
  }

  static func finding(
    _ identity: FindingIdentity, _ severity: Severity, office: String?, row: Int, value: String
  )
    -> Finding
  {
    let kind = FindingKind(
      identity, severity, thai: "แก้ \"{value}\" ใน {header}", english: "mend \"{value}\"")
    var finding = Finding(kind, row: row, column: 4, header: "ร้อยละ", value: value)
    finding.officeCode = office
    finding.path = SourcePath("2564-09/ก.csv")
    finding.sheetKind = .measures
    return finding
  }
}
