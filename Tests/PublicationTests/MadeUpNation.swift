import Assessment
import Records
import Standards

@testable import Publication

/// Results of a whole nation that no office ever sent: the same for the same seed.
struct MadeUpNation {
  let period: Period
  let plan: RoundFramework
  private var state: UInt64

  init(_ period: Period, seed: UInt64 = 1) throws {
    self.period = period
    plan = try DataFiles.plan(fiscalYear: period.fiscalYear)
    state = seed
  }

  /// - Parameter silentEvery: every so many-th office sends nothing.
  mutating func published(
    officeCount: Int? = nil, silentEvery: Int = 40, isOfficial: Bool = true,
    layout: WorkbookLayout = .analysis
  ) throws -> PublishedPeriod {
    let offices = Array(try DataFiles.offices(in: period).prefix(officeCount ?? .max))
    var reports: [String: OfficeReports] = [:]
    for (index, office) in offices.enumerated() where (index + 1) % silentEvery != 0 {
      reports[office.code] = officeReports(office)
    }
    let assessment = PeriodAssessment(period: period, plan: plan, offices: offices, reports: reports)
    return PublishedPeriod(
      assessment: assessment, findings: offices.flatMap { findings($0) }, files: offices.map { file($0) },
      provinceMap: try DataFiles.provinceMap(), asOf: 1_637_000_000, isOfficial: isOfficial, layout: layout,
      softwareVersion: "0.2.0")
  }

  private mutating func officeReports(_ office: Office) -> OfficeReports {
    var reports = OfficeReports()
    for node in plan.nodes {
      let place = Provenance(path: path(office), row: 2 + next(40), column: 4)
      switch node.rule {
      case .judgement:
        reports.considerations[node.id] = ConsiderationReport(
          isImplemented: next(20) > 0, isClear: next(6) > 0, evidence: nil, provenance: place)
      case .bands: reports.measures[node.id] = measure(node, place)
      case .external:
        reports.externals[node.id] = ExternalReport(
          points: Ratio(Int128(2_000 + next(3_000)), over: 10), level: nil, provenance: place)
      case .review: reports.reviews[node.id] = review(place)
      case .likert: reports.survey = survey(respondents: 35 + next(60))
      default: if node.kind == .indicator, next(3) > 0 { reports.reviews[node.id] = review(place) }
      }
    }
    return reports
  }

  private mutating func measure(_ node: Node, _ place: Provenance) -> MeasureReport {
    if next(30) == 0 { return MeasureReport(percentage: nil, counts: nil, provenance: place) }
    let denominator = 400 + next(9_000)
    let numerator = node.id == "3.4.2" ? next(denominator / 40) : denominator / 2 + next(denominator / 2)
    return MeasureReport(
      percentage: Ratio(Int128(numerator * 100), over: Int128(denominator)),
      counts: .init(numerator: Ratio(numerator), denominator: Ratio(denominator)), provenance: place)
  }

  private mutating func review(_ place: Provenance) -> ReviewReport {
    let advice = [
      "ควรส่งเสริมสนับสนุนให้ทุกกลุ่มหารูปแบบหรือวิธีการทำงานที่ดี เพื่อเพิ่มประสิทธิภาพให้มากยิ่งขึ้น",
      "มีแนวทางการส่งเสริม กำกับติดตามได้ครอบคลุมสถานศึกษาทุกขนาด ทั้งนี้ ควรบริหารจัดการโดยใช้พื้นที่เป็นฐาน และขับเคลื่อนด้วยนวัตกรรมอย่างต่อเนื่อง",
    ]
    return ReviewReport(
      level: QualityLevel(2 + next(4)), recommendation: next(2) == 0 ? nil : advice[next(2)],
      provenance: place)
  }

  private mutating func survey(respondents: Int) -> SurveyTally? {
    guard let survey = plan.survey else { return nil }
    var tally = SurveyTally(shape: SurveyShape(survey))
    for _ in 0..<respondents {
      let answers = survey.questions.map { _ in UInt8(2 + next(4)) }
      tally.add(group: next(survey.respondentGroups.count), answers: answers)
    }
    return tally
  }

  private mutating func findings(_ office: Office) -> [Finding] {
    (0..<next(6)).map { index in
      let kind = FindingKind(
        [FindingIdentity.badNumber, .percentOnly, .unknownColumn][index % 3], Severity.allCases[index % 3],
        thai: "อ่านค่า \"{value}\" ในคอลัมน์ {header} เป็นตัวเลขไม่ได้ กรุณากรอกเป็นตัวเลขแล้วส่งใหม่",
        english: "\"{value}\" is no number")
      var finding = Finding(kind, row: 3 + index, column: 4, header: "ตัวตั้ง", value: "ประมาณ 80")
      finding.officeCode = office.code
      finding.sheetKind = .measures
      finding.path = path(office)
      return finding
    }
  }

  private mutating func file(_ office: Office) -> SourceFile {
    var file = SourceFile(
      path: path(office), period: period, size: 1_000 + next(90_000), modified: 1_636_900_000)
    file.sha256 = String(repeating: "0123456789abcdef", count: 4)
    file.encoding = "UTF-8"
    file.delimiter = ","
    file.rowCount = 10 + next(300)
    file.contents = [.init(officeCode: office.code, kind: .measures)]
    return file
  }

  private func path(_ office: Office) -> SourcePath {
    SourcePath("\(period)/\(office.shortName)/ข้อมูลเชิงปริมาณ_\(office.code).csv")
  }

  /// A number below `limit`, by Knuth's linear congruential generator.
  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
