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
