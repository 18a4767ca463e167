/// Finds where a text stops being JSON, because the parser only says that it is none.
///
/// A file of a thousand lines with a comma too few is of no use to anyone who is not told the line.
package struct JSONFault {
  private let bytes: [UInt8]
  private var index = 0
  /// Deeper than any file of ours; in a text that nests further, the place where it gets there is the fault.
  private static let deepest = 256

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Line and column, both from 1; nil where the text is JSON after all.
  ///
  /// Columns are those of editors, which count vowels and tone marks each.
  package static func place(in bytes: [UInt8]) -> (line: Int, column: Int)? {
    var scan = JSONFault(bytes)
    if scan.value(depth: 0) {
      scan.skipSpace()
      if scan.index == bytes.count { return nil }
    }
    let before = bytes[..<min(scan.index, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return (line, String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Moves behind one value; false, standing where it goes wrong.
  private mutating func value(depth: Int) -> Bool {
    skipSpace()
    guard depth < Self.deepest, let byte = next else { return false }
    switch byte {
    case UInt8(ascii: "{"): return members(depth: depth)
    case UInt8(ascii: "["): return list(end: "]") { $0.value(depth: depth + 1) }
    case UInt8(ascii: "\""): return string()
    default: return word()
    }
  }

  private mutating func members(depth: Int) -> Bool {
    list(end: "}") { scan in
      scan.skipSpace()
      guard scan.next == UInt8(ascii: "\""), scan.string() else { return false }
      scan.skipSpace()
      return scan.take(":") && scan.value(depth: depth + 1)
    }
  }

  private mutating func list(end: Unicode.Scalar, _ element: (inout JSONFault) -> Bool) -> Bool {
    index += 1
    skipSpace()
    if take(end) { return true }
    repeat {
      guard element(&self) else { return false }
      skipSpace()
    } while take(",")
    return take(end)
  }

  private mutating func string() -> Bool {
    let start = index
    index += 1
    while let byte = next, byte >= 0x20 {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    // A text that is never closed runs to the end; what matters is where it began.
    if next == nil { index = start }
    return false
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() -> Bool {
    let end = bytes[index...].firstIndex { !Self.isWordPart($0) } ?? bytes.count
    let word = String(decoding: bytes[index..<end], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || Double(word) != nil else { return false }
    index = end
    return true
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.".utf8.contains(byte)
    }
  }
}
