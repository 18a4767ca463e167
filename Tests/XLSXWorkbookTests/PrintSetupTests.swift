import Testing

@testable import XLSXWorkbook

@Suite("Printing")
struct PrintSetupTests {
  @Test("uses A4, fits the width, repeats the header rows")
  func setup() throws {
    let parts = try written {
      try $0.setUpPrinting(
        PrintSetup(
          orientation: .landscape, repeatedRows: 0...1,
          footer: HeaderFooter(
            left: [.text("R & D")], center: [.sheetName],
            right: [.text("2568 "), .pageNumber, .text("/"), .pageCount],
            font: sarabun), margins: .init(left: 0.5), centersHorizontally: true))
    }
    let sheet = parts.sheet
    #expect(sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
    #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(sheet.contains("<printOptions horizontalCentered=\"1\"/>"))
    #expect(sheet.contains("<pageMargins left=\"0.5\""))
    #expect(sheet.contains("&amp;L&amp;\"TH Sarabun New,Regular\"&amp;14R &amp;&amp; D&amp;C"))
    #expect(sheet.contains("&amp;14 2568 &amp;P/&amp;N</oddFooter>"))
    #expect(parts["xl/workbook.xml"]?.contains("'ผล'!$1:$2") == true)
  }

  @Test("begins pages at the rows that it is given, and refuses a first page's row")
  func pageStarts() throws {
    let sheet = try written { try $0.setUpPrinting(PrintSetup(pageStarts: [12, 40])) }.sheet
    #expect(sheet.contains("<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"12\""))
    #expect(sheet.contains("<brk id=\"40\""))
    #expect(
      try failure { try $0.setUpPrinting(PrintSetup(pageStarts: [0])) } == .setting("page break", place()))
  }

  @Test("prints the cells that it is given, and refuses some that no sheet has")
  func area() throws {
    let area = CellRange(rows: 1...4, columns: 0...3)
    let parts = try written { try $0.setUpPrinting(PrintSetup(area: area)) }
    #expect(parts["xl/workbook.xml"]?.contains("'ผล'!$A$2:$D$5") == true)
    let outside = CellRange(rows: 0...CellRange.rowCount, columns: 0...0)
    #expect(
      try failure { try $0.setUpPrinting(PrintSetup(area: outside)) } == .outsideSheet(place(outside.name)))
  }

  @Test("refuses headers that are too long or hold a picture's code", arguments: ["&G", "R&G", "&[Picture]"])
  func headers(text: String) throws {
    let code = HeaderFooter(left: [.text(text)])
    let refused = WorkbookError.setting("picture code in a header or footer", place())
    #expect(try failure { try $0.setUpPrinting(PrintSetup(header: code)) } == refused)
    let long = HeaderFooter(left: [.text(String(repeating: "ก", count: 254))])
    #expect(
      try failure { try $0.setUpPrinting(PrintSetup(footer: long)) }
        == .tooLong(what: "header or footer", limit: 255, place()))
  }

  @Test("refuses margins, pages and rows that do not exist")
  func refusals() throws {
    #expect(
      try failure { try $0.setUpPrinting(PrintSetup(margins: .init(top: -1))) } == .setting("margin", place())
    )
    #expect(
      try failure { try $0.setUpPrinting(PrintSetup(fit: .init(wide: -1, high: 0))) }
        == .setting("number of pages", place()))
    #expect(
      try failure { try $0.setUpPrinting(PrintSetup(repeatedRows: 0...1_048_576)) }
        == .outsideSheet(place("A1:A1048577")))
  }
}
