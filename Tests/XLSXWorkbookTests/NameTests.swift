import Testing

@testable import XLSXWorkbook

@Suite("Names")
struct NameTests {
  @Test(
    "of sheets that Excel refuses, or libxlsxwriter does not quote, are refused",
    arguments: [
      ("", WorkbookError.NameFault.empty), (" ", .empty), (String(repeating: "ก", count: 32), .tooLong),
      (String(repeating: "😀", count: 16), .tooLong), ("a[b", .forbiddenCharacter),
      ("a]b", .forbiddenCharacter),
      ("a:b", .forbiddenCharacter), ("a*b", .forbiddenCharacter), ("a?b", .forbiddenCharacter),
      ("a/b", .forbiddenCharacter), ("a\\b", .forbiddenCharacter), ("a\nb", .forbiddenCharacter),
      ("a\u{1}", .forbiddenCharacter), ("_x0041_", .forbiddenCharacter), ("'a", .apostrophe),
      ("a'", .apostrophe),
      ("History", .reserved), ("hiStory", .reserved), ("2568", .looksLikeReference),
      ("A1", .looksLikeReference),
      ("r1c1", .looksLikeReference), ("RC", .looksLikeReference), ("ผล", .taken),
    ])
  func sheets(name: String, fault: WorkbookError.NameFault) throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    _ = try book.addWorksheet(named: "ผล")
    #expect(throws: WorkbookError.sheetName(name, fault)) { _ = try book.addWorksheet(named: name) }
  }

  @Test("of sheets are unique whatever their case, and may be as long as Excel reads")
  func sheetCase() throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    _ = try book.addWorksheet(named: "Results'2568")
    #expect(throws: WorkbookError.sheetName("RESULTS'2568", .taken)) {
      _ = try book.addWorksheet(named: "RESULTS'2568")
    }
    let long = try book.addWorksheet(named: String(repeating: "ก", count: 31))
    try long.setUpPrinting(PrintSetup(repeatedRows: 0...1_048_575))
    try book.close()
    let workbook = try #require(try folder.parts()["xl/workbook.xml"])
    #expect(workbook.contains("!$1:$1048576</definedName>"))
  }

  @Test("of ranges may be Thai, stand for cells with their sheet, and are unique among names and tables")
  func ranges() throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    let sheet = try book.addWorksheet(named: "ผล")
    let range = CellRange(rows: 0...1, columns: 0...0)
    try sheet.add(Table(name: "taken", range: range, columns: ["a"]))
    try sheet.define("ข้อมูล", as: range)
    for (name, fault) in [
      ("ข้อมูล", WorkbookError.NameFault.taken), ("Taken", .taken), ("ข้อ มูล", .forbiddenCharacter),
      ("๑ก", .forbiddenCharacter), ("A1", .looksLikeReference), ("", .empty),
      (String(repeating: "ก", count: 86), .tooLong),
    ] {
      #expect(throws: WorkbookError.name(name, fault, place("A1:A2"))) {
        try sheet.define(name, as: range)
      }
    }
    try book.close()
    let workbook = try #require(try folder.parts()["xl/workbook.xml"])
    #expect(workbook.contains("<definedName name=\"ข้อมูล\">'ผล'!$A$1:$A$2</definedName>"))
  }

  @Test(
    "of tables that Excel refuses are refused",
    arguments: [
      ("", WorkbookError.NameFault.empty), ("1a", .forbiddenCharacter), ("a b", .forbiddenCharacter),
      ("ก", .forbiddenCharacter), ("a-b", .forbiddenCharacter), (".a", .forbiddenCharacter),
      ("A1", .looksLikeReference),
      ("xfd1048576", .looksLikeReference), ("R", .looksLikeReference), ("c", .looksLikeReference),
      ("R2C3", .looksLikeReference), ("_xlnm.Print_Area", .reserved),
      (String(repeating: "a", count: 256), .tooLong),
      ("Taken", .taken),
    ])
  func tables(name: String, fault: WorkbookError.NameFault) throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    let sheet = try book.addWorksheet(named: "ผล")
    let first = Table(name: "taken", range: CellRange(rows: 0...1, columns: 0...0), columns: ["a"])
    try sheet.add(first)
    let second = Table(name: name, range: CellRange(rows: 5...6, columns: 0...0), columns: ["a"])
    #expect(throws: WorkbookError.name(name, fault, place("A6:A7"))) { try sheet.add(second) }
  }

  @Test(
    "of cells count columns in letters",
    arguments: [
      (0, 0, "A1"), (8, 25, "Z9"), (0, 26, "AA1"), (0, 701, "ZZ1"), (0, 702, "AAA1"), (0, 16_383, "XFD1"),
    ])
  func cells(row: Int, column: Int, name: String) {
    #expect(CellRange.cellName(row: row, column: column) == name)
  }
}
