internal import Assessment
internal import Records
internal import Standards

/// An office with all that is known of it: a row of the sheets with one row an office.
struct OfficeRow {
  let office: Office
  let result: OfficeResult
  let reports: OfficeReports

  static func all(of assessment: PeriodAssessment) -> [OfficeRow] {
    assessment.offices.indices.map { index in
      OfficeRow(
        office: assessment.offices[index], result: assessment.results[index],
        reports: assessment.reports[index])
    }
  }
}
