/// The text of a cell as a part holds it: `_xHHHH_` stands for one UTF-16 unit (ECMA-376 part 1, ST_Xstring).
enum CellText {
  /// The most UTF-16 units that Excel keeps in a cell.
  static let limit = 32_767

  private static let escapeLength = 7

  /// Whether an escape brings in what may not stand in a cell; unescaped it would not be well-formed XML.
  ///
  /// That is a control character other than tab and line feed, half a surrogate pair, U+FFFE or U+FFFF.
  static func isInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let start = unsafe bytes[position...].firstIndex(of: UInt8(ascii: "_")) {
      guard let unit = unsafe escapedUnit(bytes, at: start) else {
        position = start + 1
        continue
      }
      switch unit {
      case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD: position = start + escapeLength
      default: return true
      }
    }
    return false
  }

  /// Whether the text has more UTF-16 units than a cell holds.
  static func isTooLong(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > limit else { return false }
    return unsafe unescaped(String(decoding: bytes, as: UTF8.self)).utf16.count > limit
  }

  /// The text as Excel shows it.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var units: [UInt16] = []
    var position = 0
    unsafe bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        if let unit = unsafe escapedUnit(bytes, at: position) {
          units.append(unit)
          position += escapeLength
        } else {
          let next = unsafe bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "_")) ?? bytes.count
          unsafe units += String(decoding: bytes[position..<next], as: UTF8.self).utf16
          position = next
        }
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func escapedUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
    guard start + escapeLength <= bytes.count, unsafe bytes[start] == UInt8(ascii: "_"),
      unsafe bytes[start + 1] == UInt8(ascii: "x"), unsafe bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = unsafe bytes[(start + 2)..<(start + 6)]
    guard unsafe digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    return unsafe UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
