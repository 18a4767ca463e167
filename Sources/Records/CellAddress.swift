/// A cell by the row and column that a spreadsheet shows, both counted from 1.
package struct CellAddress: Hashable, Sendable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

extension CellAddress: CustomStringConvertible {
  /// The address as spreadsheets write it, such as `E12`.
  package var description: String { CellAddress.letters(ofColumn: column) + String(row) }

  /// The letters of a column counted from 1: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
