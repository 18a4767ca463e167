/// Every picture, chart and shape has a text for those who do not see it.
///
/// Source: Workbooks, *How a workbook looks*; WCAG 2.1, 1.1.1.
enum AlternativeTextCheck {
  static let missing = FaultKind(
    "alternative-text-missing", th: "รูปภาพหรือแผนภูมิไม่มีข้อความแสดงแทน",
    en: "a picture or chart has no alternative text")
  static let kinds = [missing]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    for sheet in workbook.sheets {
      for drawing in sheet.related("drawing", in: workbook.parts) {
        for object in drawing.root.descendants("cNvPr") where isBlank(object["descr"]) {
          faults.add(missing, sheet: sheet.name, at: object["name"])
        }
      }
    }
  }

  private static func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
}
