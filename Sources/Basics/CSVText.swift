/// Grows a CSV in memory cell by cell, quoting only what must be quoted.
public struct CSVText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]
  private var isRowEmpty = true

  package init(hasByteOrderMark: Bool = false, endsLinesWithCRLF: Bool = false) {
    lineEnd = Array((endsLinesWithCRLF ? "\r\n" : "\n").utf8)
    if hasByteOrderMark { bytes = [0xef, 0xbb, 0xbf] }
  }

  package mutating func row(_ cells: [String]) {
    for cell in cells { add(Self.encoded(cell)) }
    endRow()
  }

  /// Adds a cell that is encoded already.
  package mutating func add(_ encoded: [UInt8]) {
    if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: encoded)
    isRowEmpty = false
  }

  package mutating func endRow() {
    bytes.append(contentsOf: lineEnd)
    isRowEmpty = true
  }

  /// Hands over what has grown since the last time.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  /// A cell as it stands in a CSV: quoted where it has to be.
  package static func encoded(_ cell: String) -> [UInt8] {
    cell.utf8.contains(where: isSpecial) ? quoted(cell.utf8) : Array(cell.utf8)
  }

  /// Whether a cell that holds the byte has to be quoted.
  @inlinable public static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// A cell between quotes, those within it doubled.
  package static func quoted(_ cell: some Collection<UInt8>) -> [UInt8] {
    var quoted = [quote]
    quoted.reserveCapacity(cell.count + 2)
    for byte in cell {
      if byte == quote { quoted.append(quote) }
      quoted.append(byte)
    }
    quoted.append(quote)
    return quoted
  }

  private static let quote = UInt8(ascii: "\"")
}
