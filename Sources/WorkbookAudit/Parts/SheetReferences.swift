/// The sheets that a formula or reference names, before each `!`.
enum SheetReferences {
  /// - Parameter formula: such as `SUM('ผลรายเขต'!C3:C10)`.
  /// - Returns: the names without their apostrophes; a reference that Excel has lost gives `#REF`.
  static func sheets(in formula: String) -> [String] {
    let bytes = Array(formula.utf8)
    guard bytes.contains(UInt8(ascii: "!")) else { return [] }
    var sheets: [String] = []
    var plain = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let name = quoted(bytes, from: &position)
        let isSheet = position < bytes.count && bytes[position] == UInt8(ascii: "!")
        if isSheet, byte == UInt8(ascii: "'") { sheets.append(name) }
        plain = position
        continue
      }
      if byte == UInt8(ascii: "!"), plain < position {
        sheets.append(String(decoding: bytes[plain..<position], as: UTF8.self))
      }
      position += 1
      if !isInPlainName(byte) { plain = position }
    }
    return sheets
  }

  /// What stands between this quote and the one that closes it; a doubled one is one of the text.
  ///
  /// - Parameter position: at the quote; afterwards behind the closing one.
  private static func quoted(_ bytes: [UInt8], from position: inout Int) -> String {
    let quote = bytes[position]
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else { break }
        position += 1
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isInPlainName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
