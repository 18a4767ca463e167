import CLibXLSXWriter
import CPartFiles
import Testing

@testable import XLSXWorkbook

@Suite("The name of a cell as libxlsxwriter writes it")
struct CellNameTests {
  private func name(row: Int, column: Int) -> String {
    var name = [CChar](repeating: 0x7F, count: 14)
    unsafe lxw_rowcol_to_cell(&name, UInt32(row), UInt16(column))
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test(
    "counts rows and columns from 1",
    arguments: [
      (0, 0, "A1"), (9, 25, "Z10"), (98, 26, "AA99"), (99, 701, "ZZ100"), (0, 702, "AAA1"),
      (1_048_575, 16_383, "XFD1048576"),
    ])
  func corners(row: Int, column: Int, expected: String) {
    #expect(name(row: row, column: column) == expected)
  }

  @Test("has the letters that the rest of the program gives each column")
  func columns() {
    for column in 0..<16_384 {
      #expect(name(row: 6, column: column) == CellRange.columnName(column) + "7")
    }
  }
}
