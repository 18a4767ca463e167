internal import Glibc

/// Reads the records of a CSV sheet from chunks of any size, in bounded memory.
///
/// `RecordGuard` finds the end of each record and refuses what libcsv would take without a word. A cell that
/// holds more quotes than the pair around it is then parsed by libcsv (`LibCSV`); the others are cut here (`CellTable`),
/// and the tests hold all of them against what libcsv makes of the whole record.
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
      let cellBytes = try unsafe records.cellBytes(of: record)
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

/// The bounds that keep the memory of one reader constant whatever a file holds.
package struct CSVLimits: Equatable, Sendable {
  /// The largest accepted number of cells in a record.
  package let columns: Int
  /// The largest accepted length of a record in bytes, without its line end.
  package let recordBytes: Int

  /// Sets the bounds; values outside 1…65,536 cells and 1 byte…1 GiB are moved to the nearest bound.
  ///
  /// - Parameters:
  ///   - columns: 4,096 by Reading, *Dialects*.
  ///   - recordBytes: 16 MiB unless said otherwise: what a quote that never closes may cost.
  package init(columns: Int = 4096, recordBytes: Int = 16 << 20) {
    self.columns = min(max(columns, 1), 1 << 16)
    self.recordBytes = min(max(recordBytes, 1), 1 << 30)
  }
}

/// The reason why a sheet cannot be read further, with the place to look at; it ends the file.
///
/// Reading, *Quotes*, calls all of these `malformed-csv`.
package struct CSVError: Error, Equatable, Sendable {
  /// What is wrong, by the remedy that the sender of the file needs.
  package enum Kind: Error, Equatable, Sendable {
    /// A quoted cell was still open at the end of the file.
    case unclosedQuote
    /// Something other than blanks stands between a closing quote and the next delimiter or line end.
    case textAfterClosingQuote
    /// A byte 0, which no text holds.
    case nulByte
    /// A record with more cells than `limit`.
    case tooManyColumns(limit: Int)
    /// A record of more than `limit` bytes, most often a quote that never closes.
    case recordTooLong(limit: Int)
    /// libcsv failed with this code, or returned other cells than the guard had counted.
    case library(code: Int32)
  }

  /// What is wrong.
  package let kind: Kind
  /// The opening quote when a quote is at fault, the byte itself for NUL, else the start of the record.
  package let position: CSVPosition
  /// The zero-based index of the cell at fault.
  package let column: Int
}

/// The beginning of a record that continues in the next chunk; its memory grows to the longest such record.
///
/// Not private: the code of other targets that ends a reader's life has to find it.
@safe
struct CarryBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 4096
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// The bytes held, until the next `append`.
  var bytes: UnsafePointer<UInt8> { unsafe UnsafePointer(storage) }

  /// Forgets the bytes and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Copies bytes behind those held.
  mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
    if count + added > capacity { grow(to: max(count + added, 2 * capacity)) }
    unsafe (storage + count).update(from: bytes, count: added)
    count += added
  }

  private mutating func grow(to newCapacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    unsafe larger.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = unsafe larger
    capacity = newCapacity
  }
}
