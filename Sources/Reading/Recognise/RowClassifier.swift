internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Tells the rows of a table that are no data: column numbers, totals, footers, another header.
///
/// Source: Reading, *Rows that are not data*.
struct RowClassifier {
  /// What a row below the header is.
  enum Kind {
    case data
    case blank
    /// A row such as `(1)(2)(3)`, skipped without a word.
    case columnNumbers
    case total
    case footer
    case repeatedHeader
    case header(SheetLayout)
    /// The header of another sheet that lacks columns, below which nothing can be told.
    case brokenHeader(Finding)
  }

  private let layout: SheetLayout
  private let matcher: HeaderMatcher
  private let totalWords: [MatchingKey]
  private let footerWords: [MatchingKey]
  /// The columns by which a row shows that it is data.
  private let keyColumns: [Int]
  /// Whether a row without any number cannot be data.
  private let needsNumbers: Bool
  private var firstWords = ByteMemo<FirstWord>()
  /// A signature is followed by rows with a name, a position and a date.
  private var isBelowTable = false

  /// What the first filled cell of a row says of it.
  private enum FirstWord {
    case total
    case footer
    case other
  }

  init(layout: SheetLayout, context: ReadingContext) {
    self.layout = layout
    matcher = context.headerMatcher
    totalWords = context.totalRowWords
    footerWords = context.footerRowWords
    keyColumns = [.standard, .indicator, .consideration, .timestamp].compactMap { layout.columns[$0] }
    needsNumbers = layout.columns[.indicator] != nil
  }

  /// Whether a row is data at the first glance: all its key cells are filled with numbers, and no signature came yet.
  func isPlainData(_ record: borrowing CSVRecord) -> Bool {
    !isBelowTable && !keyColumns.isEmpty && keyedCount(record) == keyColumns.count
  }

  /// Looks at a row; data rows are known by their first and key cells and cost next to nothing.
  mutating func read(_ record: borrowing CSVRecord) -> Kind {
    guard let first = (0..<record.count).first(where: { !record[$0].isEmpty }) else { return .blank }
    let keyed = keyedCount(record)
    // An item's own total, or a remark in the first column, names its item in full.
    let isItem = keyed > 0 && keyed == keyColumns.count
    let word = isItem ? .other : firstWord(record[first])
    if word == .other, keyed > 0, !isBelowTable || !isAlone(first, in: record) {
      isBelowTable = false
      return .data
    }
    if let header = header(record) { return header }
    if word == .footer { isBelowTable = true }
    if word == .total { return .total }
    if word == .footer || isBelowTable && (isAlone(first, in: record) || needsNumbers) { return .footer }
    return .data
  }

  /// What a row without keys of its own is, when it is one of the rows around a table.
  private func header(_ record: borrowing CSVRecord) -> Kind? {
    let cells = (0..<record.count).map { ThaiText.normalise(record.text(at: $0), lineBreaks: .folded).text }
    if isColumnNumbers(cells) { return .columnNumbers }
    let keys = cells.map(MatchingKey.header)
    if keys == layout.headerKeys { return .repeatedHeader }
    if let fault = lowerHalf(cells, row: record.start.row) { return .brokenHeader(fault) }
    // Nearly every row that comes here is data with a fault.
    guard matcher.couldNameColumns(keys) else { return nil }
    switch matcher.match(cells, row: record.start.row) {
    case .header(let other): return .header(other)
    case .noHeader: return brokenHeader(cells, row: record.start.row).map { .brokenHeader($0) }
    case .otherMeaning(let kind, let header, let column):
      return .brokenHeader(
        HeaderSearch.otherMeaning(kind, header: header, row: record.start.row, column: column))
    case .competing(let kind, let header, let other, let column):
      return .brokenHeader(
        HeaderSearch.competing(kind, header: header, with: other, row: record.start.row, column: column))
    case .duplicateColumn(let kind, let header, let column):
      return .brokenHeader(
        HeaderSearch.duplicate(kind, header: header, row: record.start.row, column: column))
    case .ambiguous(let kinds): return .brokenHeader(HeaderSearch.ambiguous(kinds, row: record.start.row))
    }
  }

  /// What to say of a row below the header that parts a result's column into target and result: nobody read it so.
  private func lowerHalf(_ cells: [String], row: Int) -> Finding? {
    guard row == layout.headerRow + 1 else { return nil }
    let results = layout.columns.filter { ColumnRole.results.contains($0.key) }.values.sorted()
    guard let column = results.first(where: { $0 < cells.count && matcher.meaning.isOther(cells[$0]) }) else {
      return nil
    }
    return HeaderSearch.otherMeaning(layout.kind, header: cells[column], row: row, column: column)
  }

  /// What to say of a row that names columns of a sheet, other ones than the table has, and lacks some.
  private func brokenHeader(_ cells: [String], row: Int) -> Finding? {
    guard layout.kind != .survey, let nearest = matcher.nearest(cells), nearest.named > 2 else { return nil }
    let here = zip(cells.map(MatchingKey.header), layout.headerKeys).count { !$0.isEmpty && $0 == $1 }
    guard here < nearest.named - (nearest.kind == layout.kind ? 1 : 0) else { return nil }
    let lacking = nearest.lacking.map { "\"\($0)\"" }.joined(separator: ", ")
    return Finding(.brokenHeader, row: row, details: ["kind": nearest.kind.thaiName, "lacking": lacking])
  }

  private mutating func firstWord(_ cell: Span<UInt8>) -> FirstWord {
    if isDigit(cell[0]) { return .other }
    return firstWords.known(cell) ?? firstWords.remember(firstWord(of: String(utf8: cell)), for: cell)
  }

  private func firstWord(of text: String) -> FirstWord {
    let key = MatchingKey.name(String(text.drop { "( ".contains($0) }))
    if totalWords.contains(where: key.hasPrefix) { return .total }
    return footerWords.contains(where: key.hasPrefix) ? .footer : .other
  }

  private func isAlone(_ cell: Int, in record: borrowing CSVRecord) -> Bool {
    for other in cell + 1..<max(record.count, cell + 1) where !record[other].isEmpty { return false }
    return true
  }

  /// How many key cells begin or end with a digit of either script, as no header, total or footer does.
  private func keyedCount(_ record: borrowing CSVRecord) -> Int {
    var count = 0
    for column in keyColumns where column < record.count && hasDigit(record[column]) { count += 1 }
    return count
  }

  private func hasDigit(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty else { return false }
    return isDigit(cell[cell.count - 1]) || isDigit(cell[0]) || endsInThaiDigit(cell)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// U+0E50–U+0E59 are E0 B9 90–99.
  private func endsInThaiDigit(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 3 else { return false }
    return cell[cell.count - 3] == 0xE0 && cell[cell.count - 2] == 0xB9
      && (0x90...0x99).contains(cell[cell.count - 1])
  }

  private func isColumnNumbers(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count > 1
      && filled.allSatisfy { cell in
        cell.hasPrefix("(") && cell.hasSuffix(")")
          && Int(Digits.foldedToASCII(String(cell.dropFirst().dropLast()))) != nil
      }
  }
}
