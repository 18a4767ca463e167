internal import CSVTokens
internal import Records

/// Catches quotes around several names of columns, so that every column behind them would be read as another one.
struct JoinedHeader {
  /// The first quoted header cell that holds the delimiter, with its place.
  private let suspect: (column: Int, start: CSVPosition)?
  /// Whether the pieces of that cell are names of columns by themselves.
  private let hasNames: Bool
  private let width: Int

  init(_ record: borrowing CSVRecord, delimiter: UInt8, matcher: HeaderMatcher) {
    width = record.count
    var suspect: (column: Int, start: CSVPosition)?
    var hasNames = false
    for column in 0..<record.count where record.hasQuotedCells && record.isQuoted(column) && !hasNames {
      let pieces = record.text(at: column).unicodeScalars
        .split { $0 == Unicode.Scalar(delimiter) || $0 == "\n" || $0 == "\r" }
      guard pieces.count > 1, record.text(at: column).unicodeScalars.contains(Unicode.Scalar(delimiter))
      else {
        continue
      }
      hasNames = pieces.count { matcher.names(String(String.UnicodeScalarView($0))) } > 1
      if suspect == nil || hasNames { suspect = (column, record.start) }
    }
    self.suspect = suspect
    self.hasNames = hasNames
  }

  /// The fault of the header, where a row has more cells than it or its own cells tell.
  func finding(in record: borrowing CSVRecord) -> Finding? {
    guard let suspect, hasNames || record.count > width else { return nil }
    return Finding(
      .malformedCSV, row: suspect.start.row, column: suspect.column + 1,
      details: [
        "line": String(suspect.start.line), "offset": String(suspect.start.offset),
        "reason": "เครื่องหมายคำพูด (\") ในหัวตารางรวมชื่อหลายคอลัมน์ไว้ในช่องเดียว",
        "reasonInEnglish": "quotes in the header make one cell of the names of several columns",
      ])
  }
}
