package import Standards

/// Everything that counts for one office in a period, by node: the input of scoring.
package struct OfficeReports: Sendable {
  package var considerations: [String: ConsiderationReport] = [:]
  package var measures: [String: MeasureReport] = [:]
  package var reviews: [String: ReviewReport] = [:]
  package var externals: [String: ExternalReport] = [:]
  package var survey: SurveyTally?
  /// The files whose answers count in the survey, in path order.
  package var surveyFiles: [SourcePath] = []
  /// The sheets that an earlier month of the fiscal year stands in for, with that month.
  package var carried: [SheetKind: Period] = [:]

  package init() {}

  /// Whether nothing at all was observed.
  package var isEmpty: Bool {
    considerations.isEmpty && measures.isEmpty && reviews.isEmpty && externals.isEmpty && survey == nil
  }
}
