package import Records
package import Reference
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

/// A row that speaks of one node; rows of the same node are compared by what their cells say.
package protocol ItemRow: Hashable, Sendable {
  /// The node's id, such as `3.4.2`.
  var nodeID: String { get }
  /// What of the node the row speaks of, as messages name it; rows of one item exclude each other.
  var itemID: String { get }
  var provenance: Provenance { get }
  /// The row's named cells, normalised, without its number columns.
  var said: [String] { get }
}

extension ItemRow {
  package var itemID: String { nodeID }
}

/// A row that may name evidence.
protocol EvidencedRow: ItemRow {
  var evidence: String? { get }
}

/// A row of the self-assessment by consideration.
package struct ConsiderationRow: EvidencedRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  /// Nil where the cell is blank or could not be read.
  package internal(set) var isImplemented: Bool?
  package internal(set) var isClear: Bool?
  package let evidence: String?
  package let notes: ItemNotes

  package init(
    nodeID: String, provenance: Provenance, said: [String], isImplemented: Bool?, isClear: Bool?,
    evidence: String?, notes: ItemNotes = .none
  ) {
    self.nodeID = nodeID
    self.provenance = provenance
    self.said = said
    self.isImplemented = isImplemented
    self.isClear = isClear
    self.evidence = evidence
    self.notes = notes
  }
}

/// A row of the quantitative sheet.
package struct MeasureRow: ItemRow {
  /// What a cell of counts or percent says.
  package enum Cell: Hashable, Sendable {
    case unreported
    case unreadable
    case number(Ratio)

    package var number: Ratio? {
      if case .number(let value) = self { value } else { nil }
    }
  }

  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  /// Item, grade and school: rows that differ in them are parts of one item.
  package let part: [String]
  /// Whether the row is the item's own total over its parts.
  package let isTotal: Bool
  package let numerator: Cell
  package let denominator: Cell
  package let percent: Cell
  /// Whether the remark says that the level is not taught.
  package let isNotTaught: Bool
  package let notes: ItemNotes

  package init(
    nodeID: String, provenance: Provenance, said: [String], part: [String], isTotal: Bool, numerator: Cell,
    denominator: Cell, percent: Cell, isNotTaught: Bool, notes: ItemNotes = .none
  ) {
    self.nodeID = nodeID
    self.provenance = provenance
    self.said = said
    self.part = part
    self.isTotal = isTotal
    self.numerator = numerator
    self.denominator = denominator
    self.percent = percent
    self.isNotTaught = isNotTaught
    self.notes = notes
  }
}

/// A row of the committee's result.
package struct ReviewRow: ItemRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  package let level: QualityLevel?
  package let recommendation: String?

  package init(
    nodeID: String, provenance: Provenance, said: [String], level: QualityLevel?, recommendation: String?
  ) {
    self.nodeID = nodeID
    self.provenance = provenance
    self.said = said
    self.level = level
    self.recommendation = recommendation
  }
}

/// A row of another assessment's result.
package struct ExternalRow: ItemRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  package let points: Ratio?
  package let level: QualityLevel?

  package init(
    nodeID: String, provenance: Provenance, said: [String], points: Ratio?, level: QualityLevel?
  ) {
    self.nodeID = nodeID
    self.provenance = provenance
    self.said = said
    self.points = points
    self.level = level
  }
}

/// A row of the 2554 form.
package struct CriterionRow: EvidencedRow {
  package let nodeID: String
  package let said: [String]
  package let report: CriterionReport

  package init(nodeID: String, said: [String], report: CriterionReport) {
    self.nodeID = nodeID
    self.said = said
    self.report = report
  }

  package var provenance: Provenance { report.provenance }
  package var itemID: String { Node.item(nodeID, category: report.category) }
  package var evidence: String? { report.evidence }
}
