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
