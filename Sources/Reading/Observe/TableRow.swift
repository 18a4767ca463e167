internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// One row of a small sheet, its cells normalised and found by what their columns mean.
struct TableRow {
  let number: Int
  /// Normalised, with line breaks kept; a short row is padded when it is asked for more.
  private var cells: [String]
  private let layout: SheetLayout

  /// Reads a row's cells, with the findings that their spelling calls for; what no kind names stays unread.
  init(_ record: borrowing CSVRecord, layout: SheetLayout, _ findings: inout FindingCollector) {
    number = record.start.row
    self.layout = layout
    cells = []
    for column in 0..<record.count {
      guard layout.names(column) else {
        cells.append("")
        continue
      }
      let cell = CellText(record, column)
      cells.append(cell.text)
      // A name is never repeated, and of how it is spelt nothing depends.
      for kind in cell.findings where layout.columns[.assessor] != column {
        add(kind, column: column, text: cell.text, &findings)
      }
    }
  }

  private func add(_ kind: FindingKind, column: Int, text: String, _ findings: inout FindingCollector) {
    let finding = Finding(
      kind, row: number, column: column + 1,
      header: column < layout.header.count ? layout.header[column] : nil,
      value: kind.quotesCell ? text : nil)
    if kind.isCountedPerFile { findings.addCounted(finding) } else { findings.add(finding) }
  }

  subscript(role: ColumnRole) -> String {
    layout.columns[role].map { self[column: $0] } ?? ""
  }

  subscript(column column: Int) -> String {
    column < cells.count ? cells[column] : ""
  }

  /// The title that stands in a column of its own beside a number column.
  func title(beside role: ColumnRole) -> String {
    layout.titles[role].map { self[column: $0] } ?? ""
  }

  /// The row with a blank cell filled from the row above, as merged cells leave it.
  func filling(_ role: ColumnRole, with text: String) -> TableRow {
    guard let column = layout.columns[role] else { return self }
    var row = self
    row.cells += Array(repeating: "", count: max(0, column + 1 - cells.count))
    row.cells[column] = text
    return row
  }

  /// What the row says beyond its numbers and its office, for comparing rows of one item; masked, for it is kept.
  func said(without roles: [ColumnRole]) -> [String] {
    layout.roles.filter { !roles.contains($0) }.map(masked)
  }

  /// A cell's text without personal data.
  func masked(_ role: ColumnRole) -> String { PersonalData.masked(self[role]).text }

  /// Whether the sheet has a column at all.
  func has(_ role: ColumnRole) -> Bool { layout.columns[role] != nil }

  /// Where the row's value stands: the cell of the first of some columns that the sheet has.
  func provenance(_ path: SourcePath, _ roles: ColumnRole...) -> Provenance {
    provenance(path, roles)
  }

  /// The item that the row is about, where it stands and what it says beyond numbers and office.
  func place(
    of nodeID: String, _ path: SourcePath, _ roles: ColumnRole..., unsaid: [ColumnRole]
  ) -> RowPlace {
    place(of: nodeID, path, roles, unsaid: unsaid)
  }

  func place(
    of nodeID: String, _ path: SourcePath, _ roles: [ColumnRole], unsaid: [ColumnRole]
  ) -> RowPlace {
    RowPlace(nodeID: nodeID, provenance: provenance(path, roles), said: said(without: unsaid))
  }

  private func provenance(_ path: SourcePath, _ roles: [ColumnRole]) -> Provenance {
    let column = roles.lazy.compactMap { layout.columns[$0] }.first
    return Provenance(path: path, row: number, column: column.map { $0 + 1 })
  }

  /// A finding on the cell of a column.
  /// - Parameter value: what it repeats instead of the whole cell.
  func finding(
    _ kind: FindingKind, at role: ColumnRole, value: String? = nil, details: [String: String] = [:]
  ) -> Finding {
    let column = layout.columns[role]
    return Finding(
      kind, row: number, column: column.map { $0 + 1 }, header: column.map { layout.header[$0] },
      value: value ?? self[role],
      details: details)
  }
}

extension CSVRecord {
  /// The text of a cell.
  func text(at index: Int) -> String { String(utf8: self[index]) }
}
