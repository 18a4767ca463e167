package import Standards

/// What one file says of one office in one sheet: the rows as read, before rows of an item are put together.
package struct SheetReading: Hashable, Sendable {
  package let officeCode: String
  package let rows: SheetRows
  package let path: SourcePath
  /// The column of each role counted from 1: with a row's number, the cell that a value was read from.
  package let columns: [ColumnRole: Int]

  package init(officeCode: String, rows: SheetRows, path: SourcePath, columns: [ColumnRole: Int]) {
    self.officeCode = officeCode
    self.rows = rows
    self.path = path
    self.columns = columns
  }

  package var kind: SheetKind {
    switch rows {
    case .considerations: .considerations
    case .measures: .measures
    case .survey: .survey
    case .external: .external
    case .review: .review
    case .criteria: .criteria
    case .progress: .progress
    }
  }
}

/// The rows of a sheet by its kind.
package enum SheetRows: Hashable, Sendable {
  case considerations([ConsiderationRow])
  case measures([MeasureRow])
  case survey(SurveySheet)
  case external([ExternalRow])
  case review([ReviewRow])
  case criteria([CriterionRow])
  case progress([ProgressRow])
}

/// The tally of a survey's rows.
package struct SurveySheet: Hashable, Sendable {
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
}
