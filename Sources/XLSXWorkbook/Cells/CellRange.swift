/// A rectangle of cells, counted from row 0 and column 0, both ends included.
package struct CellRange: Hashable, Sendable {
  /// The rows of a sheet: 0 … 1,048,575.
  package static let rowCount = 1_048_576
  /// The columns of a sheet: 0 … 16,383 (`XFD`).
  package static let columnCount = 16_384

  /// The top row, from 0.
  package let firstRow: Int
  /// The left column, from 0.
  package let firstColumn: Int
  /// The bottom row, included.
  package let lastRow: Int
  /// The right column, included.
  package let lastColumn: Int

  /// Makes a rectangle; whether it lies on a sheet is checked where it is used.
  package init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = lastRow
    self.lastColumn = lastColumn
  }

  /// Makes a rectangle from its rows and columns.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      firstRow: rows.lowerBound, firstColumn: columns.lowerBound,
      lastRow: rows.upperBound, lastColumn: columns.upperBound)
  }

  /// Makes the range of a single cell.
  package init(row: Int, column: Int) {
    self.init(firstRow: row, firstColumn: column, lastRow: row, lastColumn: column)
  }

  /// The cells in one direction only, as a chart's series must be.
  var isLine: Bool { firstRow == lastRow || firstColumn == lastColumn }

  /// How many cells the rectangle holds.
  var cellCount: Int { (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) }

  var isOnSheet: Bool {
    firstRow >= 0 && firstColumn >= 0 && firstRow <= lastRow && firstColumn <= lastColumn
      && lastRow < Self.rowCount && lastColumn < Self.columnCount
  }

  func contains(row: Int, column: Int) -> Bool {
    row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn
  }

  func overlaps(_ other: CellRange) -> Bool {
    firstRow <= other.lastRow && other.firstRow <= lastRow
      && firstColumn <= other.lastColumn && other.firstColumn <= lastColumn
  }
}

extension CellRange {
  /// The range in A1 notation: `B3`, or `B3:D9`.
  package var name: String {
    let first = Self.cellName(row: firstRow, column: firstColumn)
    guard cellCount != 1 else { return first }
    return first + ":" + Self.cellName(row: lastRow, column: lastColumn)
  }

  /// The range with absolute references and its sheet, as formulas and names need it: `'ผล'!$B$3:$D$9`.
  package func reference(onSheet sheet: String) -> String {
    Self.quoted(sheet) + "!" + absoluteName
  }

  /// The range with absolute references, for formulas of its own sheet: `$B$3:$D$9`.
  package var absoluteName: String {
    let first = Self.absoluteName(row: firstRow, column: firstColumn)
    return cellCount == 1 ? first : first + ":" + Self.absoluteName(row: lastRow, column: lastColumn)
  }

  /// A cell whose column stays where a formula is copied, `$B3`, or whose row does, `B$3`.
  package static func mixedName(row: Int, column: Int, fixes part: FixedPart) -> String {
    switch part {
    case .column: "$" + cellName(row: row, column: column)
    case .row: "\(columnName(column))$\(row &+ 1)"
    }
  }

  /// The part of a reference that stays where a formula is copied.
  package enum FixedPart: Sendable {
    case column
    case row
  }

  /// A column's letters: 0 is `A`, 27 is `AB`.
  static func columnName(_ column: Int) -> String {
    guard column >= 0 else { return "?" }
    var letters: [UInt8] = []
    var rest = column
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// A cell in A1 notation: row 2, column 1 is `B3`.
  package static func cellName(row: Int, column: Int) -> String {
    columnName(column) + String(row &+ 1)
  }

  private static func absoluteName(row: Int, column: Int) -> String {
    "$\(columnName(column))$\(row &+ 1)"
  }

  /// A sheet's name between apostrophes, those inside doubled.
  static func quoted(_ sheet: String) -> String {
    var quoted = "'"
    for scalar in sheet.unicodeScalars {
      if scalar == "'" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}
