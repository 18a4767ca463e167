/// Every chart has a title, each axis that it shows has one too, and its data lie on sheets that exist.
///
/// Source: Workbooks, *How a workbook looks*.
enum ChartCheck {
  static let title = FaultKind("chart-title-missing", th: "แผนภูมิไม่มีชื่อ", en: "a chart has no title")
  static let axisTitle = FaultKind(
    "axis-title-missing", th: "แกนของแผนภูมิไม่มีชื่อ", en: "an axis of a chart has no title")
  static let unknownSheet = FaultKind(
    "chart-unknown-sheet", th: "แผนภูมิอ้างถึงแผ่นงานที่ไม่มี", en: "a chart refers to a sheet that is not there")
  static let kinds = [title, axisTitle, unknownSheet]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    let names = workbook.sheetNames
    for sheet in workbook.sheets {
      for drawing in sheet.related("drawing", in: workbook.parts) {
        let relationships = workbook.parts.relationships(of: drawing.part)
        for chart in AuditedSheet.related("chart", of: relationships, in: workbook.parts) {
          check(chart.root, chart.part, on: sheet.name, names, &faults)
        }
      }
    }
  }

  private static func check(
    _ root: XMLElement, _ part: String, on sheet: String, _ names: Set<String>, _ faults: inout FaultList
  ) {
    let chart = root.child("chart")
    if !hasTitle(chart) { faults.add(title, sheet: sheet, at: part) }
    let axes = ["catAx", "valAx", "dateAx", "serAx"].flatMap { (name: StaticString) in
      chart?.child("plotArea")?.children(name) ?? []
    }
    for axis in axes where axis.child("delete")?["val"] != "1" && !hasTitle(axis) {
      faults.add(axisTitle, sheet: sheet, at: part)
    }
    let named = root.descendants("f").flatMap { SheetReferences.sheets(in: $0.text) }
    if !named.allSatisfy(names.contains) { faults.add(unknownSheet, sheet: sheet, at: part) }
  }

  private static func hasTitle(_ element: XMLElement?) -> Bool {
    guard let title = element?.child("title") else { return false }
    let texts = title.descendants("t") + title.descendants("v")
    return texts.contains { !$0.text.allSatisfy(\.isWhitespace) }
  }
}
