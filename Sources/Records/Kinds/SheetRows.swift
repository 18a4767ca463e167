package import Standards

/// The rows of a sheet by its kind.
package enum SheetRows: Hashable, Sendable {
  case considerations([ConsiderationRow])
  case measures([MeasureRow])
  case survey(SurveySheet)
  case external([ExternalRow])
  case review([ReviewRow])
  case criteria([CriterionRow])
  case progress([ProgressRow])

  package var kind: SheetKind {
    switch self {
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

extension SheetKind {
  /// What sheets of the kind hold; every stage finds by this what it does with the kind.
  package var content: any SheetContent.Type {
    switch self {
    case .considerations: ConsiderationRow.self
    case .measures: MeasureRow.self
    case .survey: SurveySheet.self
    case .external: ExternalRow.self
    case .review: ReviewRow.self
    case .criteria: CriterionRow.self
    case .progress: ProgressRow.self
    }
  }

  /// The kinds whose rows speak of items.
  package static var itemRows: [any ItemRow.Type] { allCases.compactMap { $0.content as? any ItemRow.Type } }
}

/// Everything that counts for one office in a period, by node: the input of scoring.
package struct OfficeReports: Sendable {
  package var considerations: [String: ConsiderationReport] = [:]
  package var measures: [String: MeasureReport] = [:]
  package var reviews: [String: ReviewReport] = [:]
  package var externals: [String: ExternalReport] = [:]
  /// By criterion, the rows of its categories in their order behind the one of the whole.
  package var criteria: [String: [CriterionReport]] = [:]
  /// What items were in the last fiscal year, of those whose rule looks back.
  package var lastYear: [String: LastYearFigure] = [:]
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

  /// Whether anything of a kind of sheet counts for a node; a survey has no nodes, so that it counts for each.
  package func counts(_ kind: SheetKind, for nodeID: String) -> Bool {
    switch kind {
    case .considerations: considerations[nodeID] != nil
    case .measures: measures[nodeID] != nil
    case .survey: survey != nil
    case .external: externals[nodeID] != nil
    case .review: reviews[nodeID] != nil
    case .criteria: criteria[nodeID] != nil
    case .progress: false
    }
  }

  /// Whether nothing at all was observed.
  package var isEmpty: Bool { !SheetKind.allCases.contains(where: counts) }
}

/// What one file says of one office in one sheet: the rows as read, before rows of an item are put together.
package struct SheetReading: Hashable, Sendable {
  package let officeCode: String
  package let rows: SheetRows
  package let path: SourcePath
  /// The column of each role counted from 1: with a row's number, the cell that a value was read from.
  package let columns: [ColumnRole: Int]

  package init(
    officeCode: String, rows: SheetRows, path: SourcePath, columns: [ColumnRole: Int]
  ) {
    self.officeCode = officeCode
    self.rows = rows
    self.path = path
    self.columns = columns
  }

  package var kind: SheetKind { rows.kind }
}
