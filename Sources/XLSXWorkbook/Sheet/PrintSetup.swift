internal import CLibXLSXWriter

/// How a sheet comes out on paper.
package struct PrintSetup: Hashable, Sendable {
  /// Which way the paper is turned.
  package enum Orientation: Hashable, Sendable {
    case portrait
    case landscape
  }

  /// The size of the paper; the raw value is its number in Excel's file format.
  package enum Paper: UInt8, Hashable, Sendable {
    case a3 = 8
    case a4 = 9
  }

  /// Inches, as Excel keeps them.
  package struct Margins: Hashable, Sendable {
    package var left: Double
    package var right: Double
    package var top: Double
    package var bottom: Double

    package init(left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  package var orientation: Orientation
  package var paper = Paper.a4
  /// How many pages wide and high, 0 being as many as it takes; nil prints at 100 %.
  package var fit: Pages?
  /// Percent of the size, where nothing is fitted to pages; nil is 100.
  package var scale: Int?
  /// Rows that repeat on each page.
  package var repeatedRows: ClosedRange<Int>?
  /// Columns that repeat on each page, together with the rows.
  package var repeatedColumns: ClosedRange<Int>?
  /// The line above each page.
  package var header: HeaderFooter?
  /// The line below each page.
  package var footer: HeaderFooter?
  /// The paper left free around the cells.
  package var margins: Margins
  /// Whether the cells stand in the middle of the page's width.
  package var centersHorizontally: Bool

  /// Rows with which a page begins, ascending; Excel keeps to them where the height takes as many pages as needed.
  package var pageStarts: [Int]
  /// The number of the first page; nil goes on from the sheet before where several are printed at once.
  package var firstPage: Int?
  /// The cells that are printed; nil prints all.
  package var area: CellRange?

  /// A number of pages in both directions, 0 … 32,767; 0 is as many as it takes.
  package struct Pages: Hashable, Sendable {
    package var wide: Int
    package var high: Int

    package init(wide: Int, high: Int) {
      self.wide = wide
      self.high = high
    }
  }

  package init(
    orientation: Orientation = .portrait, fit: Pages? = Pages(wide: 1, high: 0),
    repeatedRows: ClosedRange<Int>? = nil, header: HeaderFooter? = nil, footer: HeaderFooter? = nil,
    margins: Margins = Margins(), centersHorizontally: Bool = false,
    pageStarts: [Int] = [], firstPage: Int? = nil, area: CellRange? = nil
  ) {
    self.orientation = orientation
    self.fit = fit
    self.repeatedRows = repeatedRows
    self.header = header
    self.footer = footer
    self.margins = margins
    self.centersHorizontally = centersHorizontally
    self.pageStarts = pageStarts
    self.firstPage = firstPage
    self.area = area
  }
}

/// The line above or below each printed page, in three parts; at most 255 UTF-16 units with its codes.
package struct HeaderFooter: Hashable, Sendable {
  /// A piece of the line: text as it is, or what the application fills in.
  package enum Part: Hashable, Sendable {
    case text(String)
    case pageNumber
    case pageCount
    case sheetName
    case fileName
  }

  /// What stands at the left margin.
  package var left: [Part]
  /// What stands in the middle.
  package var center: [Part]
  /// What stands at the right margin.
  package var right: [Part]
  /// Nil is the application's own font; the size is rounded to whole points.
  package var font: Font?

  package init(left: [Part] = [], center: [Part] = [], right: [Part] = [], font: Font? = nil) {
    self.left = left
    self.center = center
    self.right = right
    self.font = font
  }

  /// The line in Excel's codes: `&C&"TH Sarabun New,Regular"&14หน้า &P`.
  var code: String {
    section("&L", left) + section("&C", center) + section("&R", right)
  }

  private func section(_ start: String, _ parts: [Part]) -> String {
    guard !parts.isEmpty else { return "" }
    var code = start
    if let font { code += "&\"\(font.name),Regular\"&\(Int(font.size.rounded()))" }
    for part in parts {
      switch part {
      case .text(let text): append(text, to: &code)
      case .pageNumber: code += "&P"
      case .pageCount: code += "&N"
      case .sheetName: code += "&A"
      case .fileName: code += "&F"
      }
    }
    return code
  }

  /// Doubles `&`; a digit right after a size would belong to the size, so a space goes between.
  private func append(_ text: String, to code: inout String) {
    let text = XMLText.cleaned(text)
    if let last = code.utf8.last, let first = text.utf8.first, Self.isDigit(last), Self.isDigit(first) {
      code += " "
    }
    for scalar in text.unicodeScalars {
      if scalar == "&" { code += "&" }
      code.unicodeScalars.append(scalar)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Worksheet {
  /// Sets how the sheet prints; a second call replaces what it names.
  package func setUpPrinting(_ setup: PrintSetup) throws(WorkbookError) {
    let handle = try unsafe open()
    let margins = setup.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom] {
      guard (0...10).contains(margin) else { throw .setting("margin", place()) }
    }
    pages.setup = setup
    unsafe worksheet_set_paper(handle, setup.paper.rawValue)
    switch setup.orientation {
    case .portrait: unsafe worksheet_set_portrait(handle)
    case .landscape: unsafe worksheet_set_landscape(handle)
    }
    unsafe worksheet_set_margins(handle, margins.left, margins.right, margins.top, margins.bottom)
    if setup.centersHorizontally { unsafe worksheet_center_horizontally(handle) }
    if let fit = setup.fit { try unsafe setFit(fit, of: handle) }
    if let scale = setup.scale, setup.fit == nil {
      guard (10...400).contains(scale) else { throw .setting("scale", place()) }
      unsafe worksheet_set_print_scale(handle, UInt16(scale))
    }
    if let columns = setup.repeatedColumns {
      let place = try checked(CellRange(rows: 0...0, columns: columns))
      guard let rows = setup.repeatedRows else { throw .setting("repeated columns without rows", place) }
      core.printTitles[name] = PrintTitles(sheet: name, rows: rows, columns: columns)
    }
    if let rows = setup.repeatedRows { try unsafe setRepeatedRows(rows, of: handle) }
    try unsafe setPageStarts(setup.pageStarts, of: handle)
    if let page = setup.firstPage {
      guard let page = UInt16(exactly: page), page > 0 else { throw .setting("page number", place()) }
      unsafe worksheet_set_start_page(handle, page)
    }
    if let area = setup.area { try unsafe setArea(area, of: handle) }
    if let header = setup.header {
      try unsafe worksheet_set_header(handle, checkedCode(header)).check("set header", place())
    }
    if let footer = setup.footer {
      try unsafe worksheet_set_footer(handle, checkedCode(footer)).check("set footer", place())
    }
  }

  private func setFit(
    _ fit: PrintSetup.Pages, of handle: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    guard (0...32_767).contains(fit.wide), (0...32_767).contains(fit.high) else {
      throw .setting("number of pages", place())
    }
    unsafe worksheet_fit_to_pages(handle, UInt16(fit.wide), UInt16(fit.high))
  }

  private func setRepeatedRows(
    _ rows: ClosedRange<Int>, of handle: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let place = try checked(CellRange(rows: rows, columns: 0...0))
    try unsafe worksheet_repeat_rows(handle, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
      .check("repeat rows", place)
  }

  private func setPageStarts(
    _ rows: [Int], of handle: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    if rows.isEmpty { return }
    // Excel knows 1,023 breaks of a sheet; 0 ends the library's list, so that no page can begin there.
    guard rows.count < 1024, !rows.contains(0) else { throw .setting("page break", place()) }
    for row in rows { _ = try checked(CellRange(rows: row...row, columns: 0...0)) }
    var breaks = rows.map { lxw_row_t($0) } + [0]
    try unsafe worksheet_set_h_pagebreaks(handle, &breaks).check("set page breaks", place())
  }

  private func setArea(
    _ area: CellRange, of handle: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let place = try checked(area)
    try unsafe worksheet_print_area(
      handle, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn), lxw_row_t(area.lastRow),
      lxw_col_t(area.lastColumn)
    ).check("set print area", place)
  }

  /// A literal `&G` would be taken for a picture, and libxlsxwriter 1.1.4 then frees the line twice.
  private func checkedCode(_ line: HeaderFooter) throws(WorkbookError) -> String {
    if let font = line.font, !font.isUsable || font.name.contains("\"") { throw .setting("font", place()) }
    let code = line.code
    if Self.holdsPicture(code) { throw .setting("picture code in a header or footer", place()) }
    guard code.utf16.count <= 255 else { throw .tooLong(what: "header or footer", limit: 255, place()) }
    return XMLText.escaped(code)
  }

  private static func holdsPicture(_ code: String) -> Bool {
    var rest = code.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[rest.index(after: sign)...]
      if rest.starts(with: "G".utf8) || rest.starts(with: "[Picture]".utf8) { return true }
    }
    return false
  }
}
