package import Discovery
package import Records
internal import Standards

/// Puts the sheets of one office together into what counts for the period.
///
/// Source: SheetKinds, *Rows of one item*.
package struct OfficeAssembler: Sendable {
  private let context: PeriodContext
  private let overlaps: SurveyOverlaps
  private let lastYear: LastYearFigures

  package init(
    context: PeriodContext, overlaps: SurveyOverlaps, lastYear: LastYearFigures = .none
  ) {
    self.context = context
    self.overlaps = overlaps
    self.lastYear = lastYear
  }

  /// What counts for an office, and what had to be said about rows that met.
  /// - Parameter sheets: of this office alone, in path order.
  package func assemble(
    _ sheets: [SheetReading], officeCode: String
  ) -> (reports: OfficeReports, findings: [Finding]) {
    var reports = OfficeReports()
    var findings = ItemFindings(officeCode: officeCode)
    reportParts(sheets, &findings)
    let surveys = sheets.compactMap { sheet -> (sheet: SheetReading, tally: SurveyTally)? in
      if case .survey(let survey) = sheet.rows { (sheet, survey.tally) } else { nil }
    }
    (reports.survey, reports.surveyFiles) = survey(surveys, officeCode, &findings)
    for row in SheetKind.itemRows { row.assemble(of: sheets, context, into: &reports, &findings) }
    reports.look(back: lastYear[officeCode], context.plan, sheets, &findings)
    if let survey = reports.survey { checkRespondents(survey, sheets, &findings) }
    return (reports, findings.collected)
  }

  private func survey(
    _ surveys: [(sheet: SheetReading, tally: SurveyTally)], _ officeCode: String,
    _ findings: inout ItemFindings
  ) -> (SurveyTally?, files: [SourcePath]) {
    // Tables of one file are one export, however many headers stand in it.
    var files: [(sheet: SheetReading, tally: SurveyTally)] = []
    for survey in surveys {
      if files.last?.sheet.path == survey.sheet.path {
        files[files.count - 1].tally.add(survey.tally)
      } else {
        files.append(survey)
      }
    }
    if files.count < 2 { return (files.first?.tally, files.map(\.sheet.path)) }
    return SurveyParts.tally(files, overlaps.overlaps(of: officeCode), &findings)
  }

  /// Says that a sheet of items came in several files.
  private func reportParts(_ sheets: [SheetReading], _ findings: inout ItemFindings) {
    for kind in SheetKind.allCases where kind != .survey {
      let paths = Set(sheets.filter { $0.kind == kind }.map(\.path))
      guard paths.count > 1 else { continue }
      let finding = Finding(.sheetInParts, details: ["count": String(paths.count)])
      for path in paths.sorted() { findings.add(finding, kind: kind, path: path) }
    }
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
