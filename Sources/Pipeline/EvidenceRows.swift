internal import Records
internal import Standards

/// Shows the rows of an office's sheets as they were read, with the cells of their values and which of them count.
struct EvidenceRows {
  let reports: OfficeReports

  func rows(of sheets: [SheetReading]) -> [EvidenceRow] {
    var bySheet: [Int: [EvidenceRow]] = [:]
    for type in SheetKind.itemRows { type.addEvidence(of: sheets, reports, to: &bySheet) }
    return sheets.indices.flatMap { bySheet[$0] ?? [] }
  }
}

extension ItemRow {
  /// Adds the rows of this kind to those of their sheets, by the index of the sheet.
  fileprivate static func addEvidence(
    of sheets: [SheetReading], _ reports: OfficeReports, to bySheet: inout [Int: [EvidenceRow]]
  ) {
    let found = sheets.indices.flatMap { index in Self.rows(of: sheets[index].rows).map { (index, $0) } }
    for ((index, row), isCounted) in zip(found, counted(found.map(\.1), in: reports)) {
      let values = row.values
      if values.isEmpty { continue }
      bySheet[index, default: []].append(row.evidence(values, sheets[index], isCounted: isCounted))
    }
  }

  /// The row with those of its values whose column the sheet has.
  private func evidence(_ values: [RowValue], _ sheet: SheetReading, isCounted: Bool) -> EvidenceRow {
    EvidenceRow(
      nodeID: nodeID, kind: sheet.kind, path: sheet.path, row: provenance.row,
      values: values.compactMap { value in
        sheet.columns[value.column].map { EvidenceValue(value.role, value.content, column: $0) }
      }, isCounted: isCounted)
  }
}
