package import Standards

/// The tally of a survey's rows.
///
/// Source: SheetKinds, *survey*.
package struct SurveySheet: SheetContent {
  package let tally: SurveyTally
  /// A hash of each row's time, group and answers, by which files are compared.
  ///
  /// Empty where the sheet comes from the ledger, which gives them only when asked.
  package let rowHashes: [UInt64]
  /// Empty where the sheet comes from the ledger, which gives comments only when asked.
  package let comments: SurveyComments

  package init(
    tally: SurveyTally, rowHashes: [UInt64] = [], comments: SurveyComments = SurveyComments()
  ) {
    self.tally = tally
    self.rowHashes = rowHashes
    self.comments = comments
  }

  package static let kind = SheetKind.survey

  package static let columns = SheetColumns(
    required: [[.timestamp, .respondent]], optional: [.officeCode, .office, .comment], needsQuestions: true)
}
