internal import Records
internal import Standards

/// Gathers findings on rows that were put together, each with the office, sheet and file it is about.
struct ItemFindings {
  private let officeCode: String
  private(set) var collected: [Finding] = []

  init(officeCode: String) {
    self.officeCode = officeCode
  }

  mutating func add(_ finding: Finding, kind: SheetKind, path: SourcePath?) {
    var finding = finding
    finding.officeCode = officeCode
    finding.sheetKind = kind
    finding.path = path
    collected.append(finding)
  }

  /// Adds a finding on a whole row.
  mutating func add<Row: ItemRow>(
    _ kind: FindingKind, on row: Row, value: String? = nil,
    details: [String: String] = [:]
  ) {
    let details = details.merging(["item": row.itemID]) { own, _ in own }
    add(
      Finding(kind, row: row.provenance.row, value: value, details: details), kind: Row.kind,
      path: row.provenance.path)
  }
}

extension ItemRow {
  /// Where the row stands, for a message about another one.
  fileprivate var placeDetails: [String: String] {
    ["earlierRow": String(provenance.row), "earlierFile": provenance.path.name]
  }
}

extension ItemFindings {
  /// Adds that a row repeats an earlier one in every cell.
  mutating func addRepetition(of earlier: some ItemRow, by row: some ItemRow) {
    add(.duplicateRow, on: row, details: earlier.placeDetails)
  }

  /// Adds that a row says something else of its item than an earlier one, in this file or another.
  /// - Parameter item: what the two disagree on, where it is not the row's own.
  mutating func addConflict(on row: some ItemRow, with earlier: some ItemRow, item: String? = nil) {
    let other = earlier.provenance.path
    let item = item ?? row.itemID
    guard other != row.provenance.path else {
      return add(
        .conflictingRows, on: row, details: earlier.placeDetails.merging(["item": item]) { $1 })
    }
    add(
      .conflictingFiles, on: row,
      details: [
        "item": item, "earlierRow": String(earlier.provenance.row), "earlierFile": other.text,
        "settling": FileRevision(fileName: other.name).nextFileName,
      ])
  }
}
