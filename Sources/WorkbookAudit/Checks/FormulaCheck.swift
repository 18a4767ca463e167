/// Every formula has the value that it gave, for readers that do not calculate, and refers to sheets that exist.
enum FormulaCheck {
  static let uncached = FaultKind(
    "formula-without-value", th: "สูตรไม่มีค่าที่คำนวณไว้", en: "a formula has no cached value")
  static let unknownSheet = FaultKind(
    "formula-unknown-sheet", th: "สูตรอ้างถึงแผ่นงานที่ไม่มี", en: "a formula refers to a sheet that is not there")
  static let kinds = [uncached, unknownSheet]

  static func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    guard let formula = unsafe cell.formula else { return }
    // A text may be empty; a number, truth value or error may not.
    let isCached = unsafe cell.value.map { unsafe !$0.isEmpty || cell.kind == .formulaText } ?? false
    if !isCached { unsafe faults.add(uncached, sheet: context.sheet, at: cell.place?.name) }
    let text = unsafe String(decoding: cell.bytes(of: formula), as: UTF8.self)
    if SheetReferences.sheets(in: text).contains(where: { !context.sheetNames.contains($0) }) {
      unsafe faults.add(unknownSheet, sheet: context.sheet, at: cell.place?.name)
    }
  }
}
