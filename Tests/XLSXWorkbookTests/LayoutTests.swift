import Testing

@testable import XLSXWorkbook

@Suite("A sheet's layout")
struct LayoutTests {
  @Test("has the widths, heights, frozen panes and view that were set")
  func layout() throws {
    let parts = try written {
      try $0.write(.text("ก"), row: 3, column: 0)
      try $0.setColumns(1...2, width: 20)
      try $0.setRow(3, height: 40.5)
      try $0.setDefaultRowHeight(21.75)
      try $0.freeze(rows: 2, columns: 1)
      try $0.hideGridlines()
      try $0.protect()
    }
    let sheet = parts.sheet
    #expect(sheet.contains("min=\"2\" max=\"3\" width=\"20.7109375\" customWidth=\"1\""))
    #expect(sheet.contains("ht=\"40.5\" customHeight=\"1\""))
    #expect(sheet.contains("defaultRowHeight=\"21.75\" customHeight=\"1\""))
    #expect(sheet.contains("xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""))
    #expect(sheet.contains("showGridLines=\"0\""))
    #expect(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("formatRows"))
    let resizable = try written { try $0.protect(allowsResizing: true) }.sheet
    #expect(resizable.contains("formatColumns=\"0\" formatRows=\"0\""))
  }

  @Test("merges cells with their value and format")
  func merge() throws {
    let sheet = try written {
      try $0.merge(CellRange(rows: 0...1, columns: 0...2), .integer(7), format: CellFormat())
    }.sheet
    #expect(sheet.contains("<mergeCell ref=\"A1:C2\"/>"))
    #expect(sheet.contains("<v>7</v>"))
  }

  @Test("opens on the first sheet, which stays visible, and hides others")
  func visibility() throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    let first = try book.addWorksheet(named: "ก")
    let second = try book.addWorksheet(named: "ข")
    #expect(throws: WorkbookError.setting("hidden first sheet", .init(sheet: "ก"))) { try first.hide() }
    try second.hide()
    try book.close()
    let workbook = try #require(try folder.parts()["xl/workbook.xml"])
    #expect(workbook.contains("name=\"ข\" sheetId=\"2\" state=\"hidden\""))
    #expect(!workbook.contains("activeTab"))
  }

  @Test("refuses sizes that Excel does not read")
  func refusals() throws {
    #expect(
      try failure { try $0.setColumns(0...1, width: 256) } == .setting("column width", place("A1:B1")))
    #expect(try failure { try $0.setColumns(0...1, width: .nan) } == .setting("column width", place("A1:B1")))
    #expect(try failure { try $0.setColumns(0...16_384, width: 9) } == .outsideSheet(place("A1:XFE1")))
    #expect(try failure { try $0.setRow(0, height: 410) } == .setting("row height", place("A1")))
    #expect(try failure { try $0.setDefaultRowHeight(0) } == .setting("row height", place()))
    #expect(try failure { try $0.freeze(rows: -1, columns: 0) } == .outsideSheet(place("A0")))
    let cell = CellRange(row: 0, column: 0)
    #expect(
      try failure { try $0.merge(cell, .blank, format: CellFormat()) } == .singleCellMerge(place("A1")))
    let backwards = CellRange(firstRow: 3, firstColumn: 0, lastRow: 1, lastColumn: 0)
    #expect(
      try failure { try $0.merge(backwards, .blank, format: CellFormat()) }
        == .outsideSheet(place(backwards.name)))
  }

  @Test("refuses formats that libxlsxwriter would cut or Excel would repair")
  func formats() throws {
    func refusal(_ change: (inout CellFormat) -> Void) throws -> WorkbookError? {
      let format = CellFormat().with(change)
      return try failure { try $0.write(.integer(1), row: 0, column: 0, format: format) }
    }
    let long = String(repeating: "ก", count: 43)
    #expect(
      try refusal { $0.numberFormat = long }
        == .tooLong(what: "number format (bytes)", limit: 127, place("A1")))
    #expect(try refusal { $0.numberFormat = "0\u{1}" } == .setting("number format", place("A1")))
    #expect(try refusal { $0.numberFormat = "" } == .setting("number format", place("A1")))
    #expect(try refusal { $0.indent = 16 } == .setting("indent", place("A1")))
    #expect(try refusal { $0.font = Font(name: "A", size: 410) } == .setting("font", place("A1")))
  }

  @Test("writes what a format sets")
  func formatParts() throws {
    let format = CellFormat().with {
      $0.italic = true
      $0.color = .black
      $0.fill = 0xD1E5F0
      $0.border = .all(.thin, color: 0x808080)
      $0.horizontal = .right
      $0.vertical = .top
      $0.wrap = true
      $0.indent = 2
      $0.numberFormat = "▲ 0.00;▼ 0.00;= 0.00"
      $0.locked = false
    }
    let styles = try #require(
      try written { try $0.write(.integer(1), row: 0, column: 0, format: format) }["xl/styles.xml"])
    #expect(styles.contains("<i/><sz val=\"14\"/><color rgb=\"FF000000\"/><name val=\"TH Sarabun New\"/>"))
    #expect(styles.contains("<patternFill patternType=\"solid\"><fgColor rgb=\"FFD1E5F0\"/>"))
    #expect(styles.contains("<left style=\"thin\"><color rgb=\"FF808080\"/></left>"))
    #expect(styles.contains("horizontal=\"right\" vertical=\"top\" indent=\"2\" wrapText=\"1\""))
    #expect(styles.contains("formatCode=\"▲ 0.00;▼ 0.00;= 0.00\""))
    #expect(styles.contains("<protection locked=\"0\"/>"))
  }
}
