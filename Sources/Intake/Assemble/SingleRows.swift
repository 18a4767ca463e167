internal import Records
internal import Standards

/// Leaves one row an item: identical ones count once, different ones not at all.
///
/// Source: intake.md, *Sheet kinds* (`duplicate-row`, `conflicting-rows`).
struct SingleRows {
  let kind: SheetKind

  /// The row of each item, by node id.
  func rows<Row: ItemRow>(_ rows: [Row], _ findings: inout ItemFindings) -> [String: Row] {
    var first: [String: Row] = [:]
    var conflicting: Set<String> = []
    for row in rows {
      guard let earlier = first[row.nodeID] else {
        first[row.nodeID] = row
        continue
      }
      if earlier.said == row.said {
        findings.add(.duplicateRow, on: row, sheet: kind, details: earlier.place)
      } else {
        findings.add(.conflictingRows, on: row, sheet: kind, details: earlier.place)
        conflicting.insert(row.nodeID)
      }
    }
    return first.filter { !conflicting.contains($0.key) }
  }
}

extension ItemRow {
  /// Where the row stands, for a message about another one.
  var place: [String: String] {
    ["earlierRow": String(provenance.row), "earlierFile": provenance.path.name]
  }
}

extension FindingKind {
  static let duplicateRow = FindingKind(
    "duplicate-row", .info,
    thai: "รายการ {item} ซ้ำกับแถวที่ {earlierRow} ของไฟล์ {earlierFile} ทุกช่อง จึงนับครั้งเดียว",
    english: "Item {item} repeats row {earlierRow} of {earlierFile} in every cell and counts once.")

  static let conflictingRows = FindingKind(
    "conflicting-rows", .error,
    thai: """
      รายการ {item} มีข้อมูลต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงาน \
      โปรดเหลือไว้เพียงแถวที่ถูกต้อง
      """,
    english: """
      Item {item} says something else than row {earlierRow} of {earlierFile}, so it counts as unreported. \
      Keep the right row only.
      """)
}
