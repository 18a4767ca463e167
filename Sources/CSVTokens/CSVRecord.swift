/// Where one cell's bytes lie: in the record, or with quotes in what libcsv made of it.
@usableFromInline struct CSVCell {
  /// The offset of the first byte.
  @usableFromInline var start: UInt32 = 0
  /// The number of bytes.
  @usableFromInline var count: UInt32 = 0
  /// Whether the cell was quoted.
  @usableFromInline var isQuoted = false
  /// Whether the cell is unquoted and holds a quote.
  @usableFromInline var hasStrayQuote = false
  /// Whether the cell is libcsv's to parse.
  var isParsed = false
}

/// One record of a sheet, borrowed: its cells are bytes of the reader's buffers and cannot leave the closure.
///
/// Public, as only then the optimizer takes its accessors over into the targets that read every cell.
public struct CSVRecord: ~Escapable {
  @usableFromInline let cells: Span<CSVCell>
  @usableFromInline let bytes: Span<UInt8>

  /// Where the record starts: its spreadsheet row, physical line and byte offset.
  package let start: CSVPosition
  /// The number of cells that are unquoted and hold a quote, which is kept (`stray-quote`).
  package let strayQuoteCount: Int
  /// Whether any cell is quoted; only then can a cell hold a delimiter or a line break.
  package let hasQuotedCells: Bool
  /// Whether any cell holds a line break.
  package let hasLineBreaks: Bool
  /// Whether the file ends with the record, without a line end.
  package let isUnended: Bool

  @_lifetime(copy cells, copy bytes)
  init(
    cells: Span<CSVCell>, bytes: Span<UInt8>, start: CSVPosition, strayQuoteCount: Int, hasQuotedCells: Bool,
    hasLineBreaks: Bool, isUnended: Bool
  ) {
    self.cells = cells
    self.bytes = bytes
    self.start = start
    self.strayQuoteCount = strayQuoteCount
    self.hasQuotedCells = hasQuotedCells
    self.hasLineBreaks = hasLineBreaks
    self.isUnended = isUnended
  }

  /// The number of cells, at least 1: blank lines are counted as rows and not handed out.
  @inlinable public var count: Int {
    @inline(__always) get { cells.count }
  }

  /// The bytes of a cell without quotes, doubled quotes and, around an unquoted cell, spaces and tabs.
  ///
  /// - Parameter index: the zero-based column; traps outside `0..<count`.
  @inlinable public subscript(index: Int) -> Span<UInt8> {
    @_lifetime(copy self)
    @inline(__always)
    get {
      let cell = cells[index]
      return bytes.extracting(Int(cell.start)..<Int(cell.start) + Int(cell.count))
    }
  }

  /// The byte of a cell that has only one; 0 for any other, and for a column that the record does not have.
  @inlinable public func onlyByte(_ index: Int) -> UInt8 {
    guard index < cells.count else { return 0 }
    let cell = cells[index]
    return cell.count == 1 ? bytes[Int(cell.start)] : 0
  }

  /// Copies the bytes of a cell, for the few that outlive the record: it costs an allocation.
  package func copy(_ index: Int) -> [UInt8] {
    unsafe self[index].withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// Tells a quoted cell, whose blanks and line breaks are the writer's own, from an unquoted one.
  @inlinable public func isQuoted(_ index: Int) -> Bool { cells[index].isQuoted }

  /// Tells a cell such as `12" ruler` or `="0042"`: unquoted, with a quote that was kept.
  @inlinable public func hasStrayQuote(_ index: Int) -> Bool { cells[index].hasStrayQuote }
}

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
