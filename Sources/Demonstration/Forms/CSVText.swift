/// Grows a CSV in memory cell by cell, quoting only what must be quoted.
struct CSVText: Sendable {
  private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]
  private var isRowEmpty = true

  init(hasByteOrderMark: Bool = false, endsLinesWithCRLF: Bool = false) {
    lineEnd = Array((endsLinesWithCRLF ? "\r\n" : "\n").utf8)
    if hasByteOrderMark { bytes = [0xef, 0xbb, 0xbf] }
  }

  mutating func row(_ cells: [String]) {
    for cell in cells { add(Self.encoded(cell)) }
    endRow()
  }

  /// Adds a cell that is encoded already.
  mutating func add(_ encoded: [UInt8]) {
    if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: encoded)
    isRowEmpty = false
  }

  mutating func endRow() {
    bytes.append(contentsOf: lineEnd)
    isRowEmpty = true
  }

  /// Hands over what has grown since the last time.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  static func encoded(_ cell: String) -> [UInt8] {
    let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard cell.utf8.contains(where: special.contains) else { return Array(cell.utf8) }
    let quote = UInt8(ascii: "\"")
    var encoded = [quote]
    for byte in cell.utf8 {
      if byte == quote { encoded.append(quote) }
      encoded.append(byte)
    }
    return encoded + [quote]
  }
}
