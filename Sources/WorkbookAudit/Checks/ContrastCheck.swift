/// Text stands out from what is behind it by 4.5 to 1 at least, in cells and where a rule colours them.
///
/// Behind it may be a cell's own fill, white paper, or the band of a striped table; a rule's bar is held against the
/// cells' usual black. Source: WCAG 2.1, 1.4.3 (AA).
enum ContrastCheck {
  static let low = FaultKind(
    "contrast-low", th: "สีตัวอักษรต่างจากสีพื้นไม่ถึง 4.5 : 1", en: "text and background differ by less than 4.5 : 1")
  static let kinds = [low]

  private static let least = 4.5

  static func check(_ workbook: AuditedWorkbook, _ faults: inout FaultList) {
    let colors = FormatColors(workbook)
    for sheet in workbook.sheets {
      check(sheet.facts.firstUses, on: nil, sheet, colors, &faults)
      for band in Set(sheet.tables.filter(\.hasStripes).compactMap { colors.band(ofStyle: $0.style) }) {
        check(sheet.facts.firstStripedUses, on: band, sheet, colors, &faults)
        for rule in rules(sheet) { check(rule, on: band, sheet, colors, &faults) }
      }
      for rule in rules(sheet) { check(rule, on: .white, sheet, colors, &faults) }
    }
  }

  private static func check(
    _ uses: [CellPlace?], on band: RGBColor?, _ sheet: AuditedSheet, _ colors: FormatColors,
    _ faults: inout FaultList
  ) {
    for (format, place) in uses.enumerated() {
      guard let place, let look = colors.formats[safely: format] else { continue }
      if band != nil, look.fill != nil { continue }
      if look.text.contrast(with: look.fill ?? band ?? .white) < least {
        faults.add(low, sheet: sheet.name, at: place.name)
      }
    }
  }

  private static func rules(_ sheet: AuditedSheet) -> [(area: String?, rule: XMLElement)] {
    (sheet.root?.children("conditionalFormatting") ?? []).flatMap { formatting in
      formatting.children("cfRule").map { (formatting["sqref"], $0) }
    }
  }

  private static func check(
    _ rule: (area: String?, rule: XMLElement), on background: RGBColor, _ sheet: AuditedSheet,
    _ colors: FormatColors, _ faults: inout FaultList
  ) {
    let bar = rule.rule.child("dataBar")?.child("color").flatMap(colors.rgb)
    let look = rule.rule["dxfId"].flatMap { Int($0) }.flatMap { colors.rules[safely: $0] }
    let isLow =
      bar.map { RGBColor.black.contrast(with: $0) < least } ?? false
      || look.map { $0.text.contrast(with: $0.fill ?? background) < least } ?? false
    if isLow { faults.add(low, sheet: sheet.name, at: rule.area) }
  }
}

extension Array {
  /// Nil where there is no element of this number.
  fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
