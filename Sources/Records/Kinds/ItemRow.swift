package import Standards

/// What a sheet of some kind holds; all that stages need to know of the kind itself.
package protocol SheetContent: Hashable, Sendable {
  static var kind: SheetKind { get }
  /// All that its sheets may have.
  static var columns: SheetColumns { get }
  /// The shapes in which its sheets come, where columns of one mean nothing in another.
  static var shapes: [SheetColumns] { get }
}

extension SheetContent {
  package static var shapes: [SheetColumns] { [columns] }
}

/// What every row of an item says: which item, where it stands, and its words.
package struct RowPlace: Hashable, Sendable {
  /// The node's id, such as `3.4.2`.
  package let nodeID: String
  package let provenance: Provenance
  /// The row's named cells, normalised, without its number columns; of a row that was left out, none.
  package let said: [String]

  package init(nodeID: String, provenance: Provenance, said: [String]) {
    self.nodeID = nodeID
    self.provenance = provenance
    self.said = said
  }
}

/// A row that speaks of one node; rows of the same node are compared by what their cells say.
///
/// A kind of sheet is such a type in a file of its own: its columns, its fields in the ledger, and what is left of it
/// when the rows of an office are put together. `SheetRows` lists the kinds.
package protocol ItemRow: SheetContent {
  var place: RowPlace { get }
  /// What of the node the row speaks of, as messages name it; rows of one item exclude each other.
  var itemID: String { get }
  /// The item that a report is made of, where rows of parts of it make one together.
  var wholeID: String { get }
  /// Whether the row reports anything that a level could rest on.
  var isReported: Bool { get }

  /// The columns of the ledger that hold the row.
  static var fieldNames: [String] { get }
  var fields: RowFields { get }
  /// The row that the ledger kept.
  init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField)

  /// What `explain` shows of the row; none where no node rests on such rows.
  var values: [RowValue] { get }
  /// Which of an office's rows its levels rest on.
  static func counted(_ rows: [Self], in reports: OfficeReports) -> [Bool]

  /// A row that says nothing but that one of the item was left out there.
  static func lost(_ place: RowPlace) -> Self

  static func sheet(_ rows: [Self]) -> SheetRows
  /// The rows of a sheet of this kind; none of another.
  static func rows(of sheet: SheetRows) -> [Self]
}

extension ItemRow {
  package var nodeID: String { place.nodeID }
  package var provenance: Provenance { place.provenance }
  package var said: [String] { place.said }
  package var itemID: String { nodeID }
  package var wholeID: String { itemID }
  package var isReported: Bool { true }

  /// A row that says nothing but that one of a node was left out at a place.
  package static func lost(_ nodeID: String, at provenance: Provenance) -> Self {
    lost(RowPlace(nodeID: nodeID, provenance: provenance, said: []))
  }

  /// Whether the row only stands for one that was left out: it says nothing, as no row does that was read.
  package var isLost: Bool { said.isEmpty }
}

/// A row that may name evidence.
package protocol EvidencedRow: ItemRow {
  var evidence: String? { get }
}

/// A row of which one an item counts, as it stands.
package protocol SingleRow: ItemRow {
  /// Enters what the rows of an office report, one an item.
  static func enter(_ rows: [Self], into reports: inout OfficeReports)
}

/// What an office adds to an item in its own words: no level rests on it, the self-assessment report prints it.
///
/// Personal data is masked. Source: SheetKinds, *criteria*.
package struct ItemNotes: Hashable, Sendable {
  /// The office's own target, such as `4`, `ดีมาก` or `ร้อยละ 80`.
  package let target: String?
  package let outstanding: String?
  package let remark: String?

  package init(target: String?, outstanding: String?, remark: String?) {
    self.target = target
    self.outstanding = outstanding
    self.remark = remark
  }

  package static let none = ItemNotes(target: nil, outstanding: nil, remark: nil)
}

extension ItemNotes {
  static let fieldNames = ["target", "outstanding", "remark"]

  var fields: RowFields {
    RowFields(["target": .text(target), "outstanding": .text(outstanding), "remark": .text(remark)])
  }

  init(_ fields: RowFields) {
    self.init(
      target: fields.text("target"), outstanding: fields.text("outstanding"), remark: fields.text("remark"))
  }
}

/// Which columns a kind of sheet must and may have.
///
/// Source: SheetKinds.
package struct SheetColumns: Sendable {
  /// One of these sets must be there in full.
  package let required: [[ColumnRole]]
  package let optional: [ColumnRole]
  /// Whether at least one column must be a survey's question.
  package let needsQuestions: Bool
  /// The columns that no alias names, since by them a kind is told from another one with the same columns.
  package let underOwnName: [ColumnRole]
  /// Columns of another kind with which a header is not taken for this one.
  package let unless: (kind: SheetKind, roles: [ColumnRole])?

  package init(
    required: [[ColumnRole]], optional: [ColumnRole], needsQuestions: Bool = false,
    underOwnName: [ColumnRole] = [], unless: (kind: SheetKind, roles: [ColumnRole])? = nil
  ) {
    self.required = required
    self.optional = optional
    self.needsQuestions = needsQuestions
    self.underOwnName = underOwnName
    self.unless = unless
  }

  /// Every column that the kind knows.
  package var roles: [ColumnRole] {
    ColumnRole.allCases.filter { required.joined().contains($0) || optional.contains($0) }
  }
}
