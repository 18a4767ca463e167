/// Tables have names and numbers of their own, hold data, and share no cell with another table, a merge or a filter.
enum TableCheck {
  static let invalidName = FaultKind(
    "table-name-invalid", th: "ชื่อตารางใช้ไม่ได้ใน Excel", en: "Excel does not allow a table's name")
  static let repeated = FaultKind(
    "table-name-repeated", th: "ชื่อหรือรหัสตารางซ้ำกัน", en: "two tables have the same name or number")
  static let area = FaultKind(
    "table-area-invalid", th: "ช่วงของตารางใช้ไม่ได้หรือไม่มีแถวข้อมูล",
    en: "a table's range is none, or leaves no row for data")
  static let overlap = FaultKind(
    "table-overlap", th: "ตารางซ้อนกับตาราง เซลล์ที่ผสาน หรือตัวกรองอื่น",
    en: "a table shares cells with another table, a merge or a filter")
  static let kinds = [invalidName, repeated, area, overlap]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    var names = Set(workbook.definedNames.filter { $0.sheet == nil }.map { $0.name.lowercased() })
    var ids: Set<String> = []
    for sheet in workbook.sheets {
      for table in sheet.tables {
        if !NameSyntax.isAllowed(table.name) { faults.add(invalidName, sheet: sheet.name, at: table.name) }
        let isNew = names.insert(table.name.lowercased()).inserted
        if !ids.insert(table.id).inserted || !isNew {
          faults.add(repeated, sheet: sheet.name, at: table.name)
        }
        if table.rowCount < 1 || table.area?.width != table.headers.count {
          faults.add(area, sheet: sheet.name, at: table.name)
        }
      }
      checkOverlap(of: sheet, &faults)
    }
  }

  private static func checkOverlap(of sheet: AuditedSheet, _ faults: inout FaultList) {
    let filter = (sheet.root?.child("autoFilter")?["ref"]).flatMap { CellArea($0) }
    let others = sheet.merges + [filter].compactMap { $0 }
    for (index, table) in sheet.tables.enumerated() {
      guard let area = table.area else { continue }
      let earlier = sheet.tables[..<index].compactMap(\.area)
      if (earlier + others).contains(where: area.overlaps) {
        faults.add(overlap, sheet: sheet.name, at: table.name)
      }
    }
  }
}
