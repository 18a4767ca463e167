internal import CLibXLSXWriter

/// The cells of one sheet in which a number is meant to be text, such as the code of an office or the number of an item.
///
/// Excel would put a green triangle into each of them; the sheet's part can say where it should not.
struct NumbersAsText {
  private struct Run {
    let column: Int
    let first: Int
    var last: Int
  }

  private var runs: [Run] = []
  /// By column: the run that grew last.
  private var open: [Int: Int] = [:]
  private var ranges: [CellRange] = []

  mutating func note(row: Int, column: Int) {
    if let index = open[column], runs[index].last + 1 == row {
      runs[index].last = row
    } else {
      open[column] = runs.count
      runs.append(Run(column: column, first: row, last: row))
    }
  }

  mutating func note(_ range: CellRange) { ranges.append(range) }

  /// The ranges to name: of a table's column all data, since what is meant as text in one row is in every row.
  func areas(tables: [CellRange]) -> [CellRange] {
    let single = runs.map { run -> CellRange in
      let table = tables.first {
        $0.firstRow < run.first && run.last <= $0.lastRow
          && $0.contains(row: run.first, column: run.column)
      }
      let rows = table.map { $0.firstRow + 1...$0.lastRow } ?? run.first...run.last
      return CellRange(rows: rows, columns: run.column...run.column)
    }
    return Set(single + ranges).sorted { $0.order < $1.order }.reduce(into: []) { areas, next in
      guard let last = areas.last, last.isBeside(next) else { return areas.append(next) }
      areas[areas.count - 1] = CellRange(
        firstRow: last.firstRow, firstColumn: last.firstColumn, lastRow: last.lastRow,
        lastColumn: next.lastColumn)
    }
  }

  /// Whether Excel would read a text as a number.
  ///
  /// That is digits, Thai ones too, with a point, commas, an exponent, a sign, parentheses or a percent sign. Where it
  /// would not after all, nothing is lost.
  static func isNumber(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isInNumber(first) else { return false }
    var hasDigit = false
    for scalar in text.unicodeScalars {
      if isDigit(scalar) { hasDigit = true } else if !isInNumber(scalar) { return false }
    }
    return hasDigit
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
  }

  private static func isInNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "๐"..."๙", ".", ",", "+", "-", "(", ")", "%", "E", "e", " ", "\u{A0}", "฿", "$": true
    default: false
    }
  }
}

extension CellRange {
  fileprivate var order: (Int, Int, Int) { (firstRow, lastRow, firstColumn) }

  /// Whether the other one continues this one to the right.
  fileprivate func isBeside(_ other: CellRange) -> Bool {
    firstRow == other.firstRow && lastRow == other.lastRow && lastColumn + 1 == other.firstColumn
  }
}

extension Worksheet {
  /// libxlsxwriter cuts an attribute there.
  private static let longestAttribute = 2_079

  /// Says that numbers typed into a range are meant as text; those that the program writes as text are known without it.
  package func expectNumbersAsText(in range: CellRange) throws(WorkbookError) {
    _ = try unsafe open()
    _ = try checked(range)
    numbersAsText.note(range)
  }

  func writeIgnoredErrors() throws(WorkbookError) {
    let handle = try unsafe open()
    let areas = numbersAsText.areas(tables: tables)
    if areas.isEmpty { return }
    let names = areas.map(\.name).joined(separator: " ")
    guard names.utf8.count <= Self.longestAttribute else {
      throw .tooLong(what: "list of numbers as text (bytes)", limit: Self.longestAttribute, place())
    }
    let kind = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
    try unsafe worksheet_ignore_errors(handle, kind, names).check("ignore errors", place())
  }
}
