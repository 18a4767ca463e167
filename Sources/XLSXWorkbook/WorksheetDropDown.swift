internal import CLibXLSXWriter

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
