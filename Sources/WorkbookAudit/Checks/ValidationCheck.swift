/// Drop-down lists and other rules of input stand on cells, and take their values from ranges that exist.
enum ValidationCheck {
  static let area = FaultKind(
    "validation-area-invalid", th: "กฎการป้อนข้อมูลไม่ได้อยู่บนเซลล์ใด",
    en: "a rule of input stands on no cells")
  static let source = FaultKind(
    "validation-source-missing", th: "รายการให้เลือกอ้างถึงช่วงหรือชื่อที่ไม่มี",
    en: "a list takes its values from a range or name that is not there")
  static let kinds = [area, source]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    let names = workbook.sheetNames
    let defined = Set(workbook.definedNames.map { $0.name.lowercased() })
    for sheet in workbook.sheets {
      for rule in sheet.root?.child("dataValidations")?.children("dataValidation") ?? [] {
        if CellArea.list(rule["sqref"] ?? "") == nil {
          faults.add(area, sheet: sheet.name, at: rule["sqref"])
        }
        let formulas = [rule.child("formula1"), rule.child("formula2")].compactMap { $0?.text }
        let isKnown = formulas.allSatisfy { SheetReferences.sheets(in: $0).allSatisfy(names.contains) }
        let isList = rule["type"] == "list"
        if !isKnown || (isList && !formulas.contains { isSource($0, defined) }) {
          faults.add(source, sheet: sheet.name, at: rule["sqref"])
        }
      }
    }
  }

  /// Values between quotes, a range, or a defined name.
  private static func isSource(_ formula: String, _ defined: Set<String>) -> Bool {
    if formula.hasPrefix("\"") { return formula.count > 2 && formula.hasSuffix("\"") }
    let range = formula.split(separator: "!").last.map(String.init) ?? ""
    return CellArea(range) != nil || defined.contains(formula.lowercased())
  }
}
