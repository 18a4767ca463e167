internal import Records
internal import Standards

/// Leaves one row an item: identical ones count once, different ones not at all.
///
/// Source: intake.md, *Sheet kinds* (`duplicate-row`, `conflicting-rows`).
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

extension FindingKind {
  static let duplicateRow = FindingKind(
    .duplicateRow, .info,
    thai: "รายการ {item} ซ้ำกับแถวที่ {earlierRow} ของไฟล์ {earlierFile} ทุกช่อง จึงนับเพียงครั้งเดียว ไม่ต้องแก้ไข",
    english:
      "Item {item} repeats row {earlierRow} of {earlierFile} in every cell and counts once. Nothing is to be done."
  )

  static let conflictingRows = FindingKind(
    .conflictingRows, .error,
    thai: """
      รายการ {item} มีข้อมูลต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงาน \
      โปรดเหลือไว้เพียงแถวที่ถูกต้อง
      """,
    english: """
      Item {item} says something else than row {earlierRow} of {earlierFile}, so it counts as unreported. \
      Keep the right row only.
      """)

  static let conflictingFiles = FindingKind(
    .conflictingFiles, .error,
    thai: """
      รายการ {item} ในไฟล์ {file} มีข้อมูลต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงาน \
      หากไฟล์นี้เป็นฉบับแก้ไข โปรดเปลี่ยนชื่อเป็น "{settling}" หากไม่ใช่ โปรดลบแถวที่ผิดออกจากไฟล์ใดไฟล์หนึ่ง
      """,
    english: """
      Item {item} in {file} says something else than row {earlierRow} of {earlierFile}, so it counts as unreported. \
      If this file is a correction, rename it "{settling}"; if not, remove the wrong row from one of the two.
      """)
}
