package import Standards

/// Everything that counts for one office in a period, by node: the input of scoring.
package struct OfficeReports: Sendable {
  package var considerations: [String: ConsiderationReport] = [:]
  package var measures: [String: MeasureReport] = [:]
  package var reviews: [String: ReviewReport] = [:]
  package var externals: [String: ExternalReport] = [:]
  /// By criterion, the rows of its categories in their order behind the one of the whole.
  package var criteria: [String: [CriterionReport]] = [:]
  /// By the number of the step of the round's process.
  package var progress: [Int: StepReport] = [:]
  package var survey: SurveyTally?
  /// The files whose answers count in the survey, in path order.
  package var surveyFiles: [SourcePath] = []
  /// The sheets that an earlier month of the fiscal year stands in for, with that month.
  package var carried: [SheetKind: Period] = [:]

  package init() {}

  /// Whether anything of a kind of sheet counts.
  package func counts(_ kind: SheetKind) -> Bool {
    switch kind {
    case .considerations: !considerations.isEmpty
    case .measures: !measures.isEmpty
    case .survey: survey != nil
    case .external: !externals.isEmpty
    case .review: !reviews.isEmpty
    case .criteria: !criteria.isEmpty
    case .progress: !progress.isEmpty
    }
  }

  /// Whether nothing at all was observed.
  package var isEmpty: Bool {
    considerations.isEmpty && measures.isEmpty && reviews.isEmpty && externals.isEmpty && criteria.isEmpty
      && progress.isEmpty && survey == nil
  }
}
