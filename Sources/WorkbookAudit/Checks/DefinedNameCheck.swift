/// Defined names can be used in formulas, are unique where they hold, and stand for something on a sheet that exists.
enum DefinedNameCheck {
  static let invalid = FaultKind(
    "defined-name-invalid", th: "ชื่อที่กำหนดใช้ไม่ได้ใน Excel", en: "Excel does not allow a defined name")
  static let repeated = FaultKind(
    "defined-name-repeated", th: "ชื่อที่กำหนดซ้ำกัน", en: "a name is defined twice")
  static let unknownSheet = FaultKind(
    "defined-name-unknown-sheet", th: "ชื่อที่กำหนดอ้างถึงแผ่นงานที่ไม่มี",
    en: "a defined name refers to nothing or to a sheet that is not there")
  static let kinds = [invalid, repeated, unknownSheet]

  private struct Scoped: Hashable {
    let name: String
    let sheet: Int?
  }

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    var taken: Set<Scoped> = []
    let sheets = workbook.sheetNames
    for defined in workbook.definedNames {
      if !defined.name.hasPrefix("_xlnm."), !NameSyntax.isAllowed(defined.name) {
        faults.add(invalid, at: defined.name)
      }
      if !taken.insert(Scoped(name: defined.name.lowercased(), sheet: defined.sheet)).inserted {
        faults.add(repeated, at: defined.name)
      }
      let named = SheetReferences.sheets(in: defined.reference)
      let isKnown = named.allSatisfy(sheets.contains) && !defined.reference.contains("#REF!")
      let isScopeKnown = defined.sheet.map(workbook.sheets.indices.contains) ?? true
      if named.isEmpty || !isKnown || !isScopeKnown { faults.add(unknownSheet, at: defined.name) }
    }
  }
}
