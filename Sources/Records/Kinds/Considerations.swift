package import Standards

/// A row of the self-assessment by consideration.
///
/// Source: SheetKinds, *considerations*.
package struct ConsiderationRow: EvidencedRow {
  package let place: RowPlace
  /// Nil where the cell is blank or could not be read.
  package var isImplemented: Bool?
  package var isClear: Bool?
  package let evidence: String?
  package let notes: ItemNotes

  package init(
    _ place: RowPlace, isImplemented: Bool?, isClear: Bool?, evidence: String?, notes: ItemNotes = .none
  ) {
    self.place = place
    self.isImplemented = isImplemented
    self.isClear = isClear
    self.evidence = evidence
    self.notes = notes
  }

  package static let kind = SheetKind.considerations

  package static let columns = SheetColumns(
    required: [[.standard, .indicator, .consideration, .implemented, .clear]],
    optional: [.officeCode, .office, .evidence, .target, .outstanding, .remark])

  package var isReported: Bool { isImplemented != nil || isClear != nil }

  package var values: [RowValue] {
    [
      RowValue(.implemented, isImplemented.map { .answer($0) }, .implemented),
      RowValue(.clear, isClear.map { .answer($0) }, .clear),
      RowValue(.evidence, evidence.map { .text($0) }, .evidence),
    ]
  }

  package static func counted(_ rows: [ConsiderationRow], in reports: OfficeReports) -> [Bool] {
    rows.map { reports.considerations[$0.nodeID]?.provenance == $0.provenance }
  }

  package static func lost(_ place: RowPlace) -> ConsiderationRow {
    ConsiderationRow(place, isImplemented: nil, isClear: nil, evidence: nil)
  }

  package static func sheet(_ rows: [ConsiderationRow]) -> SheetRows { .considerations(rows) }

  package static func rows(of sheet: SheetRows) -> [ConsiderationRow] {
    if case .considerations(let rows) = sheet { rows } else { [] }
  }
}

extension ConsiderationRow {
  package static let fieldNames = ["implemented", "clear", "evidence"] + ItemNotes.fieldNames

  package var fields: RowFields {
    RowFields([
      "implemented": .answer(isImplemented), "clear": .answer(isClear), "evidence": .text(evidence),
    ]).merging(notes.fields)
  }

  package init(_ place: RowPlace, _ fields: RowFields) {
    self.init(
      place, isImplemented: fields.answer("implemented"), isClear: fields.answer("clear"),
      evidence: fields.text("evidence"), notes: ItemNotes(fields))
  }
}

/// An office's self-assessment of one consideration: both judgements, kept apart.
package struct ConsiderationReport: Hashable, Sendable {
  package let isImplemented: Bool
  package let isClear: Bool
  package let evidence: String?
  package let notes: ItemNotes
  package let provenance: Provenance

  package init(
    isImplemented: Bool, isClear: Bool, evidence: String?, notes: ItemNotes = .none, provenance: Provenance
  ) {
    self.isImplemented = isImplemented
    self.isClear = isClear
    self.evidence = evidence
    self.notes = notes
    self.provenance = provenance
  }
}
