internal import CLibXLSXWriter
internal import CPartFiles

/// An Excel table: a header row with one named column each, and at least one row of data below.
package struct Table: Hashable, Sendable {
  /// Excel's built-in looks.
  package enum Style: Hashable, Sendable {
    case none
    /// 1 … 21
    case light(Int)
    /// 1 … 28
    case medium(Int)
    /// 1 … 11
    case dark(Int)
  }

  /// Unique in the workbook among tables and defined names: ASCII letters, digits, `_` and `.`.
  package var name: String
  /// The header row and the data rows.
  package var range: CellRange
  /// One name per column, not empty, unique whatever the case, at most 255 UTF-16 units, on one line.
  package var columns: [String]
  /// The format of the header cells, which the table writes; nil leaves it to the style.
  package var headerFormat: CellFormat?
  /// The look; `.none` for documents without fills.
  package var style: Style
  /// Whether the style shades every other row.
  package var bandedRows: Bool
  /// Whether the header shows filter buttons.
  package var filter: Bool

  package init(
    name: String, range: CellRange, columns: [String], headerFormat: CellFormat? = nil,
    style: Style = .medium(2), bandedRows: Bool = true, filter: Bool = true
  ) {
    self.name = name
    self.range = range
    self.columns = columns
    self.headerFormat = headerFormat
    self.style = style
    self.bandedRows = bandedRows
    self.filter = filter
  }
}

extension Worksheet {
  /// Makes a range a table and writes its header cells; the data cells are written as any others, before or after.
  package func add(_ table: Table) throws(WorkbookError) {
    let handle = try unsafe open()
    let table = core.omissions.applied(to: table)
    let place = try checked(table.range)
    guard table.range.firstRow < table.range.lastRow else { throw .emptyTable(place) }
    let headers = try checkedHeaders(table, at: place)
    let (styleKind, styleNumber) = try table.style.code(at: place)
    let headerFormat = try unsafe core.format(table.headerFormat, at: place)
    try takeTable(table, at: place)
    let code = CStringPool.with { pool in
      var columns = unsafe headers.map { header in
        var column = unsafe lxw_table_column()
        unsafe column.header = unsafe pool.copy(header)
        unsafe column.header_format = unsafe headerFormat
        return unsafe column
      }
      var options = unsafe lxw_table_options()
      unsafe options.name = unsafe pool.copy(table.name)
      unsafe options.no_autofilter = table.filter ? 0 : 1
      unsafe options.no_banded_rows = table.bandedRows ? 0 : 1
      unsafe options.style_type = styleKind
      unsafe options.style_type_number = styleNumber
      return unsafe handle.addTable(table.range, columns: &columns, options: &options)
    }
    try code.check("add table", place)
  }

  /// The headers as they are written, after the checks that libxlsxwriter leaves out.
  private func checkedHeaders(
    _ table: Table, at place: WorkbookError.Place
  ) throws(WorkbookError) -> [String] {
    guard table.columns.count == table.range.lastColumn - table.range.firstColumn + 1 else {
      throw .setting("number of columns", place)
    }
    var seen: Set<String> = []
    var headers: [String] = []
    for header in table.columns {
      if header.allSatisfy(\.isWhitespace) { throw .tableHeader(.empty, place) }
      // A column's name is an attribute, where XML turns line ends and tabs into spaces; the cell would keep them.
      if header.unicodeScalars.contains(where: { $0.value < 0x20 }) { throw .tableHeader(.lineBreak, place) }
      if XMLText.exceeds(255, header) { throw .tooLong(what: "table header", limit: 255, place) }
      guard seen.insert(header.lowercased()).inserted else { throw .tableHeader(.repeated, place) }
      headers.append(XMLText.escaped(XMLText.cleaned(header)))
    }
    return headers
  }

  private func takeTable(_ table: Table, at place: WorkbookError.Place) throws(WorkbookError) {
    try takeBlock(table.range)
    try core.names.takeName(table.name, at: place)
    takeTable(table.range)
    for (offset, header) in table.columns.enumerated() where NumbersAsText.isNumber(header) {
      numbersAsText.note(row: table.range.firstRow, column: table.range.firstColumn + offset)
    }
  }
}

extension Table.Style {
  fileprivate func code(at place: WorkbookError.Place) throws(WorkbookError) -> (UInt8, UInt8) {
    let (kind, number, last) =
      switch self {
      case .none: (LXW_TABLE_STYLE_TYPE_LIGHT, 0, 0)
      case .light(let number): (LXW_TABLE_STYLE_TYPE_LIGHT, number, 21)
      case .medium(let number): (LXW_TABLE_STYLE_TYPE_MEDIUM, number, 28)
      case .dark(let number): (LXW_TABLE_STYLE_TYPE_DARK, number, 11)
      }
    guard (last == 0 && number == 0) || (1...max(last, 1)).contains(number) else {
      throw .setting("table style", place)
    }
    return (UInt8(kind.rawValue), UInt8(number))
  }
}

extension UnsafeMutablePointer<lxw_worksheet> {
  /// Calls the library with the NULL-terminated array of column pointers that it expects.
  fileprivate func addTable(
    _ range: CellRange, columns: inout [lxw_table_column], options: inout lxw_table_options
  ) -> lxw_error {
    unsafe columns.withUnsafeMutableBufferPointer { columns in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = unsafe columns.indices.map { index in
        unsafe columns.baseAddress.map { unsafe $0 + index }
      }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeMutableBufferPointer { pointers in
        unsafe options.columns = pointers.baseAddress
        unsafe ruamphon_leave_rows(self, lxw_row_t(range.firstRow), lxw_row_t(range.firstRow))
        return unsafe worksheet_add_table(
          self, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn), lxw_row_t(range.lastRow),
          lxw_col_t(range.lastColumn), &options)
      }
    }
  }
}
