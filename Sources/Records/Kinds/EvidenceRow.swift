package import Standards

/// A row of a sheet that is about a node, as it was read, with the cell of each value.
package struct EvidenceRow: Hashable, Sendable {
  package let nodeID: String
  package let kind: SheetKind
  package let path: SourcePath
  package let row: Int
  package let values: [EvidenceValue]
  /// Whether the level rests on it: not on a total, a repetition, or a row that contradicts another.
  package let isCounted: Bool

  package init(
    nodeID: String, kind: SheetKind, path: SourcePath, row: Int, values: [EvidenceValue], isCounted: Bool
  ) {
    self.nodeID = nodeID
    self.kind = kind
    self.path = path
    self.row = row
    self.values = values
    self.isCounted = isCounted
  }

  /// The cell of a value, such as `E12`; nil where its column is not known.
  package func cell(of value: EvidenceValue) -> String? {
    value.column.map { CellAddress(row: row, column: $0).description }
  }
}

/// One value of a row; personal data was masked when it was read.
package struct EvidenceValue: Hashable, Sendable {
  /// What the value says of its node; the raw value is its name in JSON.
  package enum Role: String, Hashable, Sendable {
    case implemented
    case clear
    case evidence
    case part
    case numerator
    case denominator
    case percent
    case previousYear
    case points
    case level
    case recommendation
    case result
    case category
    case assessor
    case condition
    case present
    case conditionsMet
  }

  package enum Content: Hashable, Sendable {
    case blank
    case unreadable
    case answer(Bool)
    case number(Ratio)
    case level(QualityLevel)
    case text(String)
  }

  package let role: Role
  package let content: Content
  /// Counted from 1.
  package let column: Int?

  package init(_ role: Role, _ content: Content, column: Int?) {
    self.role = role
    self.content = content
    self.column = column
  }
}

/// A value of a row before its column is known: what it says, and under which header it stands.
package struct RowValue {
  package let role: EvidenceValue.Role
  package let content: EvidenceValue.Content
  package let column: ColumnRole

  init(_ role: EvidenceValue.Role, _ content: EvidenceValue.Content?, _ column: ColumnRole) {
    self.role = role
    self.content = content ?? .blank
    self.column = column
  }
}
