internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Tells a row whose quotes stand around several cells, so that every cell behind them moved to the left.
struct JoinedCells {
  private let layout: SheetLayout
  private let delimiter: UInt8
  private let shape: RowShape

  init(layout: SheetLayout, delimiter: UInt8, shape: RowShape) {
    self.layout = layout
    self.delimiter = delimiter
    self.shape = shape
  }

  /// Whether a row is one to look at: short, with cells in quotes.
  func isSuspect(_ record: borrowing CSVRecord) -> Bool {
    record.hasQuotedCells && record.count < layout.header.count
  }

  /// The fault of a row that is short and would be a whole one without its quotes; nil for every other row.
  func finding(in record: borrowing CSVRecord) -> Finding? {
    guard isSuspect(record) else { return nil }
    let lacking = layout.header.count - record.count
    for column in 0..<record.count where record.isQuoted(column) {
      let cell = record[column]
      var delimiters = 0
      for index in cell.indices where cell[index] == delimiter { delimiters += 1 }
      guard delimiters >= lacking, !shape.isValue(record.text(at: column), at: column),
        isRow(record, lacking: lacking, without: column)
      else { continue }
      return Finding(
        .joinedCells, row: record.start.row, column: column + 1, header: layout.header[column],
        // One of the cells may be an assessor's name.
        value: layout.columns[.assessor] == nil ? record.text(at: column) : PersonalData.mark)
    }
    return nil
  }

  /// Whether the row is a whole one when as many cells as it lacks are taken out of the quotes, at either end.
  private func isRow(_ record: borrowing CSVRecord, lacking: Int, without quoted: Int) -> Bool {
    var before: [String] = []
    for column in 0..<quoted { before.append(record.text(at: column)) }
    var behind: [String] = []
    for column in quoted + 1..<max(record.count, quoted + 1) { behind.append(record.text(at: column)) }
    let pieces = record.text(at: quoted).unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == Unicode.Scalar(delimiter) }
      .map { String(String.UnicodeScalarView($0)) }
    let text = pieces.dropLast(lacking).joined(separator: " ")
    let textBehind = pieces.dropFirst(lacking).joined(separator: " ")
    return [[text] + pieces.suffix(lacking), pieces.prefix(lacking) + [textBehind]].contains { cells in
      shape.isWholeRow(before + cells + behind, reportingBehind: quoted - 1)
    }
  }
}

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

  /// Whether a row, or the header's own cells, show that the header is at fault.
  func isSuspect(_ record: borrowing CSVRecord) -> Bool {
    suspect != nil && (hasNames || record.count > width)
  }

  /// The fault of the header, where a row has more cells than it or its own cells tell.
  func finding(in record: borrowing CSVRecord) -> Finding? {
    guard let suspect, isSuspect(record) else { return nil }
    return Finding(
      .malformedCSV, row: suspect.start.row, column: suspect.column + 1,
      details: [
        "line": String(suspect.start.line), "offset": String(suspect.start.offset),
        "reason": "เครื่องหมายคำพูด (\") ในหัวตารางรวมชื่อหลายคอลัมน์ไว้ในช่องเดียว",
        "reasonInEnglish": "quotes in the header make one cell of the names of several columns",
      ])
  }
}
