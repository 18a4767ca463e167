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
