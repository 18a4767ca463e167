internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Catches a quote that swallowed rows and closed again at a later one, which no parser can tell from text.
///
/// The quote opened in one row and closed in another: what stands before it and its first line would be the one, its
/// last line and what stands behind it the other, each line between a row of its own. A quoted cell is suspect when
/// one of these is a row of the sheet. A recommendation of many lines and commas stays text.
/// Source: Reading, *Quotes*.
struct SwallowedRows {
  private let layout: SheetLayout
  private let delimiter: UInt8
  private let shape: RowShape

  init(layout: SheetLayout, delimiter: UInt8, shape: RowShape) {
    self.layout = layout
    self.delimiter = delimiter
    self.shape = shape
  }

  /// The fault of a record whose quoted cell holds a row of the sheet; nil for every other record.
  /// - Parameter isHeader: whether the record is the sheet's own header, whose quote may swallow its first rows.
  func finding(in record: borrowing CSVRecord, isHeader: Bool = false) -> Finding? {
    let needsDelimiter = !isHeader && record.count <= layout.header.count
    for column in 0..<record.count where record.isQuoted(column) {
      guard let lines = QuotedLines(record[column], delimiter: delimiter, needsDelimiter: needsDelimiter),
        holdsRow(lines, at: column, of: record, isHeader: isHeader)
      else { continue }
      return Finding.swallowedRows(
        record, column: column, header: column < layout.header.count ? layout.header[column] : nil)
    }
    return nil
  }

  private func holdsRow(
    _ lines: QuotedLines, at column: Int, of record: borrowing CSVRecord, isHeader: Bool
  ) -> Bool {
    let first = lines.cellCount(ofLine: 0)
    if first > 1, column + first == layout.header.count,
      shape.isWholeRow(lines.first(behind: record, column), reportingBehind: column)
    {
      return true
    }
    for line in lines.middle where lines.cellCount(ofLine: line) > 1 && shape.isRow(lines.cells(ofLine: line))
    { return true }
    guard shape.isRow(lines.last(before: record, column)) else { return false }
    // Keys that stand behind the cell are the record's own, unless another row ended in the cell.
    return isHeader || lines.cellCount(ofLine: lines.last) > shape.lastKeyColumn
      || shape.isRow(lines.first(behind: record, column))
  }
}

extension Finding {
  /// What is said of a quote that opens in one row and closes in another.
  static func swallowedRows(_ record: borrowing CSVRecord, column: Int, header: String? = nil) -> Finding {
    let reason = "เครื่องหมายคำพูด (\") ที่เปิดในแถวนี้ปิดผิดที่ จึงกลืนแถวถัดไปเข้ามาในช่องเดียว"
    return Finding(
      .malformedCSV, row: record.start.row, column: column + 1, header: header,
      details: [
        "line": String(record.start.line), "offset": String(record.start.offset), "reason": reason,
        "reasonInEnglish":
          "a quote that opens in this row closes at a later one and swallowed the rows between",
      ])
  }
}

/// Catches a quote in a title row that swallowed a table's header, so that the rows below it would pass for titles.
struct SwallowedHeader {
  let matcher: HeaderMatcher
  let delimiter: UInt8

  /// The fault of a record above the header whose quoted cell holds one; nil for every other record.
  func finding(in record: borrowing CSVRecord) -> Finding? {
    guard record.hasLineBreaks else { return nil }
    for column in 0..<record.count where record.isQuoted(column) {
      guard
        let lines = QuotedLines(record[column], delimiter: delimiter, needsDelimiter: record.count == 1)
      else { continue }
      if holdsHeader(lines, at: column, of: record) { return .swallowedRows(record, column: column) }
    }
    return nil
  }

  private func holdsHeader(_ lines: QuotedLines, at column: Int, of record: borrowing CSVRecord) -> Bool {
    for line in lines.middle where matcher.match(lines.cells(ofLine: line), row: 0).isHeader { return true }
    if lines.cellCount(ofLine: 0) > 1, matcher.match(lines.first(behind: record, column), row: 0).isHeader {
      return true
    }
    return matcher.match(lines.last(before: record, column), row: 0).isHeader
  }
}

/// The lines of a quoted cell, each cut at the delimiter as if no quote had stood around it.
///
/// The quote's other half makes one cell more or less quoted, so quotes do not count. Texts are made of what is asked
/// for: most lines are of a recommendation, which their number of cells tells.
struct QuotedLines {
  /// The cell without its quotes.
  private let bytes: [UInt8]
  /// The cells of each line.
  private let lines: [[Range<Int>]]

  /// - Parameter needsDelimiter: whether lines of one cell each are nothing to look at.
  /// - Returns: nil for a cell of one line, or without a delimiter where it needs one.
  init?(_ cell: Span<UInt8>, delimiter: UInt8, needsDelimiter: Bool) {
    guard Self.hasLineBreak(cell), !needsDelimiter || Self.holds(delimiter, cell) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    var lines: [[Range<Int>]] = []
    var line: [Range<Int>] = []
    var start = 0
    for index in cell.indices {
      let byte = cell[index]
      let isLineEnd = byte == 0x0A || byte == 0x0D
      guard isLineEnd || byte == delimiter else {
        if byte != UInt8(ascii: "\"") { bytes.append(byte) }
        continue
      }
      line.append(start..<bytes.count)
      start = bytes.count
      guard isLineEnd else { continue }
      lines.append(line)
      line = []
    }
    line.append(start..<bytes.count)
    self.lines = lines + [line]
    self.bytes = bytes
  }

  var last: Int { lines.count - 1 }
  /// The lines that neither begin nor end with the cell.
  var middle: Range<Int> { 1..<max(last, 1) }

  func cellCount(ofLine line: Int) -> Int { lines[line].count }

  func cells(ofLine line: Int) -> [String] {
    lines[line].map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The first line with the cells before it: the row in which the quote opened, had it not.
  func first(behind record: borrowing CSVRecord, _ column: Int) -> [String] {
    var cells: [String] = []
    for before in 0..<column { cells.append(record.text(at: before)) }
    return cells + self.cells(ofLine: 0)
  }

  /// The last line with the cells behind it: the row in which the quote closed, had it not been open.
  func last(before record: borrowing CSVRecord, _ column: Int) -> [String] {
    var cells = cells(ofLine: last)
    for behind in column + 1..<max(record.count, column + 1) { cells.append(record.text(at: behind)) }
    return cells
  }

  private static func holds(_ byte: UInt8, _ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == byte { return true }
    return false
  }

  private static func hasLineBreak(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == 0x0A || cell[index] == 0x0D { return true }
    return false
  }
}
