/// The bytes that have a meaning in a CSV file besides the delimiter.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Tells the two bytes that libcsv trims around an unquoted cell and allows around a quoted one.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether only blanks stand in a range of the bytes.
  @inline(__always)
  static func areBlank(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where unsafe !isBlank(bytes[offset]) { return false }
    return true
  }

  /// Tells the two bytes that end a line, alone or as CR LF.
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
