internal import CLibXLSXWriter
internal import CPartFiles

extension Worksheet {
  /// Sets the width of columns.
  ///
  /// - Parameters:
  ///   - width: in digits of the workbook's default font, 0 … 255; 0 hides the columns.
  ///   - isDetail: whether they can be folded together with their neighbours.
  package func setColumns(
    _ columns: ClosedRange<Int>, width: Double, isDetail: Bool = false
  ) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(CellRange(rows: 0...0, columns: columns))
    guard (0...255).contains(width) else { throw .setting("column width", place) }
    pages.set(columns: columns, width: width)
    let first = lxw_col_t(columns.lowerBound)
    let last = lxw_col_t(columns.upperBound)
    var options = lxw_row_col_options(hidden: 0, level: isDetail ? 1 : 0, collapsed: 0)
    try unsafe worksheet_set_column_opt(handle, first, last, width, nil, &options).check("set column", place)
  }

  /// Sets the height of a row in points, 0 … 409, since nothing fits rows to wrapped text by itself; 0 hides it.
  package func setRow(_ row: Int, height: Double) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(CellRange(row: row, column: 0))
    guard (0...409).contains(height) else { throw .setting("row height", place) }
    pages.set(row: row, height: height)
    try unsafe lxw_error(ruamphon_set_row(handle, lxw_row_t(row), height)).check("set row", place)
  }

  /// Sets the height in points of all rows without their own; libxlsxwriter's own default is 15.
  package func setDefaultRowHeight(_ height: Double) throws(WorkbookError) {
    let handle = try unsafe open()
    guard height > 0, height <= 409 else { throw .setting("row height", place()) }
    pages.defaultRowHeight = height
    unsafe worksheet_set_default_row(handle, height, 0)
  }

  /// Keeps the first rows and columns in view while scrolling, unless the workbook leaves that out.
  package func freeze(rows: Int, columns: Int) throws(WorkbookError) {
    let handle = try unsafe open()
    _ = try checked(CellRange(row: rows, column: columns))
    if core.omissions.contains(.frozenPanes) { return }
    unsafe worksheet_freeze_panes(handle, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// Sets how large the sheet is shown on the screen, in percent, 10 … 400.
  package func setZoom(_ percent: Int) throws(WorkbookError) {
    let handle = try unsafe open()
    guard (10...400).contains(percent) else { throw .setting("zoom", place()) }
    unsafe worksheet_set_zoom(handle, UInt16(percent))
  }

  /// Merges at least two cells, writes the value into the first and the format into all.
  package func merge(_ range: CellRange, _ value: CellValue, format: CellFormat) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(range)
    guard range.cellCount > 1 else { throw .singleCellMerge(place) }
    try checkCell(row: range.firstRow, column: range.firstColumn)
    let pointer = try unsafe core.format(format, at: place)
    try takeBlock(range)
    unsafe ruamphon_leave_rows(handle, lxw_row_t(range.firstRow), lxw_row_t(range.lastRow))
    try unsafe worksheet_merge_range(
      handle, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn), lxw_row_t(range.lastRow),
      lxw_col_t(range.lastColumn), "", pointer
    ).check("merge", place)
    try unsafe write(
      value,
      Cell(
        sheet: handle, row: lxw_row_t(range.firstRow), column: lxw_col_t(range.firstColumn), format: pointer))
  }

  /// Colours the sheet's tab.
  package func setTab(_ color: Color) throws(WorkbookError) {
    unsafe worksheet_set_tab_color(try open(), color.code)
  }

  /// Hides the grid on the screen; it is never printed.
  package func hideGridlines() throws(WorkbookError) {
    unsafe worksheet_gridlines(try open(), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Protects locked cells against accidental changes, without a password; cells can still be selected.
  ///
  /// - Parameter allowsResizing: whether rows and columns may still be made higher and wider.
  package func protect(allowsResizing: Bool = false) throws(WorkbookError) {
    var options = lxw_protection()
    options.format_rows = allowsResizing ? 1 : 0
    options.format_columns = allowsResizing ? 1 : 0
    unsafe worksheet_protect(try open(), nil, &options)
  }
}
