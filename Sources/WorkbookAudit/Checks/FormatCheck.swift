/// Every cell's format is one that the workbook has.
enum FormatCheck {
  static let missing = FaultKind(
    "format-missing", th: "เซลล์ใช้รูปแบบที่ไม่มีในสมุดงาน", en: "a cell's format is not in the workbook")
  static let kinds = [missing]

  static func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    if unsafe cell.format < context.formatCount { return }
    unsafe faults.add(missing, sheet: context.sheet, at: cell.place?.name)
  }
}
