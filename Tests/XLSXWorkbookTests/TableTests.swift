import Testing

@testable import XLSXWorkbook

@Suite("A table")
struct TableTests {
  private func table(
    _ name: String = "t", rows: ClosedRange<Int> = 0...2, columns: ClosedRange<Int> = 0...1,
    _ headers: [String] = ["ก", "ข"]
  ) -> Table {
    Table(name: name, range: CellRange(rows: rows, columns: columns), columns: headers)
  }

  @Test("names its columns as its header cells do")
  func headers() throws {
    let parts = try written { try $0.add(table("scores", ["รหัส & ชื่อ", "_x0041_"])) }
    let part = try #require(parts["xl/tables/table1.xml"])
    #expect(part.contains("displayName=\"scores\" ref=\"A1:B3\""))
    #expect(part.contains("<autoFilter ref=\"A1:B3\"/>"))
    #expect(part.contains("name=\"รหัส &amp; ชื่อ\""))
    #expect(part.contains("name=\"_x005F_x0041_\""))
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>รหัส &amp; ชื่อ</t>") == true)
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>_x005F_x0041_</t>") == true)
  }

  @Test("shows its style, bands and filter as asked")
  func style() throws {
    var plain = table()
    plain.style = .none
    plain.filter = false
    plain.bandedRows = false
    var light = table("u", rows: 4...5)
    light.style = .light(21)
    let parts = try written {
      try $0.add(plain)
      try $0.add(light)
    }
    #expect(parts["xl/tables/table1.xml"]?.contains("autoFilter") == false)
    #expect(parts["xl/tables/table1.xml"]?.contains("showRowStripes=\"0\"") == true)
    #expect(parts["xl/tables/table1.xml"]?.contains("<tableStyleInfo") == true)
    #expect(parts["xl/tables/table1.xml"]?.contains("TableStyleMedium") == false)
    #expect(parts["xl/tables/table2.xml"]?.contains("name=\"TableStyleLight21\"") == true)
  }

  @Test(
    "refuses headers that Excel would repair",
    arguments: [
      (["ก", ""], WorkbookError.tableHeader(.empty, place("A1:B3"))),
      (["ก", " "], .tableHeader(.empty, place("A1:B3"))),
      (["Ab", "aB"], .tableHeader(.repeated, place("A1:B3"))),
      (["ก", "ก"], .tableHeader(.repeated, place("A1:B3"))),
      (["ก", "ข\nค"], .tableHeader(.lineBreak, place("A1:B3"))),
      (["ก", "ข\t"], .tableHeader(.lineBreak, place("A1:B3"))),
      (
        ["ก", String(repeating: "ข", count: 256)], .tooLong(what: "table header", limit: 255, place("A1:B3"))
      ),
      (["ก"], .setting("number of columns", place("A1:B3"))),
    ])
  func refusedHeaders(headers: [String], error: WorkbookError) throws {
    #expect(try failure { try $0.add(table("t", headers)) } == error)
  }

  @Test("needs a row of data")
  func empty() throws {
    #expect(try failure { try $0.add(table(rows: 3...3)) } == .emptyTable(place("A4:B4")))
  }

  @Test(
    "shares no cell with another table or a merged range",
    arguments: [(2...3, 0...1), (1...2, 1...2), (0...5, 1...1)])
  func overlaps(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    let range = CellRange(rows: rows, columns: columns)
    let second = table("u", rows: rows, columns: columns, columns.map { "ช่อง \($0)" })
    #expect(
      try failure {
        try $0.add(table())
        try $0.add(second)
      } == .overlap(place(range.name)))
    #expect(
      try failure {
        try $0.merge(range, .text("ก"), format: CellFormat())
        try $0.add(table())
      } == .overlap(place("A1:B3")))
  }

  @Test("is not merged into")
  func merge() throws {
    #expect(
      try failure {
        try $0.add(table())
        try $0.merge(CellRange(rows: 2...2, columns: 1...2), .text("ก"), format: CellFormat())
      } == .overlap(place("B3:C3")))
  }

  @Test("has a name of its own in the workbook, whatever the case")
  func names() throws {
    #expect(
      try failure {
        try $0.add(table("Scores"))
        try $0.add(table("sCORES", rows: 5...6))
      } == .name("sCORES", .taken, place("A6:B7")))
    #expect(
      try failure { try $0.add(table("a b")) } == .name("a b", .forbiddenCharacter, place("A1:B3")))
  }

  @Test("keeps its header cells from being overwritten")
  func headerCells() throws {
    #expect(
      try failure {
        try $0.add(table())
        try $0.write(.text("ค"), row: 0, column: 1)
      } == .tableHeaderOverwritten(place("B1")))
  }

  @Test(
    "has a style that exists",
    arguments: [Table.Style.light(0), .light(22), .medium(29), .dark(12), .medium(-1)])
  func unknownStyle(style: Table.Style) throws {
    var odd = table()
    odd.style = style
    #expect(try failure { try $0.add(odd) } == .setting("table style", place("A1:B3")))
  }
}
