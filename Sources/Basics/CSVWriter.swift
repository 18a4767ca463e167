/// A CSV file in the making: UTF-8 with BOM, CRLF, RFC 4180 quoting, and a guard against formulas.
///
/// Text that starts with `= + - @` or a tab gets a `'`, since spreadsheets would run it; numbers do not.
/// Source: OutputForPrograms, *results.csv*.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isRowStart = true

  package init(header: String) {
    bytes += header.utf8
    endRow()
  }

  /// Adds a field of anyone's text; nil and the empty text leave it blank.
  package mutating func text(_ text: String?) {
    startField()
    guard let text, let first = text.utf8.first else { return }
    let start = bytes.count
    if Self.startsFormula(first) { bytes.append(UInt8(ascii: "'")) }
    bytes += text.utf8
    if bytes[start...].contains(where: CSVText.isSpecial) {
      let field = CSVText.quoted(bytes[start...])
      bytes.replaceSubrange(start..., with: field)
    }
  }

  package mutating func number(_ number: Int?) {
    plain(number.map { String($0) } ?? "")
  }

  /// Adds a field of our own digits and words, which needs neither quotes nor guard.
  package mutating func plain(_ field: String) {
    startField()
    bytes += field.utf8
  }

  /// Gives what was written so far, and goes on behind it with nothing.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  package mutating func endRow() {
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    isRowStart = true
  }

  private mutating func startField() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
