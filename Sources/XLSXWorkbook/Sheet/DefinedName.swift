internal import CLibXLSXWriter

extension Worksheet {
  /// Gives a range of this sheet a name that the whole workbook knows; it does not grow with a table.
  ///
  /// - Parameter name: unique among tables and names; letters of any language, digits, `_` and `.`.
  package func define(_ name: String, as range: CellRange) throws(WorkbookError) {
    let place = try checked(range)
    let workbook = try unsafe core.open()
    try core.names.takeRangeName(name, at: place)
    try unsafe workbook_define_name(workbook, name, "=" + range.reference(onSheet: self.name))
      .check("define name", place)
  }
}
