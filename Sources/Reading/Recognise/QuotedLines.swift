internal import CSVTokens

/// The lines of a quoted cell, each cut at the delimiter as if no quote had stood around it.
///
/// The quote's other half makes one cell more or less quoted, so quotes do not count.
struct QuotedLines {
  private let lines: [[String]]
  /// Whether any line has more than one cell.
  let hasDelimiter: Bool

  init(_ cell: Span<UInt8>, delimiter: UInt8) {
    guard Self.hasLineBreak(cell) else {
      lines = []
      hasDelimiter = false
      return
    }
    var lines: [[String]] = [[]]
    var bytes: [UInt8] = []
    var hasDelimiter = false
    for index in cell.indices {
      let byte = cell[index]
      let isLineEnd = byte == 0x0A || byte == 0x0D
      guard isLineEnd || byte == delimiter else {
        if byte != UInt8(ascii: "\"") { bytes.append(byte) }
        continue
      }
      lines[lines.count - 1].append(String(decoding: bytes, as: UTF8.self))
      bytes = []
      if isLineEnd { lines.append([]) } else { hasDelimiter = true }
    }
    lines[lines.count - 1].append(String(decoding: bytes, as: UTF8.self))
    self.lines = lines
    self.hasDelimiter = hasDelimiter
  }

  var count: Int { lines.count }
  var first: [String] { lines[0] }
  var last: [String] { lines[lines.count - 1] }
  /// The lines that neither begin nor end with the cell.
  var middle: ArraySlice<[String]> { lines.dropFirst().dropLast() }

  /// The first line with the cells before it: the row in which the quote opened, had it not.
  func first(behind record: borrowing CSVRecord, _ column: Int) -> [String] {
    var cells: [String] = []
    for before in 0..<column { cells.append(record.text(at: before)) }
    return cells + first
  }

  /// The last line with the cells behind it: the row in which the quote closed, had it not been open.
  func last(before record: borrowing CSVRecord, _ column: Int) -> [String] {
    var cells = last
    for behind in column + 1..<max(record.count, column + 1) { cells.append(record.text(at: behind)) }
    return cells
  }

  private static func hasLineBreak(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == 0x0A || cell[index] == 0x0D { return true }
    return false
  }
}
