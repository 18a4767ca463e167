import Testing

@testable import XLSXWorkbook

@Suite("A cell")
struct CellTests {
  @Test(
    "holds numbers with the digits given",
    arguments: [
      (CellValue.hundredths(325), "3.25"), (.hundredths(-5), "-0.05"),
      (.integer(999_999_999_999_999), "999999999999999"),
      (.number(-0.0), "0"), (.number(0.1), "0.1"), (.bool(true), "1"),
      (.date(year: 1900, month: 3, day: 1), "61"), (.date(year: 2025, month: 9, day: 30), "45930"),
      (.date(year: 2024, month: 2, day: 29), "45351"), (.date(year: 9999, month: 12, day: 31), "2958465"),
      (.dateTime(year: 2025, month: 9, day: 30, hour: 12, minute: 0, second: 0), "45930.5"),
    ])
  func numbers(value: CellValue, digits: String) throws {
    let sheet = try written { try $0.write(value, row: 0, column: 0) }.sheet
    #expect(sheet.contains("<v>\(digits)</v>"))
  }

  @Test(
    "refuses numbers that a workbook cannot hold",
    arguments: [
      (CellValue.number(.nan), WorkbookError.notFinite(place("B3"))),
      (.number(.infinity), .notFinite(place("B3"))), (.number(-.infinity), .notFinite(place("B3"))),
      (.formula("=1", cachedNumber: .nan), .notFinite(place("B3"))),
      (.integer(1_000_000_000_000_000), .tooManyDigits(place("B3"))),
      (.hundredths(.min), .tooManyDigits(place("B3"))),
    ])
  func refusedNumbers(value: CellValue, error: WorkbookError) throws {
    #expect(try failure { try $0.write(value, row: 2, column: 1) } == error)
  }

  @Test(
    "refuses dates that do not exist or precede Excel's calendar",
    arguments: [
      (1900, 2, 28), (1899, 12, 31), (2025, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1),
      (2025, 1, 0), (10_000, 1, 1),
    ])
  func refusedDates(year: Int, month: Int, day: Int) throws {
    let date = CellValue.date(year: year, month: month, day: day)
    #expect(try failure { try $0.write(date, row: 0, column: 0) } == .date(place("A1")))
  }

  @Test("refuses a time that does not exist")
  func refusedTime() throws {
    let time = CellValue.dateTime(year: 2025, month: 1, day: 1, hour: 24, minute: 0, second: 0)
    #expect(try failure { try $0.write(time, row: 0, column: 0) } == .date(place("A1")))
  }

  @Test("lies on the sheet", arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384)])
  func outside(row: Int, column: Int) throws {
    let cell = CellRange(row: row, column: column).name
    #expect(
      try failure { try $0.write(.integer(1), row: row, column: column) } == .outsideSheet(place(cell)))
  }

  @Test("takes the last row and column")
  func lastCell() throws {
    let sheet = try written { try $0.write(.text("x"), row: 1_048_575, column: 16_383) }.sheet
    #expect(sheet.contains("r=\"XFD1048576\""))
  }

  @Test("keeps text that looks like a formula or a number as text")
  func textStaysText() throws {
    let parts = try written {
      try $0.write(.text("=1+1"), row: 0, column: 0)
      try $0.write(.text("0042"), row: 0, column: 1)
    }
    #expect(!parts.sheet.contains("<f>"))
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>=1+1</t>") == true)
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>0042</t>") == true)
  }

  @Test("takes text of 32,767 UTF-16 units and refuses one more", arguments: ["ก", "a", "😀"])
  func longText(unit: String) throws {
    let size = unit.utf16.count
    let longest = String(repeating: unit, count: 32_767 / size)
    #expect(try failure { try $0.write(.text(longest), row: 0, column: 0) } == nil)
    #expect(
      try failure { try $0.write(.text(longest + unit), row: 0, column: 0) }
        == .tooLong(what: "text", limit: 32_767, place("A1")))
  }

  @Test("keeps what readers that do not calculate show of a formula")
  func formulas() throws {
    let sheet = try written {
      try $0.write(.formula("=1+1", cachedNumber: 2), row: 0, column: 0)
      try $0.write(.formulaText("=\"ก\"&\"ข\"", cached: "กข"), row: 0, column: 1)
    }.sheet
    #expect(sheet.contains("<f>1+1</f><v>2</v>"))
    #expect(sheet.contains("t=\"str\""))
    #expect(sheet.contains("<v>กข</v>"))
  }

  @Test("refuses what is not a formula", arguments: ["", "=", "1+1", "=\u{1}", "=\u{FFFF}"])
  func refusedFormulas(formula: String) throws {
    let value = CellValue.formula(formula, cachedNumber: 0)
    #expect(try failure { try $0.write(value, row: 0, column: 0) } == .formula(place("A1")))
  }

  @Test("refuses a formula longer than Excel reads")
  func longFormula() throws {
    let value = CellValue.formula("=" + String(repeating: "1", count: 8_192), cachedNumber: 0)
    #expect(
      try failure { try $0.write(value, row: 0, column: 0) }
        == .tooLong(what: "formula", limit: 8_192, place("A1")))
  }

  @Test("leads to cells, files and addresses")
  func links() throws {
    let parts = try written {
      try $0.write(.link(.cell(sheet: "ผล", row: 4, column: 1), text: "ไป"), row: 0, column: 0)
      try $0.write(.link(.file("offices/1001.xlsx"), text: "เขต"), row: 1, column: 0)
      try $0.write(.link(.web("https://example.org/?a=1&b=2"), text: "เว็บ"), row: 2, column: 0)
    }
    let targets = try #require(parts["xl/worksheets/_rels/sheet1.xml.rels"])
    #expect(parts.sheet.contains("location=\"'ผล'!B5\" display=\"ไป\""))
    #expect(targets.contains("Target=\"offices/1001.xlsx\" TargetMode=\"External\""))
    #expect(targets.contains("Target=\"https://example.org/?a=1&amp;b=2\""))
  }

  @Test(
    "refuses link targets that would be read as something else",
    arguments: [
      LinkTarget.file(""), .file("/etc/x.xlsx"), .file("internal:a"), .file("c:\\a"), .file("a b.xlsx"),
      .web("example.org"), .web("https://internal:1"), .web("https://a b"), .web("javascript:1"),
    ])
  func refusedLinks(target: LinkTarget) throws {
    #expect(
      try failure { try $0.write(.link(target, text: "ก"), row: 0, column: 0) } == .link(place("A1")))
  }

  @Test("refuses a link to a sheet that is never added, and one without text")
  func danglingLinks() throws {
    let target = LinkTarget.cell(sheet: "ไม่มี", row: 0, column: 0)
    #expect(
      try failure { try $0.write(.link(target, text: "ก"), row: 0, column: 0) }
        == .unknownSheet("ไม่มี", place("A1")))
    #expect(
      try failure { try $0.write(.link(.file("a.xlsx"), text: ""), row: 0, column: 0) } == .link(place("A1")))
    let long = CellValue.link(.file("a.xlsx"), text: String(repeating: "ก", count: 256))
    #expect(
      try failure { try $0.write(long, row: 0, column: 0) }
        == .tooLong(what: "link text", limit: 255, place("A1")))
  }
}
