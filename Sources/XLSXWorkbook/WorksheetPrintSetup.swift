internal import CLibXLSXWriter

extension Worksheet {
  /// libxlsxwriter's number of A4 paper, as in Excel's file format.
  private static let a4: UInt8 = 9

  /// Sets how the sheet prints on A4; a second call replaces what it names.
  package func setUpPrinting(_ setup: PrintSetup) throws(WorkbookError) {
    let handle = try unsafe open()
    let margins = setup.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom] {
      guard (0...10).contains(margin) else { throw .setting("margin", place()) }
    }
    unsafe worksheet_set_paper(handle, Self.a4)
    switch setup.orientation {
    case .portrait: unsafe worksheet_set_portrait(handle)
    case .landscape: unsafe worksheet_set_landscape(handle)
    }
    unsafe worksheet_set_margins(handle, margins.left, margins.right, margins.top, margins.bottom)
    if setup.centersHorizontally { unsafe worksheet_center_horizontally(handle) }
    if let fit = setup.fit { try unsafe setFit(fit, of: handle) }
    if let rows = setup.repeatedRows { try unsafe setRepeatedRows(rows, of: handle) }
    try unsafe setPageStarts(setup.pageStarts, of: handle)
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
    guard !code.contains("&G"), !code.contains("&[Picture]") else {
      throw .setting("picture code in a header or footer", place())
    }
    guard code.utf16.count <= 255 else { throw .tooLong(what: "header or footer", limit: 255, place()) }
    return XMLText.escaped(code)
  }
}
