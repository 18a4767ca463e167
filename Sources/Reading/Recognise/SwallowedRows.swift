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
    for column in 0..<record.count where record.isQuoted(column) {
      let lines = QuotedLines(record[column], delimiter: delimiter)
      guard lines.count > 1, lines.hasDelimiter || isHeader || record.count > layout.header.count else {
        continue
      }
      guard holdsRow(lines, at: column, of: record, isHeader: isHeader) else { continue }
      return Finding.swallowedRows(
        record, column: column, header: column < layout.header.count ? layout.header[column] : nil)
    }
    return nil
  }

  private func holdsRow(
    _ lines: QuotedLines, at column: Int, of record: borrowing CSVRecord, isHeader: Bool
  ) -> Bool {
    let first = lines.first(behind: record, column)
    if lines.first.count > 1, shape.isWholeRow(first, reportingBehind: column) { return true }
    for line in lines.middle where shape.isRow(line) { return true }
    guard shape.isRow(lines.last(before: record, column)) else { return false }
    // Keys that stand behind the cell are the record's own, unless another row ended in the cell.
    return isHeader || lines.last.count > shape.lastKeyColumn || shape.isRow(first)
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
