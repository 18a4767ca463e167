import Testing

@testable import XLSXWorkbook

@Suite("A format of many cells")
struct RepeatedFormatTests {
  private static let bold = CellFormat().with { $0.bold = true }
  private static let italic = CellFormat().with { $0.italic = true }

  @Test("makes the workbook that the same format makes when it is given with every cell")
  func sameParts() throws {
    let plain = try written { sheet in
      for row in 0..<3 {
        try sheet.write(.integer(row), row: row, column: 0, format: Self.bold)
        try sheet.write(.text("\(row)"), row: row, column: 1, format: Self.italic)
      }
    }
    let repeated = try written { sheet in
      let (bold, italic) = (RepeatedFormat(Self.bold), RepeatedFormat(Self.italic))
      for row in 0..<3 {
        try sheet.write(.integer(row), row: row, column: 0, format: bold)
        try sheet.write(.text("\(row)"), row: row, column: 1, format: italic)
      }
    }
    #expect(repeated == plain)
    #expect(plain["xl/styles.xml"]?.contains("<b/>") == true)
  }

  @Test("shares one record with an equal format")
  func shared() throws {
    let styles = try written { sheet in
      try sheet.write(.integer(1), row: 0, column: 0, format: Self.bold)
      try sheet.write(.integer(2), row: 1, column: 0, format: RepeatedFormat(Self.bold))
      try sheet.write(.integer(3), row: 2, column: 0, format: RepeatedFormat(Self.bold))
    }["xl/styles.xml"]
    #expect(styles?.contains("<cellXfs count=\"2\">") == true)
  }

  @Test("is looked for again in another workbook")
  func otherWorkbook() throws {
    let bold = RepeatedFormat(Self.bold)
    let first = try written { try $0.write(.integer(1), row: 0, column: 0, format: bold) }
    let second = try written { try $0.write(.integer(1), row: 0, column: 0, format: bold) }
    #expect(first == second)
  }

  @Test("is refused where a single cell's would be, and names the cell")
  func refused() throws {
    let format = RepeatedFormat(CellFormat().with { $0.indent = 16 })
    #expect(
      try failure { try $0.write(.integer(1), row: 1, column: 1, format: format) }
        == .setting("indent", place("B2")))
  }
}
