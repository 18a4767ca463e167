internal import Assessment
internal import Records
internal import Standards

/// An office with all that is known of it: a row of the sheets with one row an office.
///
/// A class, because each cell is handed its row, and copying one would count some twenty references.
final class OfficeRow {
  let office: Office
  let result: OfficeResult
  let reports: OfficeReports

  private init(office: Office, result: OfficeResult, reports: OfficeReports) {
    self.office = office
    self.result = result
    self.reports = reports
  }

  static func all(of assessment: PeriodAssessment) -> [OfficeRow] {
    assessment.offices.indices.map { index in
      OfficeRow(
        office: assessment.offices[index], result: assessment.results[index],
        reports: assessment.reports[index])
    }
  }
}
