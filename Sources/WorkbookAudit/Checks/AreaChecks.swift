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
    let others = sheet.mergedAreas + [filter].compactMap { $0 }
    for (index, table) in sheet.tables.enumerated() {
      guard let area = table.area else { continue }
      let earlier = sheet.tables[..<index].compactMap(\.area)
      if (earlier + others).contains(where: area.overlaps) {
        faults.add(overlap, sheet: sheet.name, at: table.name)
      }
    }
  }
}

/// Every column of a table has a name of its own, which is what its header cell shows.
enum TableHeaderCheck {
  static let repeated = FaultKind(
    "table-header-repeated", th: "หัวคอลัมน์ของตารางว่างหรือซ้ำกัน",
    en: "a column of a table has no name, or that of another one")
  static let differs = FaultKind(
    "table-header-differs", th: "หัวคอลัมน์ของตารางไม่ตรงกับข้อความในเซลล์",
    en: "a table's header is not what its cell holds")
  static let kinds = [repeated, differs]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    for sheet in workbook.sheets {
      for table in sheet.tables {
        let distinct = Set(table.headers.map { $0.lowercased() })
        if distinct.count < table.headers.count || distinct.contains("") {
          faults.add(repeated, sheet: sheet.name, at: table.name)
        }
        if table.hasHeaderRow { checkCells(of: table, on: sheet, &faults) }
      }
    }
  }

  private static func checkCells(
    of table: AuditedTable, on sheet: AuditedSheet, _ faults: inout FaultList
  ) {
    // A sheet that could not be read has a fault of its own.
    guard let first = table.area?.first, sheet.hasTexts else { return }
    for (offset, header) in table.headers.enumerated() {
      let place = CellPlace(row: first.row, column: first.column + offset)
      if sheet.facts.headers[place] != header { faults.add(differs, sheet: sheet.name, at: place.name) }
    }
  }
}

/// Merged cells are rectangles of several cells that do not overlap.
enum MergeCheck {
  static let invalid = FaultKind(
    "merge-invalid", th: "ช่วงเซลล์ที่ผสานใช้ไม่ได้", en: "a merged range is none, or a single cell")
  static let overlap = FaultKind(
    "merge-overlap", th: "ช่วงเซลล์ที่ผสานซ้อนกัน", en: "two merged ranges overlap")
  static let kinds = [invalid, overlap]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    for sheet in workbook.sheets {
      for merge in sheet.merges where merge.area == nil || merge.area?.first == merge.area?.last {
        faults.add(invalid, sheet: sheet.name, at: merge.reference)
      }
      for area in sheet.mergedAreas.overlapping {
        faults.add(overlap, sheet: sheet.name, at: area.first.name)
      }
    }
  }
}
