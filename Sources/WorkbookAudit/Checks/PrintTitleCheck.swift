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
