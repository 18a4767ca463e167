/// The workbook says what it is, what it is about, who made it, and when.
///
/// Source: Workbooks, *How a workbook looks*; WCAG 2.1, 2.4.2.
enum PropertiesCheck {
  static let missing = FaultKind(
    "property-missing", th: "คุณสมบัติของสมุดงานไม่ครบ", en: "a property of the workbook is blank")
  static let kinds = [missing]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    let properties = workbook.part("core-properties")
    // A part that cannot be read has a fault of its own.
    if properties == nil, workbook.name(ofPart: "core-properties") != nil { return }
    for name in ["title", "subject", "creator", "created"] as [StaticString] {
      let text = properties?.child(name)?.text ?? ""
      if text.allSatisfy(\.isWhitespace) { faults.add(missing, at: "\(name)") }
    }
  }
}
