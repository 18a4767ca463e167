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

/// A sheet with a table of several rows repeats the table's header on each printed page.
///
/// Where a sheet has several tables, which have different headers, any repeated rows will do.
enum PrintTitleCheck {
  static let missing = FaultKind(
    "print-titles-missing", th: "แผ่นงานไม่พิมพ์หัวตารางซ้ำทุกหน้า",
    en: "a table's header is not repeated on printed pages")
  static let kinds = [missing]

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    for (index, sheet) in workbook.sheets.enumerated() where sheet.tables.contains(where: { $0.rowCount > 1 })
    {
      let titles = workbook.definedNames.first { $0.name == "_xlnm.Print_Titles" && $0.sheet == index }
      let rows = titles.flatMap { Self.rows($0.reference) }
      let needed = sheet.tables.count == 1 ? sheet.tables.first?.area?.first.row : rows?.lowerBound
      guard let rows, let needed, rows.contains(needed) else {
        faults.add(missing, sheet: sheet.name)
        continue
      }
    }
  }

  /// The rows of `'ผลรายเขต'!$1:$2`.
  private static func rows(_ reference: String) -> ClosedRange<Int>? {
    for part in reference.split(separator: ",") {
      let ends = (part.split(separator: "!").last ?? "").split(separator: ":")
        .compactMap { Int($0.drop { $0 == "$" }) }
      if ends.count == 2, ends[0] <= ends[1] { return ends[0]...ends[1] }
    }
    return nil
  }
}

/// What Excel takes as the name of a range or table: it must not look like a cell.
enum NameSyntax {
  private static let longest = 255

  static func isAllowed(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf16.count <= longest else { return false }
    guard first.properties.isAlphabetic || first == "_" || first == "\\" else { return false }
    return name.unicodeScalars.allSatisfy(isInside) && !looksLikeCell(name)
  }

  /// Thai vowels and tone marks above and below the line are marks, and as welcome as letters.
  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: true
    default: scalar.properties.isAlphabetic || "_.?\\".unicodeScalars.contains(scalar)
    }
  }

  /// `A1`, `R1C1`, `R`, `C` and their like.
  private static func looksLikeCell(_ name: String) -> Bool {
    let upper = name.uppercased()
    if CellPlace(upper.utf8) != nil { return true }
    var rest = Substring(upper)
    var count = 0
    for letter in ["R", "C"] where rest.hasPrefix(letter) {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
      count += 1
    }
    return count > 0 && rest.isEmpty
  }
}
