import CLibXLSXWriter
import CPartFiles
import Foundation
import Glibc
import Testing

@testable import XLSXWorkbook

@Suite("The rows of a sheet as libxlsxwriter writes them")
struct SheetRowsTests {
  private typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  private typealias Format = UnsafeMutablePointer<lxw_format>

  /// Where the last row stands, in a block of its own.
  private static let last: lxw_row_t = 200

  /// The part of a sheet up to its last row, which the library writes itself where that holds an array formula.
  private func rows(
    byLibrary isLeft: Bool, _ fill: (Sheet, Format) -> Void
  ) throws -> String {
    let book = try unsafe #require(workbook_new("/dev/null"))
    let sheet = try unsafe #require(workbook_add_worksheet(book, "A"))
    let format = try unsafe #require(workbook_add_format(book))
    unsafe format_set_bold(format)
    unsafe fill(sheet, format)
    if isLeft {
      unsafe worksheet_write_array_formula(sheet, Self.last, 0, Self.last, 0, "{=1}", nil)
    } else {
      unsafe worksheet_write_number(sheet, Self.last, 0, 1, nil)
    }
    #expect(unsafe workbook_close(book) == LXW_NO_ERROR)
    let packed = try unsafe #require(ruamphon_take_packed_parts())
    defer { unsafe ruamphon_free_packed_parts(packed) }
    let index = try unsafe #require(
      (0..<ruamphon_packed_part_count(packed)).first {
        unsafe String(cString: ruamphon_packed_part_name(packed, $0)) == "xl/worksheets/sheet1.xml"
      })
    let bytes = unsafe UnsafeRawBufferPointer(
      start: ruamphon_packed_part_bytes(packed, index), count: ruamphon_packed_part_size(packed, index))
    let part = unsafe String(decoding: bytes, as: UTF8.self)
    #expect(part.contains("<row r=\"\(Self.last + 1)\"") && part.hasSuffix("</worksheet>"))
    #expect(part.contains("t=\"array\"") == isLeft)
    return String(part.prefix(upTo: try #require(part.range(of: "<row r=\"\(Self.last + 1)\"")).lowerBound))
  }

  private func expectSame(_ fill: (Sheet, Format) -> Void) throws {
    let expected = try unsafe rows(byLibrary: true, fill)
    #expect(expected.contains("<row "))
    #expect(try unsafe rows(byLibrary: false, fill) == expected)
  }

  @Test("cells of every kind")
  func cells() throws {
    try unsafe expectSame { sheet, format in
      for row in 0..<lxw_row_t(2) {
        let style = unsafe row == 0 ? nil : format
        unsafe worksheet_write_number(sheet, row, 1, 4.17, style)
        unsafe worksheet_write_string(sheet, row, 3, "ก & <ข>", style)
        unsafe worksheet_write_boolean(sheet, row, 4, 1, style)
        unsafe worksheet_write_boolean(sheet, row, 5, 0, style)
        unsafe worksheet_write_blank(sheet, row, 6, style)
        unsafe worksheet_write_formula_num(sheet, row, 7, "=IF(B1<>\"a&b\",1,2)", style, 2.5)
        unsafe worksheet_write_formula_str(sheet, row, 16_383, "=B1&\"<\"", style, "4.17<&>")
        unsafe worksheet_write_url(sheet, row, 8, "https://example.org/?a&b", style)
      }
      unsafe worksheet_merge_range(sheet, 30, 26, 33, 28, "ข้อความ", format)
    }
  }

  @Test("rows with a height, a format, an outline, hidden, and without cells", arguments: [false, true])
  func rows(hasDefaultHeight: Bool) throws {
    try unsafe expectSame { sheet, format in
      if hasDefaultHeight { unsafe worksheet_set_default_row(sheet, 21.5, 0) }
      unsafe worksheet_set_column(sheet, 2, 4, 12.5, format)
      var options = lxw_row_col_options(hidden: 1, level: 2, collapsed: 1)
      unsafe worksheet_set_row(sheet, 3, 33.25, nil)
      unsafe worksheet_set_row_opt(sheet, 4, 15, nil, &options)
      unsafe worksheet_set_row(sheet, 5, 20, format)
      unsafe worksheet_write_number(sheet, 5, 0, 1, nil)
      unsafe worksheet_write_blank(sheet, 5, 1, nil)
      unsafe worksheet_write_number(sheet, 7, 3, 1, nil)
      unsafe worksheet_set_row(sheet, 8, 40.1, nil)
      unsafe worksheet_write_number(sheet, 8, 3, 1, nil)
      unsafe worksheet_set_row_opt(sheet, 9, 15, format, &options)
      unsafe worksheet_write_number(sheet, 9, 3, 1, nil)
    }
  }

  @Test("rows of a sheet with bars of Excel 2010, which have an attribute more")
  func bars() throws {
    try unsafe expectSame { sheet, _ in
      var bar = unsafe lxw_conditional_format()
      unsafe bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe bar.data_bar_2010 = 1
      unsafe worksheet_conditional_format_range(sheet, 0, 0, 9, 0, &bar)
      for row in 0..<lxw_row_t(9) { unsafe worksheet_write_number(sheet, row, 0, Double(row), nil) }
      unsafe worksheet_set_row(sheet, 12, 33.25, nil)
    }
  }

  @Test("what the rows of each sixteen span, in whatever order they are filled")
  func spans() throws {
    try unsafe expectSame { sheet, _ in
      for index in 0..<400 {
        let row = lxw_row_t(index &* 7_919 % 150)
        let column = lxw_col_t(index &* 104_729 % 90)
        unsafe worksheet_write_number(sheet, row, column, Double(index), nil)
      }
    }
  }

  @Test("a sheet without cells, and one with rows alone")
  func empty() throws {
    let parts = try written { _ in }
    #expect(parts.sheet.contains("<sheetData/>"))
    let rows = try written { try $0.setRow(2, height: 30) }
    #expect(
      rows.sheet.contains("<sheetData><row r=\"3\" ht=\"30\" customHeight=\"1\"/></sheetData>"))
  }

  private func number(_ number: Double) -> String {
    var text = [CChar](repeating: 0, count: 40)
    _ = unsafe ruamphon_put_number(&text, number)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func printed(_ number: Double) -> String {
    var text = [CChar](repeating: 0, count: 40)
    _ = unsafe withVaList([number]) { unsafe vsnprintf(&text, text.count, "%.16G", $0) }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test("numbers with sixteen digits, as printf gives them")
  func numbers() {
    var numbers: [Double] = [0, -0.0, .nan, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    for count in 0..<20_000 {
      let count = Double(count)
      numbers += [count, count / 10, -count / 100, count / 1_000, count / 10_000, count / 7, count * 1e7 / 3]
    }
    for exponent in -320...308 {
      let power = printed(Double(sign: .plus, exponent: exponent, significand: 1))
      let value = Double(power) ?? 0
      numbers += [value, value.nextUp, value.nextDown]
    }
    for exponent in -8...17 {
      let value = Double("1e\(exponent)") ?? 0
      numbers += [value, value.nextUp, value.nextDown, value * 9.95, (value * 9.95).nextUp]
    }
    for value in numbers { #expect(number(value) == printed(value)) }
  }
}
