/// Links lead to sheets that exist or, relative to the workbook, to files beside it, and are neither too long nor too many.
///
/// The limits are Excel's: 2,079 characters a link and 65,530 links a sheet.
enum LinkCheck {
  static let tooLong = FaultKind(
    "link-too-long", th: "ลิงก์ยาวเกิน 2,079 ตัวอักษร", en: "a link is longer than 2,079 UTF-16 units")
  static let tooMany = FaultKind(
    "link-limit", th: "แผ่นงานมีลิงก์เกิน 65,530 ลิงก์", en: "a sheet has more than 65,530 links")
  static let unknownTarget = FaultKind(
    "link-target-missing", th: "ลิงก์ชี้ไปยังแผ่นงานหรือเซลล์ที่ไม่มี",
    en: "a link leads to no cell of a sheet that exists")
  static let notRelative = FaultKind(
    "link-not-relative", th: "ลิงก์ไปยังไฟล์ไม่ใช่เส้นทางสัมพัทธ์", en: "a link to a file is not relative")
  static let kinds = [tooLong, tooMany, unknownTarget, notRelative]

  private static let longest = 2_079
  private static let mostLinks = 65_530

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    let names = workbook.sheetNames
    for sheet in workbook.sheets {
      let links = sheet.root?.child("hyperlinks")?.children("hyperlink") ?? []
      if links.count > mostLinks { faults.add(tooMany, sheet: sheet.name) }
      for link in links { check(link, on: sheet, names, &faults) }
    }
  }

  private static func check(
    _ link: XMLElement, on sheet: AuditedSheet, _ names: Set<String>, _ faults: inout FaultList
  ) {
    let target = link["id"].map { sheet.relationships[$0]?.target ?? "" }
    let location = link["location"]
    if [target, location].contains(where: { ($0 ?? "").utf16.count > longest }) {
      return faults.add(tooLong, sheet: sheet.name, at: link["ref"])
    }
    if let target {
      if !isRelative(target) { faults.add(notRelative, sheet: sheet.name, at: link["ref"]) }
      return
    }
    let named = SheetReferences.sheets(in: location ?? "")
    let area = location?.split(separator: "!").last.flatMap { CellArea(String($0)) }
    if named.count != 1 || !named.allSatisfy(names.contains) || area == nil || link["ref"] == nil {
      faults.add(unknownTarget, sheet: sheet.name, at: link["ref"])
    }
  }

  /// A path with `/` below the workbook's own folder: what is moved together stays linked.
  private static func isRelative(_ target: String) -> Bool {
    let steps = target.split(separator: "/", omittingEmptySubsequences: false)
    return !target.contains("\\") && !target.contains(":")
      && steps.allSatisfy { !$0.isEmpty && $0 != ".." }
  }
}

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
