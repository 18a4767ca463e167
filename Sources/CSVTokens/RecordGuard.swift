/// Finds where records end, counts rows and lines, and checks every quote before libcsv parses its cell.
///
/// libcsv alone would let an unclosed quote swallow the rest of a file, accept text behind a closing quote, let a NUL
/// pass and skip blank lines without a word; it names no places either. All offsets count from the start of the record
/// in progress, so that a scan goes on where it stopped when the record continues in the next chunk.
struct RecordGuard: ~Copyable {
  /// What the byte at `position` belongs to.
  private enum Phase {
    case unquoted
    case quoted
    case afterQuote
  }

  private let delimiter: UInt8
  private let limits: CSVLimits
  /// Where the record in progress starts.
  private(set) var start: CSVPosition
  /// Its cells; none for a blank line.
  private(set) var cells: CellTable

  private var quotes = ByteCursor(Byte.quote)
  private var lineFeeds = ByteCursor(Byte.lineFeed)
  private var carriageReturns = ByteCursor(Byte.carriageReturn)
  private var phase = Phase.unquoted
  private var position = 0
  private var openQuote = 0
  private var closeQuote = 0
  private var hasDoubledQuotes = false
  /// The line breaks inside quotes so far, those before `openQuote`, and how far they have been counted.
  private(set) var lineBreaks = 0
  private var lineBreaksBeforeQuote = 0
  private var countedTo = 0
  /// No line end stands from where the last one was looked for up to here; saves asking twice per quoted cell.
  private var noLineEndBefore = 0

  init(delimiter: UInt8, limits: CSVLimits, start: CSVPosition) throws(CSVError) {
    self.delimiter = delimiter
    self.limits = limits
    self.start = start
    cells = try CellTable(delimiter: delimiter, limit: limits.columns)
  }

  /// Looks for the end of the record in progress.
  ///
  /// - Parameters:
  ///   - bytes: the record from its first byte, with the same content as in the calls before.
  ///   - available: how many bytes of it are there, at least 1.
  ///   - isLast: whether the file ends behind them.
  /// - Returns: the length with one byte of its line end, or nil when more bytes are needed.
  /// - Throws: the first fault of the record.
  mutating func scan(
    _ bytes: UnsafePointer<UInt8>, available: Int, isLast: Bool
  ) throws(CSVError) -> Int? {
    let end = min(available, limits.recordBytes + 1)
    let isLast = isLast && available <= limits.recordBytes
    do throws(CSVError.Kind) {
      repeat {
        let length: Int?
        switch phase {
        case .unquoted: length = try unsafe scanUnquoted(bytes, end: end, isLast: isLast)
        case .quoted: length = try unsafe scanQuoted(bytes, end: end, isLast: isLast)
        case .afterQuote: length = try unsafe scanAfterQuote(bytes, end: end, isLast: isLast)
        }
        if let length { return length }
      } while position < end || isLast
      if available > limits.recordBytes { throw .recordTooLong(limit: limits.recordBytes) }
      return nil
    } catch { throw located(error) }
  }

  /// The bytes that the cells of a scanned record lie in: the record's own, with quotes those of libcsv behind them.
  ///
  /// - Parameter record: as `scan` measured it, with one byte of its line end.
  /// - Throws: `library` when libcsv fails or finds other cells than the guard.
  func cellBytes(
    of record: UnsafeBufferPointer<UInt8>
  ) throws(CSVError) -> UnsafeBufferPointer<UInt8> {
    guard cells.needsParser else { return unsafe record }
    do throws(CSVError.Kind) {
      return try unsafe cells.parse(record)
    } catch { throw located(error) }
  }

  /// How many bytes more than `count` a scan can make use of; one beyond the limit shows that it is passed.
  func room(behind count: Int) -> Int { limits.recordBytes + 1 - count }

  /// Goes on to the next record, `length` bytes further.
  mutating func advance(by length: Int) {
    start.row += 1
    start.line += 1 + lineBreaks
    cells.clear()
    phase = .unquoted
    position = 0
    lineBreaks = 0
    countedTo = 0
    noLineEndBefore = 0
    skip(length)
  }

  /// Passes bytes that belong to no record: a LF behind the CR that ended one.
  mutating func skip(_ length: Int) {
    start.offset += length
    quotes.rebase(by: length)
    lineFeeds.rebase(by: length)
    carriageReturns.rebase(by: length)
  }

  /// Makes the error for a NUL behind everything that was scanned, `offset` bytes into the record.
  func nulError(at offset: Int) -> CSVError {
    let place = CSVPosition(row: start.row, line: start.line + lineBreaks, offset: start.offset + offset)
    return CSVError(kind: .nulByte, position: place, column: cells.count)
  }

  private mutating func scanUnquoted(
    _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool
  ) throws(CSVError.Kind) -> Int? {
    if unsafe position < end && bytes[position] == Byte.quote {
      unsafe meetQuote(at: position, in: bytes)
      return nil
    }
    let lineEnd = unsafe nextLineEnd(from: position, in: bytes, end: end)
    let quote = unsafe quotes.find(from: position, in: bytes, end: end)
    let stop = min(lineEnd, quote)
    try unsafe cells.split(bytes, position..<stop, end: end)
    position = stop
    if quote < lineEnd {
      unsafe meetQuote(at: quote, in: bytes)
      return nil
    }
    guard lineEnd < end || isLast else { return nil }
    if unsafe cells.count > 0 || !Byte.areBlank(bytes, 0..<lineEnd) {
      try unsafe cells.noteCell(bytes, upTo: lineEnd)
    }
    return lineEnd < end ? lineEnd + 1 : lineEnd
  }

  private mutating func scanQuoted(
    _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool
  ) throws(CSVError.Kind) -> Int? {
    while true {
      closeQuote = unsafe quotes.find(from: position, in: bytes, end: end)
      unsafe countLineBreaks(bytes, upTo: closeQuote, end: end)
      position = min(closeQuote + 1, end)
      guard closeQuote < end else {
        if isLast { throw .unclosedQuote }
        return nil
      }
      phase = .afterQuote
      // Where all cells are quoted, the next one is opened without another look around.
      let next = position + 1
      guard unsafe next < end && bytes[position] == delimiter && bytes[next] == Byte.quote else { return nil }
      try noteQuotedCell()
      openQuotedCell(at: next)
    }
  }

  private mutating func scanAfterQuote(
    _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool
  ) throws(CSVError.Kind) -> Int? {
    while unsafe position < end && Byte.isBlank(bytes[position]) && bytes[position] != delimiter {
      position += 1
    }
    guard position < end || isLast else { return nil }
    let byte = unsafe position < end ? bytes[position] : Byte.lineFeed
    switch byte {
    case delimiter:
      try noteQuotedCell()
      phase = .unquoted
    case Byte.quote where position == closeQuote + 1:
      phase = .quoted
      hasDoubledQuotes = true
    case Byte.lineFeed, Byte.carriageReturn:
      try noteQuotedCell()
      return min(position + 1, end)
    default:
      throw .textAfterClosingQuote
    }
    position += 1
    return nil
  }

  /// Opens a quoted cell when only blanks stand before the quote, else keeps the quote.
  private mutating func meetQuote(at quote: Int, in bytes: UnsafePointer<UInt8>) {
    position = quote + 1
    guard unsafe Byte.areBlank(bytes, cells.cellStart..<quote) else { return cells.noteStrayQuote() }
    openQuotedCell(at: quote)
  }

  @inline(__always)
  private mutating func openQuotedCell(at quote: Int) {
    position = quote + 1
    phase = .quoted
    openQuote = quote
    hasDoubledQuotes = false
    lineBreaksBeforeQuote = lineBreaks
    countedTo = position
  }

  /// Notes the quoted cell that ends at `position`.
  @inline(__always)
  private mutating func noteQuotedCell() throws(CSVError.Kind) {
    let isPlain = openQuote == cells.cellStart && closeQuote + 1 == position && !hasDoubledQuotes
    try cells.noteQuotedCell(upTo: position, isPlain: isPlain)
  }

  /// Counts the line breaks of a quoted cell; the LF of a CR LF is none of its own.
  @inline(__always)
  private mutating func countLineBreaks(_ bytes: UnsafePointer<UInt8>, upTo stop: Int, end: Int) {
    while noLineEndBefore < stop && countedTo < stop {
      let lineEnd = unsafe nextLineEnd(from: countedTo, in: bytes, end: end)
      guard lineEnd < stop else { break }
      let isSecondHalf = unsafe bytes[lineEnd] == Byte.lineFeed && bytes[lineEnd - 1] == Byte.carriageReturn
      if !isSecondHalf { lineBreaks += 1 }
      countedTo = lineEnd + 1
    }
    countedTo = stop
  }

  @inline(__always)
  private mutating func nextLineEnd(from position: Int, in bytes: UnsafePointer<UInt8>, end: Int) -> Int {
    noLineEndBefore = unsafe min(
      lineFeeds.find(from: position, in: bytes, end: end),
      carriageReturns.find(from: position, in: bytes, end: end))
    return noLineEndBefore
  }

  /// Places a fault: at the opening quote while one is open or just closed, else at the start of the record.
  private func located(_ kind: CSVError.Kind) -> CSVError {
    var place = start
    if phase != .unquoted {
      place.line += lineBreaksBeforeQuote
      place.offset += openQuote
    }
    return CSVError(kind: kind, position: place, column: cells.count)
  }
}
