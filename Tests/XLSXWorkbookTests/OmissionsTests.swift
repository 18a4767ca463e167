import Testing

@testable import XLSXWorkbook

@Suite("What a workbook leaves out")
struct OmissionsTests {
  /// A sheet that asks for everything that can be left out, and for what cannot.
  private func parts(_ omissions: Omissions) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let book = try Workbook(
      path: folder.file("book.xlsx"), temporaryDirectory: folder.path,
      properties: WorkbookProperties(created: 0), defaultFont: sarabun, omissions: omissions)
    let sheet = try book.addWorksheet(named: "ผล")
    let cells = CellRange(rows: 1...2, columns: 0...0)
    let filled = CellFormat().with {
      $0.fill = 0xD9E2F3
      $0.bold = true
    }
    try sheet.add(
      Table(
        name: "T", range: CellRange(rows: 0...2, columns: 0...0), columns: ["ก"], headerFormat: filled,
        style: .light(1)))
    for row in 1...2 { try sheet.write(.integer(row), row: row, column: 0, format: filled) }
    try sheet.add(.cell(.equal(1), Highlight(fill: 0xF4A582, hatching: 0x8C8C8C)), to: cells)
    try sheet.add(.cell(.equal(2), Highlight(color: 0xB2182B, fill: 0xF4A582)), to: cells)
    try sheet.add(.formula("=A2>1", Highlight(fill: 0xF4A582, bold: true)), to: cells)
    try sheet.add(.dataBar(0x9CC3E0, minimum: 0, maximum: 5), to: cells)
    try sheet.freeze(rows: 1, columns: 0)
    try book.close()
    return try folder.parts()
  }

  @Test("stands in no part of it: no fill, bar, band, pane or filter; bold, borders and coloured text stay")
  func all() throws {
    let parts = try parts([.filters, .frozenPanes, .fills])
    let table = try #require(parts["xl/tables/table1.xml"])
    #expect(!table.contains("autoFilter"))
    #expect(!table.contains("showRowStripes=\"1\"") && !table.contains("name=\"TableStyle"))
    #expect(!parts.sheet.contains("<pane") && !parts.sheet.contains("dataBar"))
    // Of three rules with a fill, those that also change the text stay.
    #expect(parts.sheet.matches(of: /<cfRule\s/).count == 2)
    let styles = try #require(parts["xl/styles.xml"])
    #expect(!styles.contains("solid") && !styles.contains("bgColor"))
    #expect(styles.contains("<b/>") && styles.contains("FFB2182B"))
  }

  @Test("is what was named and no more")
  func some() throws {
    let parts = try parts(.filters)
    #expect(!(parts["xl/tables/table1.xml"] ?? "").contains("autoFilter"))
    #expect(parts.sheet.contains("<pane") && parts.sheet.contains("dataBar"))
    #expect((parts["xl/styles.xml"] ?? "").contains("solid"))
  }

  @Test("is nothing unless it is said")
  func none() throws {
    let parts = try parts([])
    #expect((parts["xl/tables/table1.xml"] ?? "").contains("autoFilter"))
    #expect(parts.sheet.matches(of: /<cfRule\s/).count == 4)
  }
}
