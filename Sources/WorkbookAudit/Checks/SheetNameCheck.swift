/// Sheets have names that Excel takes: 1 to 31 UTF-16 units, no `[ ] : * ? / \`, each once whatever its case.
enum SheetNameCheck {
  static let invalid = FaultKind(
    "sheet-name-invalid", th: "ชื่อแผ่นงานใช้ไม่ได้ใน Excel", en: "Excel does not allow the sheet's name")
  static let repeated = FaultKind(
    "sheet-name-repeated", th: "ชื่อแผ่นงานซ้ำกัน", en: "two sheets have the same name")
  static let kinds = [invalid, repeated]

  private static let longest = 31

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    var taken: Set<String> = []
    for sheet in workbook.sheets {
      if !isAllowed(sheet.name) { faults.add(invalid, sheet: sheet.name) }
      if !taken.insert(sheet.name.lowercased()).inserted { faults.add(repeated, sheet: sheet.name) }
    }
  }

  private static func isAllowed(_ name: String) -> Bool {
    guard !name.allSatisfy(\.isWhitespace), name.utf16.count <= longest else { return false }
    if name.hasPrefix("'") || name.hasSuffix("'") || name.lowercased() == "history" { return false }
    return !name.unicodeScalars.contains { scalar in
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\", "\0"..<" ": true
      default: false
      }
    }
  }
}
