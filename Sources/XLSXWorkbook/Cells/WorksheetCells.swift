internal import CLibXLSXWriter
internal import CPartFiles

extension Worksheet {
  /// Writes one cell; a later write of the same cell replaces it.
  ///
  /// - Parameters:
  ///   - value: text is cleaned of what XML does not allow; more than 32,767 UTF-16 units are refused.
  ///   - format: nil is the workbook's default font and `General`, for a link the usual link look.
  package func write(
    _ value: CellValue, row: Int, column: Int, format: CellFormat? = nil
  ) throws(WorkbookError) {
    let sheet = try unsafe open()
    try checkCell(row: row, column: column)
    let record = try unsafe core.format(format, at: place(CellRange(row: row, column: column)))
    try unsafe write(
      value, Cell(sheet: sheet, row: lxw_row_t(row), column: lxw_col_t(column), format: record))
  }

  /// Writes one of many cells that share a format.
  package func write(
    _ value: CellValue, row: Int, column: Int, format: RepeatedFormat
  ) throws(WorkbookError) {
    let sheet = try unsafe open()
    try checkCell(row: row, column: column)
    let record = try unsafe format.record(in: core, at: place(CellRange(row: row, column: column)))
    try unsafe write(
      value, Cell(sheet: sheet, row: lxw_row_t(row), column: lxw_col_t(column), format: record))
  }

  /// Writes a cell whose place was checked.
  func write(_ value: CellValue, _ cell: Cell) throws(WorkbookError) {
    let result: lxw_error
    switch value {
    case .blank:
      result = unsafe .init(ruamphon_write_blank(cell.sheet, cell.row, cell.column, cell.format))
    case .text(let text):
      // Lent, where an argument would be copied to the heap.
      result = unsafe try cellText(text, cell).withCString { text in
        unsafe .init(ruamphon_write_text(cell.sheet, cell.row, cell.column, text, cell.format))
      }
      unsafe noteText(text, cell)
    case .bool(let bool):
      result = unsafe .init(ruamphon_write_boolean(cell.sheet, cell.row, cell.column, bool, cell.format))
    case .formula(let formula, let number):
      result = unsafe try writeFormula(formula, number: number, cell)
    case .formulaText(let formula, let text):
      result = unsafe try writeFormula(formula, text: text, cell)
    case .link(let target, let text):
      result = unsafe try writeLink(target, text: text, cell)
      unsafe noteText(text, cell)
    case .number, .integer, .hundredths, .date, .dateTime:
      let number = unsafe try number(of: value, cell)
      result = unsafe .init(ruamphon_write_number(cell.sheet, cell.row, cell.column, number, cell.format))
    }
    if result != LXW_NO_ERROR { unsafe try result.check("write cell", place(cell.range)) }
  }

  @unsafe
  struct Cell {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let row: lxw_row_t
    let column: lxw_col_t
    let format: UnsafeMutablePointer<lxw_format>?

    var range: CellRange { unsafe CellRange(row: Int(row), column: Int(column)) }
  }

  private func cellText(_ text: String, _ cell: Cell) throws(WorkbookError) -> String {
    if XMLText.isPlain(text) { return text }
    let cleaned = XMLText.cleaned(text)
    guard !XMLText.exceeds(XMLText.cellLimit, cleaned) else {
      throw unsafe .tooLong(what: "text", limit: XMLText.cellLimit, place(cell.range))
    }
    return XMLText.escaped(cleaned)
  }

  private func noteText(_ text: String, _ cell: Cell) {
    guard NumbersAsText.isNumber(text) else { return }
    unsafe numbersAsText.note(row: Int(cell.row), column: Int(cell.column))
  }

  private func number(of value: CellValue, _ cell: Cell) throws(WorkbookError) -> Double {
    switch value {
    case .number(let number):
      // Adding zero turns -0 into 0, which Excel would show as "-0".
      guard number.isFinite else { throw unsafe .notFinite(place(cell.range)) }
      return number + 0
    case .integer(let integer): return unsafe try exact(integer, cell)
    case .hundredths(let hundredths): return unsafe try exact(hundredths, cell) / 100
    case .date(let year, let month, let day):
      guard let days = SerialDate.days(year: year, month: month, day: day) else {
        throw unsafe .date(place(cell.range))
      }
      return Double(days)
    case .dateTime(let year, let month, let day, let hour, let minute, let second):
      let date = SerialDate.days(year: year, month: month, day: day)
      let serial = SerialDate.serial(date: date, hour: hour, minute: minute, second: second)
      guard let serial else { throw unsafe .date(place(cell.range)) }
      return serial
    default: return 0
    }
  }

  /// Excel keeps 15 digits of a number.
  private func exact(_ integer: Int, _ cell: Cell) throws(WorkbookError) -> Double {
    guard integer.magnitude < 1_000_000_000_000_000 else { throw unsafe .tooManyDigits(place(cell.range)) }
    return Double(integer)
  }

  private func writeFormula(_ formula: String, number: Double, _ cell: Cell) throws(WorkbookError)
    -> lxw_error
  {
    guard number.isFinite else { throw unsafe .notFinite(place(cell.range)) }
    unsafe try checkFormula(formula, at: place(cell.range))
    unsafe noteFormula(row: Int(cell.row), column: Int(cell.column))
    unsafe ruamphon_leave_rows(cell.sheet, cell.row, cell.row)
    return unsafe worksheet_write_formula_num(
      cell.sheet, cell.row, cell.column, formula, cell.format, number + 0)
  }

  private func writeFormula(_ formula: String, text: String, _ cell: Cell) throws(WorkbookError) -> lxw_error
  {
    let text = unsafe try cellText(text, cell)
    unsafe try checkFormula(formula, at: place(cell.range))
    unsafe noteFormula(row: Int(cell.row), column: Int(cell.column))
    unsafe ruamphon_leave_rows(cell.sheet, cell.row, cell.row)
    return unsafe worksheet_write_formula_str(cell.sheet, cell.row, cell.column, formula, cell.format, text)
  }

  /// A formula starts with `=`, has at most 8,192 UTF-16 units, and only characters of XML on one line.
  func checkFormula(_ formula: String, at place: WorkbookError.Place) throws(WorkbookError) {
    guard formula.hasPrefix("="), formula.utf8.count > 1, XMLText.cleaned(formula) == formula else {
      throw .formula(place)
    }
    guard !XMLText.exceeds(8_192, formula) else { throw .tooLong(what: "formula", limit: 8_192, place) }
  }

  private func writeLink(
    _ target: LinkTarget, text: String, _ cell: Cell
  ) throws(WorkbookError) -> lxw_error {
    let place = unsafe place(cell.range)
    let text = try linkText(text, at: place)
    let address = try target.address(at: place)
    if case .cell(let sheet, _, _) = target { noteReference(to: sheet, at: place) }
    try takeLink(at: place)
    var format = unsafe cell.format
    if unsafe format == nil { unsafe format = try unsafe core.format(.link, at: place) }
    unsafe ruamphon_leave_rows(cell.sheet, cell.row, cell.row)
    return unsafe worksheet_write_url_opt(cell.sheet, cell.row, cell.column, address, format, text, nil)
  }

  /// Link text is also written as an attribute, which libxlsxwriter cuts at 2,079 bytes.
  private func linkText(_ text: String, at place: WorkbookError.Place) throws(WorkbookError) -> String {
    let cleaned = XMLText.escaped(XMLText.cleaned(text))
    guard !cleaned.isEmpty else { throw .link(place) }
    guard cleaned.utf16.count <= 255 else { throw .tooLong(what: "link text", limit: 255, place) }
    return cleaned
  }
}

extension Worksheet {
  /// Offers a range's cells the values of another range as a drop-down list.
  ///
  /// Always a range, never the words themselves: libxlsxwriter 1.1.4 writes past its buffer for long UTF-8 lists.
  ///
  /// - Parameters:
  ///   - range: the cells that offer the list.
  ///   - source: one row or one column of values.
  ///   - sheet: the sheet of `source`, which may be added later.
  ///   - refusesOthers: whether a cell takes nothing else; false offers the values without insisting on them.
  package func addDropDown(
    to range: CellRange, from source: CellRange, onSheet sheet: String, refusesOthers: Bool = true
  ) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(range)
    _ = try checked(source)
    guard source.isLine else { throw .setting("drop-down list's source", place) }
    noteReference(to: sheet, at: place)
    let code = CStringPool.with { pool in
      var record = unsafe lxw_data_validation()
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe record.value_formula = unsafe pool.copy("=" + source.reference(onSheet: sheet))
      if !refusesOthers { unsafe record.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
      return unsafe worksheet_data_validation_range(
        handle, lxw_row_t(range.firstRow), lxw_col_t(range.firstColumn), lxw_row_t(range.lastRow),
        lxw_col_t(range.lastColumn), &record)
    }
    try code.check("add drop-down list", place)
  }
}
