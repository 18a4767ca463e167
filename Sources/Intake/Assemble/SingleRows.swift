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
        findings.addRepetition(of: earlier, by: row, sheet: kind)
      } else {
        findings.addConflict(of: earlier, with: row, sheet: kind)
        conflicting.insert(row.nodeID)
      }
    }
    return first.filter { !conflicting.contains($0.key) }
  }
}

extension ItemFindings {
  /// Says that a row repeats an earlier one in every cell.
  mutating func addRepetition(of earlier: some ItemRow, by row: some ItemRow, sheet: SheetKind) {
    add(.duplicateRow, on: row, sheet: sheet, details: earlier.place)
  }

  /// Says that two rows of an item differ; between files, also by which name the newer one would settle it.
  mutating func addConflict(of earlier: some ItemRow, with row: some ItemRow, sheet: SheetKind) {
    guard earlier.provenance.path != row.provenance.path else {
      add(.conflictingRows, on: row, sheet: sheet, details: earlier.place)
      return
    }
    let settling = FileName.stem(earlier.provenance.path.name) + "-r2.csv"
    add(
      .conflictingFiles, on: row, sheet: sheet,
      details: earlier.place.merging(["settling": settling]) { first, _ in first })
  }
}

extension ItemRow {
  /// Where the row stands, for a message about another one.
  fileprivate var place: [String: String] {
    ["earlierRow": String(provenance.row), "earlierFile": provenance.path.name]
  }
}

extension FindingKind {
  static let duplicateRow = FindingKind(
    "duplicate-row", .info,
    thai: "รายการ {item} ซ้ำกับแถวที่ {earlierRow} ของไฟล์ {earlierFile} ทุกช่อง จึงนับครั้งเดียว",
    english: "Item {item} repeats row {earlierRow} of {earlierFile} in every cell and counts once.")

  static let conflictingFiles = FindingKind(
    "conflicting-rows", .error,
    thai: """
      รายการ {item} ในไฟล์ {file} ต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงาน \
      หากไฟล์ใดเป็นฉบับแก้ไข โปรดตั้งชื่อเป็น "{settling}" ไว้ในโฟลเดอร์เดียวกัน
      """,
    english: """
      Item {item} in {file} says something else than row {earlierRow} of {earlierFile}, so it counts as unreported. \
      If one of the files is a correction, name it "{settling}".
      """)

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
