/// Rows and cells stand in their order, once each, within the 1,048,576 rows and 16,384 columns of a sheet.
enum CellPlaceCheck {
  static let misplaced = FaultKind(
    "cell-misplaced", th: "เซลล์อยู่นอกแผ่นงาน ซ้ำ หรือผิดลำดับ",
    en: "a cell lies outside of the sheet, twice, or out of order")
  static let kinds = [misplaced]

  /// Follows the cells of one sheet.
  struct Order {
    private var row = 0
    private var column = 0

    mutating func begin(row next: Int?, _ context: CellContext, _ faults: inout FaultList) {
      if let next, next > row, next <= CellPlace.lastRow {
        row = next
      } else {
        faults.add(misplaced, sheet: context.sheet, at: next.map(String.init))
      }
      column = 0
    }

    mutating func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
      guard let place = unsafe cell.place, place.row == row, place.column > column else {
        return unsafe faults.add(misplaced, sheet: context.sheet, at: cell.place?.name)
      }
      column = place.column
    }
  }
}

/// Every number is finite and written in digits, and no cell holds an error.
enum NumberCheck {
  static let notFinite = FaultKind(
    "number-invalid", th: "ตัวเลขในเซลล์อ่านไม่ได้หรือไม่จำกัด", en: "a cell's number is unreadable or not finite")
  static let error = FaultKind(
    "error-value", th: "เซลล์มีค่าผิดพลาดของสูตร เช่น #N/A", en: "a cell holds an error value such as #N/A")
  static let kinds = [notFinite, error]

  static func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    switch unsafe cell.kind {
    case .number:
      guard let value = unsafe cell.value, unsafe !(value.isEmpty && cell.formula != nil) else { return }
      if unsafe cell.isWhole, unsafe isFinite(cell.bytes(of: value)) { return }
      unsafe faults.add(notFinite, sheet: context.sheet, at: cell.place?.name)
    case .error: unsafe faults.add(error, sheet: context.sheet, at: cell.place?.name)
    case .shared, .inline, .formulaText, .other: break
    }
  }

  /// Fifteen digits with a point are finite at a glance; all others are read.
  static func isFinite(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digitCount = 0
    var pointCount = 0
    for unsafe(offset, byte) in unsafe bytes.enumerated() {
      switch byte {
      case 0x30...0x39: digitCount += 1
      case UInt8(ascii: ".") where offset > 0: pointCount += 1
      case UInt8(ascii: "-") where offset == 0: break
      case UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        return unsafe Double(String(decoding: bytes, as: UTF8.self))?.isFinite == true
      default: return false
      }
    }
    guard digitCount > 0, pointCount <= 1 else { return false }
    return unsafe digitCount < 300 || Double(String(decoding: bytes, as: UTF8.self))?.isFinite == true
  }
}

/// Every text is there, made of characters that a cell may hold, and not longer than a cell.
enum TextCheck {
  static let missing = FaultKind(
    "text-missing", th: "เซลล์อ้างถึงข้อความที่ไม่มีในสมุดงาน", en: "a cell refers to a text that is not there")
  static let invalid = FaultKind(
    "text-invalid", th: "ข้อความในเซลล์มีอักขระที่ใช้ไม่ได้", en: "a text holds a character that no cell may hold")
  static let tooLong = FaultKind(
    "text-too-long", th: "ข้อความในเซลล์ยาวเกิน 32,767 ตัวอักษร",
    en: "a text is longer than 32,767 UTF-16 units")
  static let kinds = [missing, invalid, tooLong]

  static func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    switch unsafe cell.kind {
    case .shared: unsafe inspectShared(cell, context, &faults)
    case .inline: unsafe inspect(cell.bytes(of: cell.text), cell, context, &faults)
    case .formulaText:
      if let value = unsafe cell.value { unsafe inspect(cell.bytes(of: value), cell, context, &faults) }
    case .number, .error, .other: break
    }
  }

  private static func inspectShared(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    guard let texts = context.texts else { return }
    guard unsafe cell.isWhole, let number = unsafe cell.number, number < texts.count else {
      return unsafe faults.add(missing, sheet: context.sheet, at: cell.place?.name)
    }
    if !texts.invalid.isEmpty, texts.invalid.contains(number) {
      unsafe faults.add(invalid, sheet: context.sheet, at: cell.place?.name)
    }
    if !texts.tooLong.isEmpty, texts.tooLong.contains(number) {
      unsafe faults.add(tooLong, sheet: context.sheet, at: cell.place?.name)
    }
  }

  private static func inspect(
    _ text: UnsafeBufferPointer<UInt8>, _ cell: Cell, _ context: CellContext, _ faults: inout FaultList
  ) {
    if unsafe CellText.isInvalid(text) {
      unsafe faults.add(invalid, sheet: context.sheet, at: cell.place?.name)
    }
    if unsafe CellText.isTooLong(text) {
      unsafe faults.add(tooLong, sheet: context.sheet, at: cell.place?.name)
    }
  }
}

/// Every formula has the value that it gave, for readers that do not calculate, refers to sheets that exist, and is not
/// calculated anew whenever the workbook is opened, so that Excel asks on closing to save what nobody changed.
enum FormulaCheck {
  static let uncached = FaultKind(
    "formula-without-value", th: "สูตรไม่มีค่าที่คำนวณไว้", en: "a formula has no cached value")
  static let unknownSheet = FaultKind(
    "formula-unknown-sheet", th: "สูตรอ้างถึงแผ่นงานที่ไม่มี", en: "a formula refers to a sheet that is not there")
  static let volatile = FaultKind(
    "formula-volatile", th: "สูตรคำนวณใหม่ทุกครั้งที่เปิดสมุดงาน",
    en: "a formula is calculated anew whenever the workbook is opened")
  static let kinds = [uncached, unknownSheet, volatile]

  private static let volatileFunctions = [
    "OFFSET", "INDIRECT", "TODAY", "NOW", "RAND", "RANDBETWEEN", "CELL", "INFO",
  ]

  static func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    guard let formula = unsafe cell.formula else { return }
    // A text may be empty; a number, truth value or error may not.
    let isCached = unsafe cell.value.map { unsafe !$0.isEmpty || cell.kind == .formulaText } ?? false
    if !isCached { unsafe faults.add(uncached, sheet: context.sheet, at: cell.place?.name) }
    let text = unsafe String(decoding: cell.bytes(of: formula), as: UTF8.self)
    if SheetReferences.sheets(in: text).contains(where: { !context.sheetNames.contains($0) }) {
      unsafe faults.add(unknownSheet, sheet: context.sheet, at: cell.place?.name)
    }
    if isVolatile(text) { unsafe faults.add(volatile, sheet: context.sheet, at: cell.place?.name) }
  }

  private static let volatileNames = Set(volatileFunctions.map { Array($0.utf8) })

  /// Whether a formula calls such a function, outside of its texts.
  private static func isVolatile(_ formula: String) -> Bool {
    var name: [UInt8] = []
    var isText = false
    for byte in formula.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        isText.toggle()
        name.removeAll(keepingCapacity: true)
      case _ where isText: continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte - 0x20)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
        UInt8(ascii: "_"), 0x80...:
        name.append(byte)
      default:
        if byte == UInt8(ascii: "("), volatileNames.contains(name) { return true }
        name.removeAll(keepingCapacity: true)
      }
    }
    return false
  }
}

/// Every cell's format is one that the workbook has.
enum FormatCheck {
  static let missing = FaultKind(
    "format-missing", th: "เซลล์ใช้รูปแบบที่ไม่มีในสมุดงาน", en: "a cell's format is not in the workbook")
  static let kinds = [missing]

  static func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
    if unsafe cell.format < context.formatCount { return }
    unsafe faults.add(missing, sheet: context.sheet, at: cell.place?.name)
  }
}

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
