/// Merged cells are rectangles of several cells that do not overlap.
enum MergeCheck {
  static let invalid = FaultKind(
    "merge-invalid", th: "ช่วงเซลล์ที่ผสานใช้ไม่ได้", en: "a merged range is none, or a single cell")
  static let overlap = FaultKind(
    "merge-overlap", th: "ช่วงเซลล์ที่ผสานซ้อนกัน", en: "two merged ranges overlap")
  static let kinds = [invalid, overlap]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    for sheet in workbook.sheets {
      for merge in sheet.root?.child("mergeCells")?.children("mergeCell") ?? [] {
        let area = merge["ref"].flatMap { CellArea($0) }
        if area == nil || area?.first == area?.last {
          faults.add(invalid, sheet: sheet.name, at: merge["ref"])
        }
      }
      for area in sheet.merges.overlapping { faults.add(overlap, sheet: sheet.name, at: area.first.name) }
    }
  }
}
