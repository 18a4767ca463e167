/// The archive is whole, every part has a type and can be read, and every part that is referred to is there.
enum PartsCheck {
  static let archive = FaultKind(
    "archive-damaged", th: "ไฟล์ไม่ใช่สมุดงานที่สมบูรณ์", en: "the file is no whole archive")
  static let damaged = FaultKind(
    "part-damaged", th: "ส่วนของไฟล์เสียหาย", en: "a part's content is damaged")
  static let malformed = FaultKind(
    "part-malformed", th: "ส่วนของไฟล์ไม่ใช่ XML ที่ถูกต้อง", en: "a part is not well-formed XML")
  static let missing = FaultKind(
    "part-missing", th: "ไม่มีส่วนของไฟล์ที่ถูกอ้างถึง", en: "a part that is referred to is missing")
  static let untyped = FaultKind(
    "part-untyped", th: "ส่วนของไฟล์ไม่มีชนิดระบุไว้", en: "no type is given for a part")
  static let kinds = [archive, damaged, malformed, missing, untyped]

  static func check(_ parts: PackageParts, _ faults: inout FaultList) {
    for part in [PackageParts.contentTypes, PackageParts.relationshipPart(of: "")]
      + parts.overrides.keys.sorted()
    where !parts.names.contains(part) {
      faults.add(missing, at: part)
    }
    for part in parts.names.sorted() {
      if part != PackageParts.contentTypes, parts.type(of: part) == nil { faults.add(untyped, at: part) }
      if let source = PackageParts.source(ofRelationships: part) {
        checkRelationships(of: source, parts, &faults)
      }
    }
    let hasWorkbook = parts.relationships(of: "").values.contains { $0.kind == "officeDocument" }
    if !hasWorkbook { faults.add(missing, at: "xl/workbook.xml") }
  }

  /// A sheet's own part, and what the sheet refers to by an identifier.
  static func check(
    _ root: XMLElement?, sheet: String, part: String,
    _ relationships: [String: PackageParts.Relationship], _ faults: inout FaultList
  ) {
    if part.isEmpty { faults.add(missing, sheet: sheet) }
    let tables = root?.child("tableParts")?.children("tablePart") ?? []
    for reference in tables + (root?.children("drawing") ?? []) {
      let id = reference["id"] ?? ""
      if relationships[id] == nil { faults.add(missing, sheet: sheet, at: id) }
    }
  }

  private static func checkRelationships(of part: String, _ parts: PackageParts, _ faults: inout FaultList) {
    if !part.isEmpty, !parts.names.contains(part) { faults.add(missing, at: part) }
    let targets = parts.relationships(of: part).values.filter { !$0.isExternal }.map(\.target)
    for target in Set(targets).sorted() where !parts.names.contains(target) {
      faults.add(missing, at: target)
    }
  }
}

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
