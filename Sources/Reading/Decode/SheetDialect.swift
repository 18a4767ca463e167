internal import CSVTokens

/// How a sheet parts its cells, and where its first row starts.
struct SheetDialect: Equatable {
  let delimiter: UInt8
  /// The length of a `sep=` line that stands before the sheet and is no row of it, in bytes of UTF-8.
  var separatorLineLength = 0

  /// The delimiter as the sheet of source files shows it.
  var name: String {
    delimiter == UInt8(ascii: "\t") ? "แท็บ" : String(Character(Unicode.Scalar(delimiter)))
  }

  /// The place of the sheet's first byte; offsets count the mark of the file too.
  func start(behindMark markLength: Int) -> CSVPosition {
    CSVPosition(row: 1, line: separatorLineLength == 0 ? 1 : 2, offset: markLength + separatorLineLength)
  }
}
