internal import Glibc

/// Reads the records of a CSV sheet from chunks of any size, in bounded memory.
///
/// `RecordGuard` finds the end of each record and refuses what libcsv would take without a word. A record with a
/// quote, from its first byte to its line end, is then parsed by libcsv (`LibCSV`); one without any is cut at its
/// delimiters (`CellTable`), and the tests hold the cells against libcsv's.
///
/// One reader serves one file. A record inside a chunk is read where it lies; only one that continues in the
/// next chunk is copied. Once it has thrown, it throws the same error again.
package struct CSVReader: ~Copyable {
  private var records: RecordGuard
  /// The beginning of a record whose end has not come yet.
  private var carry = CarryBuffer()
  private var isBehindCarriageReturn = false
  private var failure: CSVError?

  /// Prepares to read one sheet.
  ///
  /// - Parameters:
  ///   - delimiter: the byte between cells; not a quote, CR, LF or space.
  ///   - limits: what a record may hold.
  ///   - start: where the first fed byte stands, when a `sep=` line was dropped before it.
  /// - Throws: `library` when libcsv cannot start.
  package init(
    delimiter: UInt8, limits: CSVLimits = CSVLimits(), start: CSVPosition = CSVPosition()
  ) throws(CSVError) {
    records = try RecordGuard(delimiter: delimiter, limits: limits, start: start)
  }

  /// Reads the next bytes, UTF-8 without a byte order mark, and hands out the records that end in them.
  ///
  /// - Parameters:
  ///   - chunk: any number of bytes; a character or a CR LF may be split between chunks.
  ///   - body: called for each record that is not blank, in order; the record is valid only inside it.
  /// - Throws: the first fault, after all records before it were handed out.
  package mutating func feed(
    _ chunk: Span<UInt8>, _ body: (borrowing CSVRecord) -> Void
  ) throws(CSVError) {
    if let failure { throw failure }
    guard !chunk.isEmpty else { return }
    do throws(CSVError) {
      try unsafe chunk.withUnsafeBufferPointer { (bytes) throws(CSVError) in try unsafe read(bytes, body) }
    } catch {
      failure = error
      throw error
    }
  }

  /// Hands out the last record when the file has no line end behind it.
  ///
  /// - Throws: `unclosedQuote` naming the place where the quote opened, or the error thrown before.
  package consuming func finish(_ body: (borrowing CSVRecord) -> Void) throws(CSVError) {
    if let failure { throw failure }
    guard carry.count > 0 else { return }
    if let length = try unsafe records.scan(carry.bytes, available: carry.count, isLast: true) {
      try unsafe deliver(carry.bytes, length, isUnended: true, body)
    }
  }

  private mutating func read(
    _ chunk: UnsafeBufferPointer<UInt8>, _ body: (borrowing CSVRecord) -> Void
  ) throws(CSVError) {
    guard let bytes = chunk.baseAddress else { return }
    let nul = unsafe memchr(bytes, 0, chunk.count).map {
      unsafe UnsafeRawPointer($0) - UnsafeRawPointer(bytes)
    }
    let end = nul ?? chunk.count
    var position = try unsafe completeCarry(bytes, end: end, body)
    while position < end {
      if unsafe skipLineFeed(bytes[position]) {
        position += 1
        continue
      }
      let text = unsafe bytes + position
      guard let length = try unsafe records.scan(text, available: end - position, isLast: false) else {
        unsafe carry.append(text, count: end - position)
        break
      }
      try unsafe deliver(text, length, body)
      position += length
    }
    if nul != nil { throw records.nulError(at: carry.count) }
  }

  /// Adds to the record begun in an earlier chunk, a line at a time, until it ends.
  ///
  /// - Returns: how much of the chunk was used.
  private mutating func completeCarry(
    _ bytes: UnsafePointer<UInt8>, end: Int, _ body: (borrowing CSVRecord) -> Void
  ) throws(CSVError) -> Int {
    var position = 0
    var lineFeeds = ByteCursor(Byte.lineFeed)
    var carriageReturns = ByteCursor(Byte.carriageReturn)
    while carry.count > 0 && position < end {
      let lineEnd = unsafe min(
        lineFeeds.find(from: position, in: bytes, end: end),
        carriageReturns.find(from: position, in: bytes, end: end))
      let next = min(lineEnd + 1, end, position + records.room(behind: carry.count))
      unsafe carry.append(bytes + position, count: next - position)
      position = next
      if let length = try unsafe records.scan(carry.bytes, available: carry.count, isLast: false) {
        try unsafe deliver(carry.bytes, length, body)
        carry.removeAll()
      }
    }
    return position
  }

  /// Passes the LF of a CR LF, which may stand at the start of the next chunk.
  private mutating func skipLineFeed(_ byte: UInt8) -> Bool {
    guard isBehindCarriageReturn else { return false }
    isBehindCarriageReturn = false
    guard byte == Byte.lineFeed else { return false }
    records.skip(1)
    return true
  }

  private mutating func deliver(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, isUnended: Bool = false,
    _ body: (borrowing CSVRecord) -> Void
  ) throws(CSVError) {
    isBehindCarriageReturn = unsafe bytes[length - 1] == Byte.carriageReturn
    if records.cells.count > 0 {
      let record = unsafe UnsafeBufferPointer(start: bytes, count: length)
      let cellBytes = try unsafe records.cellBytes(of: record, isUnended: isUnended)
      unsafe body(
        CSVRecord(
          cells: records.cells.all.span,
          bytes: unsafe cellBytes.span,
          start: records.start,
          strayQuoteCount: records.cells.strayQuoteCount,
          hasQuotedCells: records.cells.hasQuotedCells,
          hasLineBreaks: records.lineBreaks > 0,
          isUnended: isUnended))
    }
    records.advance(by: length)
  }
}
