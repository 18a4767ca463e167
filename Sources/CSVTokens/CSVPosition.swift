/// A place in a sheet as a spreadsheet, a text editor and a hex viewer would each name it.
///
/// The three differ as soon as a quoted cell holds a line break: the line goes on, the row does not
/// (Reading, *Dialects*).
package struct CSVPosition: Equatable, Sendable {
  /// The row number that a spreadsheet shows, from 1; blank lines count, line breaks inside quotes do not.
  package var row: Int
  /// The physical line, from 1; CR LF, LF and CR each end one, inside quotes too.
  package var line: Int
  /// The number of UTF-8 bytes before this place.
  package var offset: Int

  /// Names a place; the default is the first byte of a sheet.
  ///
  /// A caller that dropped a `sep=` line starts at row 1, line 2 and the offset behind that line.
  package init(row: Int = 1, line: Int = 1, offset: Int = 0) {
    self.row = row
    self.line = line
    self.offset = offset
  }
}
