internal import Records
internal import Standards

/// Leaves one row an item: identical ones count once, different ones not at all.
///
/// Source: SheetKinds, *Rows of one item*.
struct SingleRows {
  let kind: SheetKind

  /// The row of each item, by its id.
  func rows<Row: ItemRow>(_ rows: [Row], _ findings: inout ItemFindings) -> [String: Row] {
    var first: [String: Row] = [:]
    var conflicting = LostRow.items(of: rows, sheet: kind, &findings)
    for row in rows where !row.isLost {
      guard let earlier = first[row.itemID] else {
        first[row.itemID] = row
        continue
      }
      if earlier.said == row.said {
        findings.addRepetition(of: earlier, by: row, sheet: kind)
      } else {
        findings.addConflict(on: row, with: earlier, sheet: kind)
        conflicting.insert(row.itemID)
      }
    }
    return first.filter { !conflicting.contains($0.key) }
  }
}

extension ItemRow {
  /// Where the row stands, for a message about another one.
  fileprivate var place: [String: String] {
    ["earlierRow": String(provenance.row), "earlierFile": provenance.path.name]
  }
}

extension ItemFindings {
  /// Adds that a row repeats an earlier one in every cell.
  mutating func addRepetition(of earlier: some ItemRow, by row: some ItemRow, sheet: SheetKind) {
    add(.duplicateRow, on: row, sheet: sheet, details: earlier.place)
  }

  /// Adds that a row says something else of its item than an earlier one, in this file or another.
  mutating func addConflict(on row: some ItemRow, with earlier: some ItemRow, sheet: SheetKind) {
    let other = earlier.provenance.path
    guard other != row.provenance.path else {
      return add(.conflictingRows, on: row, sheet: sheet, details: earlier.place)
    }
    add(
      .conflictingFiles, on: row, sheet: sheet,
      details: [
        "earlierRow": String(earlier.provenance.row), "earlierFile": other.text,
        "settling": FileRevision(fileName: other.name).nextFileName,
      ])
  }
}
