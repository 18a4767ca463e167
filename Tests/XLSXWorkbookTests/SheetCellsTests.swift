import CLibXLSXWriter
import CPartFiles
import Testing

@testable import XLSXWorkbook

@Suite("Cells that come one after another, as libxlsxwriter keeps them")
struct SheetCellsTests {
  private typealias Book = UnsafeMutablePointer<lxw_workbook>
  private typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  private typealias Format = UnsafeMutablePointer<lxw_format>

  /// One way of writing cells: by the program's functions or by the library's.
  @unsafe
  private struct Writer {
    let book: Book
    let sheet: Sheet
    let format: Format
    let isOwn: Bool

    func number(_ row: lxw_row_t, _ column: lxw_col_t, _ number: Double, isBold: Bool = false) {
      let format = unsafe isBold ? format : nil
      if unsafe isOwn {
        unsafe ruamphon_write_number(sheet, row, column, number, format)
      } else {
        unsafe worksheet_write_number(sheet, row, column, number, format)
      }
    }

    func text(_ row: lxw_row_t, _ column: lxw_col_t, _ text: String, isBold: Bool = false) {
      let format = unsafe isBold ? format : nil
      if unsafe isOwn {
        unsafe ruamphon_write_text(sheet, row, column, text, format)
      } else {
        unsafe worksheet_write_string(sheet, row, column, text, format)
      }
    }

    func boolean(_ row: lxw_row_t, _ column: lxw_col_t, _ isTrue: Bool) {
      if unsafe isOwn {
        unsafe ruamphon_write_boolean(sheet, row, column, isTrue, format)
      } else {
        unsafe worksheet_write_boolean(sheet, row, column, isTrue ? 1 : 0, format)
      }
    }

    func blank(_ row: lxw_row_t, _ column: lxw_col_t, isBold: Bool) {
      let format = unsafe isBold ? format : nil
      if unsafe isOwn {
        unsafe ruamphon_write_blank(sheet, row, column, format)
      } else {
        unsafe worksheet_write_blank(sheet, row, column, format)
      }
    }

    func height(_ row: lxw_row_t, _ height: Double) {
      if unsafe isOwn {
        unsafe ruamphon_set_row(sheet, row, height)
      } else {
        unsafe worksheet_set_row(sheet, row, height, nil)
      }
    }

    func formula(_ row: lxw_row_t, _ column: lxw_col_t) {
      if unsafe isOwn { unsafe ruamphon_leave_rows(sheet, row, row) }
      unsafe worksheet_write_formula_num(sheet, row, column, "=1+1", format, 2)
    }

    func merge(_ first: lxw_row_t, _ last: lxw_row_t) {
      if unsafe isOwn { unsafe ruamphon_leave_rows(sheet, first, last) }
      unsafe worksheet_merge_range(sheet, first, 0, last, 2, "รวม", format)
    }
  }

  /// The parts of a workbook by name.
  private func parts(isOwn: Bool, _ fill: (Writer) -> Void) throws -> [String: String] {
    let book = try unsafe #require(workbook_new("/dev/null"))
    let sheet = try unsafe #require(workbook_add_worksheet(book, "A"))
    let format = try unsafe #require(workbook_add_format(book))
    unsafe format_set_bold(format)
    var made = unsafe lxw_doc_properties()
    unsafe made.created = 1_759_251_600
    unsafe workbook_set_properties(book, &made)
    unsafe fill(Writer(book: book, sheet: sheet, format: format, isOwn: isOwn))
    #expect(unsafe workbook_close(book) == LXW_NO_ERROR)
    let packed = try unsafe #require(ruamphon_take_packed_parts())
    defer { unsafe ruamphon_free_packed_parts(packed) }
    var parts: [String: String] = [:]
    for index in unsafe 0..<ruamphon_packed_part_count(packed) {
      let bytes = unsafe UnsafeRawBufferPointer(
        start: ruamphon_packed_part_bytes(packed, index), count: ruamphon_packed_part_size(packed, index))
      unsafe parts[String(cString: ruamphon_packed_part_name(packed, index))] = String(
        decoding: bytes, as: UTF8.self)
    }
    return parts
  }

  @discardableResult
  private func expectSame(_ fill: (Writer) -> Void) throws -> [String: String] {
    let own = try unsafe parts(isOwn: true, fill)
    let library = try unsafe parts(isOwn: false, fill)
    #expect(own.keys.sorted() == library.keys.sorted())
    for (name, part) in library { #expect(own[name] == part, "\(name)") }
    #expect(own["xl/worksheets/sheet1.xml"]?.contains("<c r=") == true)
    return own
  }

  @Test("a table of every kind of cell, with heights")
  func table() throws {
    try unsafe expectSame { writer in
      unsafe worksheet_set_default_row(writer.sheet, 18, 0)
      unsafe writer.height(0, 40)
      for row in lxw_row_t(1)..<60 {
        unsafe writer.text(row, 0, "เขต \(row % 7) & <ก>", isBold: row % 3 == 0)
        unsafe writer.number(row, 1, Double(row) / 8, isBold: row % 2 == 0)
        unsafe writer.boolean(row, 2, row % 2 == 0)
        unsafe writer.blank(row, 4, isBold: row % 5 == 0)
        unsafe writer.text(row, 5, "")
        unsafe writer.text(row, 6, "", isBold: true)
        // One of them is the usual height, and one is set twice.
        unsafe writer.height(row, [18, 30, 0, 21.5][Int(row) % 4])
        if row == 9 { unsafe writer.height(row, 18) }
      }
    }
  }

  @Test("a text that stands in many cells stands once in the workbook, and each cell counts")
  func texts() throws {
    let parts = try unsafe expectSame { writer in
      for row in lxw_row_t(0)..<2_000 {
        unsafe writer.text(row, 0, "ซ้ำ \(row % 9)")
        unsafe writer.text(row, 1, "ตัวที่ \(row)")
      }
    }
    let texts = try #require(parts["xl/sharedStrings.xml"])
    #expect(texts.contains("count=\"4000\" uniqueCount=\"2009\""))
  }

  @Test("rows in which the library writes a formula or merged cells, before, between and behind others")
  func leftRows() throws {
    try unsafe expectSame { writer in
      unsafe writer.text(0, 0, "ก่อน")
      unsafe writer.formula(0, 1)
      unsafe writer.number(0, 2, 3)
      unsafe writer.number(1, 0, 1)
      unsafe writer.height(1, 33)
      unsafe writer.merge(2, 4)
      unsafe writer.text(2, 0, "แทน", isBold: true)
      unsafe writer.number(4, 5, 4)
      unsafe writer.number(5, 0, 5)
      unsafe writer.number(5, 3, 5)
      unsafe writer.merge(5, 6)
      unsafe writer.height(5, 50)
      unsafe writer.number(7, 1, 7)
    }
  }

  @Test("cells in any order, and cells written twice")
  func anyOrder() throws {
    var state: UInt64 = 7
    func random(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    let steps = (0..<3_000).map { step in
      // Mostly downwards, so that many are appended before one comes that is not.
      let row = lxw_row_t(step / 20) + lxw_row_t(random(10) == 0 ? random(150) : 0)
      return (kind: random(20), row: row, column: lxw_col_t(random(9)))
    }
    try unsafe expectSame { writer in
      for (kind, row, column) in steps {
        switch kind {
        case 0..<8: unsafe writer.number(row, column, Double(kind) + 0.25, isBold: kind < 2)
        case 8..<15: unsafe writer.text(row, column, "คำ \(kind)", isBold: kind < 10)
        case 15: unsafe writer.boolean(row, column, column % 2 == 0)
        case 16: unsafe writer.blank(row, column, isBold: true)
        case 17: unsafe writer.formula(row, column)
        default: unsafe writer.height(row, Double(kind))
        }
      }
    }
  }

  @Test("cells whose values a chart keeps, below a chart that lies over their rows")
  func chart() throws {
    let parts = try unsafe expectSame { writer in
      for row in lxw_row_t(0)..<30 {
        unsafe writer.text(row, 0, "ข้อ \(row)")
        unsafe writer.number(row, 1, Double(row) * 1.5)
        unsafe writer.height(row, row % 2 == 0 ? 31 : 15)
      }
      let chart = unsafe workbook_add_chart(writer.book, UInt8(LXW_CHART_BAR.rawValue))
      unsafe chart_add_series(chart, "=A!$A$2:$A$9", "=A!$B$2:$B$9")
      unsafe worksheet_insert_chart(writer.sheet, 3, 3, chart)
    }
    #expect(parts["xl/charts/chart1.xml"]?.contains("<c:v>12</c:v>") == true)
    #expect(parts["xl/drawings/drawing1.xml"]?.contains("<xdr:to>") == true)
  }

  @Test("a sheet that the library writes itself holds what was appended")
  func byLibrary() throws {
    let parts = try unsafe expectSame { writer in
      unsafe writer.text(0, 0, "ข้อความ")
      unsafe writer.number(1, 0, 1)
      unsafe writer.height(1, 44)
      unsafe ruamphon_leave_rows(writer.sheet, 3, 3)
      unsafe worksheet_write_array_formula(writer.sheet, 3, 0, 3, 0, "{=1}", nil)
    }
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("t=\"array\"") == true)
  }
}
