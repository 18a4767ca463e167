/// An XLSX file in the making: fill its sheets, then `close()`; dropped without that, nothing is left on disk.
///
/// It belongs to the task that made it. Sheets obtained from it throw `WorkbookError.closed` once it is closed or gone.
package struct Workbook: ~Copyable {
  private let core: WorkbookCore

  /// Starts a workbook.
  ///
  /// - Parameters:
  ///   - path: the file to write; its folder must exist. A file already there is replaced when closing.
  ///   - temporaryDirectory: where the library would collect the parts, which are kept in memory; must be writable.
  ///   - properties: at most 255 UTF-16 units each.
  ///   - defaultFont: the font of cells without one, whose digits are Excel's unit of column width.
  ///   - omissions: what is left out of every sheet.
  package init(
    path: String, temporaryDirectory: String, properties: WorkbookProperties, defaultFont: Font,
    omissions: Omissions = []
  ) throws(WorkbookError) {
    let file = try WorkbookFile(path: path, temporaryDirectory: temporaryDirectory)
    let core = try WorkbookCore(
      file: file, temporaryDirectory: temporaryDirectory, defaultFont: defaultFont, omissions: omissions)
    try core.setProperties(properties)
    self.core = core
  }

  deinit {
    core.abandon()
  }

  /// Appends an empty sheet.
  ///
  /// - Parameter name: at most 31 UTF-16 units without `[ ] : * ? / \`, unique whatever its case.
  package func addWorksheet(named name: String) throws(WorkbookError) -> Worksheet {
    try core.addWorksheet(named: name)
  }

  /// Writes the file and flushes it to disk; where that fails, a file that this workbook made is removed.
  package consuming func close() throws(WorkbookError) {
    try core.close()
  }
}
