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
