internal import CSVTokens
internal import Records

/// Catches a quote in a title row that swallowed a table's header, so that the rows below it would pass for titles.
struct SwallowedHeader {
  let matcher: HeaderMatcher
  let delimiter: UInt8

  /// The fault of a record above the header whose quoted cell holds one; nil for every other record.
  func finding(in record: borrowing CSVRecord) -> Finding? {
    guard record.hasLineBreaks else { return nil }
    for column in 0..<record.count where record.isQuoted(column) {
      let lines = QuotedLines(record[column], delimiter: delimiter)
      guard lines.count > 1, lines.hasDelimiter || record.count > 1 else { continue }
      if holdsHeader(lines, at: column, of: record) { return .swallowedRows(record, column: column) }
    }
    return nil
  }

  private func holdsHeader(_ lines: QuotedLines, at column: Int, of record: borrowing CSVRecord) -> Bool {
    for line in lines.middle where matcher.match(line, row: 0).isHeader { return true }
    if lines.first.count > 1, matcher.match(lines.first(behind: record, column), row: 0).isHeader {
      return true
    }
    return matcher.match(lines.last(before: record, column), row: 0).isHeader
  }
}
