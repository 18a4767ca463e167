internal import Standards

/// The consolidated workbook: its sheets in the order of Workbooks, *national.xlsx*.
///
/// A new sheet is one file that declares it and one line here.
enum NationalWorkbook {
  static func sheets(_ published: PublishedPeriod) -> [any WorkbookSheet] {
    let listed = published.layout.arranged(contents(published))
    return published.layout.arranged([published.contentsSheet(listing: listed)]) + listed
  }

  private static func contents(_ published: PublishedPeriod) -> [any WorkbookSheet] {
    let sheets: [[(any WorkbookSheet)?]] = [
      [published.notesSheet()],
      [published.overviewSheet()],
      [published.officeResultsSheet()],
      published.plan.standards.map(published.standardSheet),
      [published.considerationsSheet()],
      [published.measuresSheet()],
      [published.distributionSheet()],
      [published.regionSheet()],
      [published.surveySheet()],
      [published.surveyByOfficeSheet()],
      [published.recommendationsSheet()],
      [published.comparisonSheet()],
      [published.responsibilitiesSheet()],
      [published.submissionsSheet()],
      [published.findingsSheet()],
      [published.historySheet()],
      [published.filesSheet()],
      [published.methodSheet()],
    ]
    return sheets.joined().compactMap { $0 }
  }
}
