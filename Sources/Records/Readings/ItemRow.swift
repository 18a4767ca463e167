package import Standards

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
package protocol EvidencedRow: ItemRow {
  var evidence: String? { get }
}

/// A row of the self-assessment by consideration.
package struct ConsiderationRow: EvidencedRow {
  package let nodeID: String
  package let provenance: Provenance
  package let said: [String]
  /// Nil where the cell is blank or could not be read.
  package var isImplemented: Bool?
  package var isClear: Bool?
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

/// A row of the work calendar.
package struct ProgressRow: ItemRow {
  /// The number of the step in the round's process.
  package let step: Int
  package let said: [String]
  package let report: StepReport

  package init(step: Int, said: [String], report: StepReport) {
    self.step = step
    self.said = said
    self.report = report
  }

  /// The step's number, which stands where other rows have their node.
  package var nodeID: String { String(step) }
  package var provenance: Provenance { report.provenance }
}
