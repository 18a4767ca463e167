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
