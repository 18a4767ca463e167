package import Records
internal import Standards

/// Puts the sheets of one office together into what counts for the period.
///
/// Source: intake.md, *Sheet kinds*.
package struct OfficeAssembler: Sendable {
  private let context: IntakeContext

  package init(context: IntakeContext) {
    self.context = context
  }

  /// What counts for an office, and what had to be said about rows that met.
  /// - Parameter sheets: of this office alone, in path order.
  package func assemble(
    _ sheets: [SheetReading], officeCode: String
  ) -> (reports: OfficeReports, findings: [Finding]) {
    var reports = OfficeReports()
    var findings = ItemFindings(officeCode: officeCode)
    var considerations: [ConsiderationRow] = []
    var measures: [MeasureRow] = []
    var reviews: [ReviewRow] = []
    var externals: [ExternalRow] = []
    for sheet in sheets {
      switch sheet.rows {
      case .considerations(let rows): considerations += rows
      case .measures(let rows): measures += rows
      case .review(let rows): reviews += rows
      case .external(let rows): externals += rows
      case .survey(let tally): reports.survey = reports.survey.map { $0.adding(tally) } ?? tally
      }
    }
    reports.considerations = ConsiderationsAssembly.reports(considerations, &findings)
    reports.measures = MeasuresAssembly(plan: context.plan).reports(measures, &findings)
    reports.reviews = SingleRows(kind: .review).rows(reviews, &findings).mapValues { row in
      ReviewReport(level: row.level, recommendation: row.recommendation, provenance: row.provenance)
    }
    reports.externals = SingleRows(kind: .external).rows(externals, &findings).mapValues { row in
      ExternalReport(points: row.points, level: row.level, provenance: row.provenance)
    }
    if let survey = reports.survey { checkRespondents(survey, sheets, &findings) }
    return (reports, findings.collected)
  }

  /// A survey under the minimum still counts, but is doubted.
  private func checkRespondents(
    _ survey: SurveyTally, _ sheets: [SheetReading], _ findings: inout ItemFindings
  ) {
    for node in context.plan.nodes {
      guard case .likert(_, let minimum) = node.rule else { continue }
      let count = survey.respondents(dimension: nil)
      if count < minimum {
        let finding = Finding(.fewRespondents, details: ["count": String(count), "minimum": String(minimum)])
        findings.add(finding, kind: .survey, path: sheets.first { $0.kind == .survey }?.path)
      }
    }
  }
}

extension SurveyTally {
  fileprivate func adding(_ other: SurveyTally) -> SurveyTally {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension FindingKind {
  static let fewRespondents = FindingKind(
    "few-respondents", .warning,
    thai:
      "มีผู้ตอบแบบสอบถาม {count} คน น้อยกว่าขั้นต่ำ {minimum} คน ระดับความพึงพอใจจึงเป็นผลเบื้องต้นจนกว่าคณะกรรมการจะพิจารณา",
    english:
      "Only {count} respondents answered, fewer than {minimum}; the level is provisional until reviewed.")
}
