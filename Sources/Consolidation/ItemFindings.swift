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
  mutating func add(
    _ kind: FindingKind, on row: some ItemRow, sheet: SheetKind, value: String? = nil,
    details: [String: String] = [:]
  ) {
    let details = details.merging(["item": row.itemID]) { own, _ in own }
    add(
      Finding(kind, row: row.provenance.row, value: value, details: details), kind: sheet,
      path: row.provenance.path)
  }
}
