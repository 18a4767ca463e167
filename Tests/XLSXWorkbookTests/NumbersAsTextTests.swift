import Testing

@testable import XLSXWorkbook

@Suite("Numbers that are text")
struct NumbersAsTextTests {
  private func ignored(_ fill: (Worksheet) throws -> Void) throws -> String? {
    let sheet = try written(fill).sheet
    guard let start = sheet.firstRange(of: "<ignoredErrors>"),
      let end = sheet.firstRange(of: "</ignoredErrors>")
    else { return nil }
    return String(sheet[start.upperBound..<end.lowerBound])
  }

  private func named(_ areas: String) -> String {
    "<ignoredError sqref=\"\(areas)\" numberStoredAsText=\"1\"/>"
  }

  @Test("are named where they stand, those below and beside one another together")
  func cells() throws {
    let found = try ignored {
      for row in 2...4 {
        try $0.write(.text("100\(row)"), row: row, column: 0)
        try $0.write(.text("\(row).4"), row: row, column: 1)
        try $0.write(.text("เขต \(row)"), row: row, column: 2)
        try $0.write(.integer(row), row: row, column: 3)
      }
      try $0.write(.link(.file("offices/1001.xlsx"), text: "1001"), row: 9, column: 4)
    }
    #expect(found == named("A3:B5 E10"))
  }

  @Test("stand for their column in a table, whose other columns and header are not named")
  func table() throws {
    let found = try ignored {
      try $0.add(
        Table(
          name: "T", range: CellRange(rows: 0...5, columns: 0...2), columns: ["รหัส", "ชื่อ", "2565"]))
      for (row, code) in [(1, "1001"), (3, "–"), (4, "1002")] {
        try $0.write(.text(code), row: row, column: 0)
        try $0.write(.text("ก"), row: row, column: 1)
      }
    }
    #expect(found == named("C1 A2:A6"))
  }

  @Test("may be announced for cells that people fill in, and are not named where there are none")
  func announced() throws {
    #expect(try ignored { try $0.write(.text("ก"), row: 0, column: 0) } == nil)
    let range = CellRange(rows: 0...9, columns: 1...2)
    #expect(try ignored { try $0.expectNumbersAsText(in: range) } == named("B1:C10"))
    let outside = CellRange(row: -1, column: 0)
    #expect(try failure { try $0.expectNumbersAsText(in: outside) } == .outsideSheet(place("A0")))
  }

  @Test("in more places than a part can name are refused")
  func tooMany() throws {
    let error = try failure { sheet in
      for row in 0..<500 { try sheet.write(.text("1"), row: 2 * row, column: row % 7) }
    }
    #expect(error == .tooLong(what: "list of numbers as text (bytes)", limit: 2_079, place()))
  }

  @Test(
    "are what Excel would read as a number",
    arguments: ["0", "3.4", "-1", "1,234", "50%", "1.5E+3", "(2)", "๓.๔", "฿5", " 7 "])
  func numbers(text: String) { #expect(NumbersAsText.isNumber(text)) }

  @Test(
    "are not words, marks and dates", arguments: ["", "–", "-", "ข้อ 3", "3/4", "2565/03", "E", "()", "🅐1"])
  func others(text: String) { #expect(!NumbersAsText.isNumber(text)) }

  @Test(
    "are told apart from a calculation, which no workbook asks for; formulas say that they are calculated")
  func calculation() throws {
    let plain = try written { try $0.write(.text("ก"), row: 0, column: 0) }
    #expect(plain["xl/workbook.xml"]?.contains("</sheets></workbook>") == true)
    let formula = try written { try $0.write(.formula("=1+1", cachedNumber: 2), row: 0, column: 0) }
    #expect(formula["xl/workbook.xml"]?.contains("<calcPr calcId=\"191029\"/></workbook>") == true)
  }

  @Test("A workbook part without the one calculation that is left out is an error", arguments: [0, 2])
  func unexpected(count: Int) {
    let calculation = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>"
    let parts = [
      WorkbookPart(name: Theme.part, content: []),
      WorkbookPart(
        name: "xl/workbook.xml", content: Array(String(repeating: calculation, count: count).utf8)),
    ]
    let reason = WorkbookError.library(operation: "leave out the calculation", code: 0, place: .init())
    let theme = Theme(font: "A", accents: [])
    for hasFormulas in [false, true] {
      #expect(throws: reason) { _ = try FinishedWorkbook(parts, theme: theme, hasFormulas: hasFormulas) }
    }
  }
}
