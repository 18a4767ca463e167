internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Tells a row whose cells moved to the right because a comma inside one was not quoted: `1,200` in two cells.
///
/// A value beyond the header shows it at once. Where the excess is blank, or a number stands where text belongs, two
/// cells that read as one number of groups make it likely, and the row is refused: `4,500` is 4 of 500 or 4,500.
struct ShiftedCells {
  private let layout: SheetLayout
  private let shape: RowShape
  private let isComma: Bool
  /// Said once, as a row of a survey would copy the layout for each.
  private let isSurvey: Bool
  private let width: Int
  /// The columns of numbers that may have thousands, zero-based.
  private let numberColumns: Set<Int>
  /// The numbers of cells of rows that ended in a blank cell and were beyond doubt.
  private var usualCounts: Set<Int> = []

  init(layout: SheetLayout, delimiter: UInt8, shape: RowShape) {
    self.layout = layout
    self.shape = shape
    isComma = delimiter == UInt8(ascii: ",")
    isSurvey = layout.kind == .survey
    width = layout.header.count
    numberColumns = Set([.numerator, .denominator, .result].compactMap { layout.columns[$0] })
  }

  /// Whether a row is one to look at; of a survey only those of another width than the header.
  func isSuspect(_ record: borrowing CSVRecord) -> Bool { !isSurvey || record.count != width }

  /// The fault of a row whose cells are shifted; nil for every other row.
  mutating func finding(in record: borrowing CSVRecord) -> Finding? {
    guard isSuspect(record) else { return nil }
    for column in width..<max(record.count, width) where !record[column].isEmpty {
      return ragged(record, column)
    }
    // A lost quote may leave nothing but a blank cell too many.
    if record.count > width, record.strayQuoteCount > 0 { return lostQuote(record) }
    if let column = curlyQuotes(in: record) { return lostQuote(record, column) }
    let isOdd =
      record.count != width && record[record.count - 1].isEmpty && !usualCounts.contains(record.count)
    if isOdd && record.count > width || record.count == width, let blank = blankBeforeRow(record) {
      return pushed(record, by: blank)
    }
    if isOdd, record.count > width, !isSurvey, shape.hasUnreadable(cells(of: record)) {
      return ragged(record, width)
    }
    let seam = isComma && !numberColumns.isEmpty ? seam(in: record) : nil
    if let seam, isOdd || isNumberAmongText(behind: seam, record) { return split(record, at: seam) }
    if isOdd { usualCounts.insert(record.count) }
    return nil
  }

  /// A blank cell too many among the keys, which pushed a whole row to the right; of a row that is no wider than the
  /// header only where it cannot be read as it stands.
  private func blankBeforeRow(_ record: borrowing CSVRecord) -> Int? {
    guard !isSurvey else { return nil }
    for blank in 0...shape.lastKeyColumn where blank < record.count && record[blank].isEmpty {
      var cells = cells(of: record)
      if record.count == width, !shape.hasUnreadable(cells) { return nil }
      cells.remove(at: blank)
      let padding = Array(repeating: "", count: max(0, width - cells.count))
      if shape.isWholeRow(Array(cells.prefix(width)) + padding, reportingBehind: -1) { return blank }
    }
    return nil
  }

  private func cells(of record: borrowing CSVRecord) -> [String] {
    var cells: [String] = []
    for column in 0..<record.count { cells.append(record.text(at: column)) }
    return cells
  }

  private func pushed(_ record: borrowing CSVRecord, by blank: Int) -> Finding {
    Finding(
      .pushedCells, row: record.start.row, column: blank + 1,
      header: blank < width ? layout.header[blank] : nil)
  }

  private func ragged(_ record: borrowing CSVRecord, _ column: Int) -> Finding {
    Finding(.raggedRow, row: record.start.row, details: ["column": String(column + 1)])
  }

  private func lostQuote(_ record: borrowing CSVRecord) -> Finding? {
    (0..<record.count).first { record.hasStrayQuote($0) }.map { lostQuote(record, $0) }
  }

  private func lostQuote(_ record: borrowing CSVRecord, _ column: Int) -> Finding {
    Finding(
      .lostQuote, row: record.start.row, column: column + 1,
      header: column < width ? layout.header[column] : nil)
  }

  /// The column of a `“` whose `”` stands in a later one, for curly quotes protect no delimiter.
  private func curlyQuotes(in record: borrowing CSVRecord) -> Int? {
    guard !isSurvey else { return nil }
    var open: Int?
    for column in 0..<record.count where !record.isQuoted(column) {
      let cell = record[column]
      for index in cell.indices where cell[index] == 0xE2 && index + 2 < cell.count && cell[index + 1] == 0x80
      {
        if cell[index + 2] == 0x9C { open = open ?? column }
        if cell[index + 2] == 0x9D {
          if let open, open < column { return open }
          open = nil
        }
      }
    }
    return nil
  }

  private func split(_ record: borrowing CSVRecord, at column: Int) -> Finding {
    Finding(
      .splitNumber, row: record.start.row, column: column + 1,
      header: column < width ? layout.header[column] : nil,
      value: record.text(at: column) + "," + record.text(at: column + 1))
  }

  /// The first of two cells that read as one number with a comma for the thousands, in a column of such numbers.
  private func seam(in record: borrowing CSVRecord) -> Int? {
    for column in 0..<max(record.count - 1, 0) {
      guard numberColumns.contains(column), !record.isQuoted(column), !record.isQuoted(column + 1),
        !record[column].isEmpty, record[column].count <= 9, !record[column + 1].isEmpty
      else { continue }
      if Self.areGroups(record.text(at: column), record.text(at: column + 1)) { return column }
    }
    return nil
  }

  /// One to three digits, not 0 first, and exactly three with or without a fraction.
  static func areGroups(_ left: String, _ right: String) -> Bool {
    let left = Digits.foldedToASCII(left)
    let right = Digits.foldedToASCII(right).split(separator: ".", omittingEmptySubsequences: false)
    func areDigits(_ text: some StringProtocol) -> Bool {
      text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return (1...3).contains(left.utf8.count) && areDigits(left) && left.first != "0"
      && right[0].utf8.count == 3
      && right.count <= 2 && right.allSatisfy { !$0.isEmpty && areDigits($0) }
  }

  /// Whether what stands behind two such cells would be the larger count, and is no remark or percentage.
  private func isNumberAmongText(behind seam: Int, _ record: borrowing CSVRecord) -> Bool {
    let place = seam + 2
    guard let smaller = joined(seam, record), let single = count(place, record) else { return false }
    let pair = joined(place, record)
    guard (pair ?? single) >= smaller else { return false }
    return isMisplaced(single, at: place) || pair != nil && isMisplaced(0, at: place + 1)
  }

  /// Whether a column says something else than counts of people or things.
  private func isMisplaced(_ value: Int, at column: Int) -> Bool {
    let text: [ColumnRole] = [.remark, .outstanding, .mainOwner, .supportOwner, .evidence]
    return text.contains { layout.columns[$0] == column } || layout.columns[.percent] == column && value > 100
  }

  /// Two cells as one number, where they read as one.
  private func joined(_ column: Int, _ record: borrowing CSVRecord) -> Int? {
    guard let left = count(column, record), let right = count(column + 1, record),
      Self.areGroups(record.text(at: column), record.text(at: column + 1))
    else { return nil }
    return left * 1000 + right
  }

  /// A whole number of at most nine digits.
  private func count(_ column: Int, _ record: borrowing CSVRecord) -> Int? {
    guard column < record.count, !record.isQuoted(column), record[column].count <= 27 else { return nil }
    let digits = Digits.foldedToASCII(record.text(at: column))
    return digits.utf8.count <= 9 ? Int(digits) : nil
  }
}
