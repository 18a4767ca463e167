internal import Assessment
internal import Standards

/// The workbook of one office: its sheets in the order of Workbooks, *Office workbooks*.
///
/// A new sheet is one file that declares it and one line here.
enum OfficeWorkbook {
  /// - Parameter index: of the office within the assessment.
  static func sheets(_ published: PublishedPeriod, officeAt index: Int) -> [any WorkbookSheet] {
    let assessment = published.assessment
    let office = assessment.offices[index]
    let enclosure = Enclosure(
      plan: published.plan, office: office, result: assessment.results[index],
      reports: assessment.reports[index], signatory: published.letters.settings.enclosureSignatory)
    let sheets: [(any WorkbookSheet)?] = [
      EnclosureSheet(enclosure: enclosure),
      LetterSheet(letter: published.letter(officeAt: index), emblem: published.letters.settings.emblem?.png),
      published.selfAssessmentSheet(officeAt: index),
      published.surveySheet(officeAt: index),
      published.respondentCommentsSheet(officeAt: index),
      published.dutiesSheet(officeAt: index),
      published.workCalendarSheet(officeAt: index),
      published.correctionsSheet(officeCode: office.code),
      published.notesSheet(officeAt: index),
    ]
    return published.layout.arranged(sheets.compactMap { $0 })
  }
}
