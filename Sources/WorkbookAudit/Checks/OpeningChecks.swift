/// Where a text could be a number, the sheet says that a text is meant; else Excel marks each such cell as an error.
///
/// Source: Workbooks, *How a workbook looks*.
enum NumberAsTextCheck {
  static let marked = FaultKind(
    "number-as-text", th: "ข้อความที่เป็นตัวเลขจะขึ้นเครื่องหมายผิดพลาดใน Excel",
    en: "Excel marks a number that is text as an error")
  static let kinds = [marked]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    for sheet in workbook.sheets {
      let ignored = (sheet.root?.child("ignoredErrors")?.children("ignoredError") ?? [])
        .filter { $0["numberStoredAsText"] == "1" || $0["numberStoredAsText"] == "true" }
        .flatMap { CellArea.list($0["sqref"] ?? "") ?? [] }
      for area in sheet.facts.numbersAsText where !ignored.contains(where: { $0.contains(area) }) {
        for row in area.first.row...area.last.row {
          let place = CellPlace(row: row, column: area.first.column)
          if !ignored.contains(where: { $0.contains(place) }) {
            faults.add(marked, sheet: sheet.name, at: place.name)
          }
        }
      }
    }
  }
}

extension CellArea {
  fileprivate func contains(_ other: CellArea) -> Bool { contains(other.first) && contains(other.last) }
}

/// No workbook asks to be calculated: its formulas have their values, and Excel would ask on closing to save what nobody
/// changed.
enum CalculationCheck {
  static let needless = FaultKind(
    "calculation-needless", th: "สมุดงานสั่งให้คำนวณใหม่เมื่อเปิด",
    en: "a workbook asks to be calculated when it is opened")
  static let kinds = [needless]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    let asked = workbook.parts.root(workbook.main)?.child("calcPr")?["fullCalcOnLoad"]
    if asked == "1" || asked == "true" { faults.add(needless, at: workbook.main) }
  }
}
