package import Records
package import Standards

/// What one file says of one office in one sheet: the rows as read, before rows of an item are put together.
package struct SheetReading: Sendable {
  package let officeCode: String
  package let rows: SheetRows
  package let path: SourcePath

  package var kind: SheetKind {
    switch rows {
    case .considerations: .considerations
    case .measures: .measures
    case .survey: .survey
    case .external: .external
    case .review: .review
    }
  }
}

/// The rows of a sheet by its kind.
package enum SheetRows: Sendable {
  case considerations([ConsiderationRow])
  case measures([MeasureRow])
  case survey(SurveySheet)
  case external([ExternalRow])
  case review([ReviewRow])
}

/// The tally of a survey's rows.
package struct SurveySheet: Sendable {
  package let tally: SurveyTally
  /// A hash of each row's time, group and answers, only where two files of an office have to be compared.
  package let rowHashes: [UInt64]?
}

/// A row that speaks of one node; rows of the same node are compared by what their cells say.
package protocol ItemRow: Sendable {
  /// The node's id, such as `3.4.2`.
  var nodeID: String { get }
  var provenance: Provenance { get }
  /// The row's named cells, normalised, without its number columns.
  var said: [String] { get }
}

/// A row of the self-assessment by consideration.
package struct ConsiderationRow: ItemRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  /// Nil where the cell is blank or could not be read.
  package let isImplemented: Bool?
  package let isClear: Bool?
  package let evidence: String?
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
}

/// A row of the committee's result.
package struct ReviewRow: ItemRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  package let level: QualityLevel?
  package let recommendation: String?
}

/// A row of another assessment's result.
package struct ExternalRow: ItemRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  package let points: Ratio?
  package let level: QualityLevel?
}
