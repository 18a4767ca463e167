internal import CLibCSV

/// The cells of the record in progress: cut here where it has no quote, else parsed by libcsv.
///
/// While a record with quotes is being looked through, this counts its cells and keeps what libcsv does not tell
/// of them: which are quoted and which hold a stray quote. Their bytes come from `parse`, which sets every place anew.
///
/// All offsets count from the start of the record. Faults are thrown as a bare kind; the guard knows the place.
@safe
struct CellTable: ~Copyable {
  private let delimiter: UInt8
  private let limit: Int
  private let matcher: ByteMatcher
  private let cells: UnsafeMutablePointer<CSVCell>
  private let library: LibCSV
  private(set) var count = 0
  private(set) var strayQuoteCount = 0
  private(set) var hasQuotedCells = false
  /// Whether any quote stands in the record, so that it is libcsv's.
  private(set) var hasQuotes = false
  /// Where the cell in progress starts, behind the last delimiter.
  private(set) var cellStart = 0
  private var cellHasStrayQuote = false

  init(delimiter: UInt8, limit: Int) throws(CSVError) {
    library = try LibCSV(delimiter: delimiter)
    self.delimiter = delimiter
    self.limit = limit
    matcher = ByteMatcher(delimiter)
    unsafe cells = .allocate(capacity: limit)
    unsafe cells.initialize(repeating: CSVCell(), count: limit)
  }

  deinit { unsafe cells.deallocate() }

  /// The cells noted so far.
  var all: UnsafeBufferPointer<CSVCell> { unsafe UnsafeBufferPointer(start: cells, count: count) }

  /// Forgets the record and keeps the memory.
  mutating func clear() {
    hasQuotedCells = false
    hasQuotes = false
    count = 0
    strayQuoteCount = 0
    cellStart = 0
    cellHasStrayQuote = false
  }

  /// Notes the cells that end in a stretch that holds no quote and no line end.
  ///
  /// - Parameter end: how far `bytes` may be read.
  mutating func split(_ bytes: UnsafePointer<UInt8>, _ stretch: Range<Int>, end: Int) throws(CSVError.Kind) {
    var position = stretch.lowerBound
    while position < stretch.upperBound && position + 8 <= end {
      var matches = unsafe matcher.matches(at: bytes + position)
      while matches != 0 {
        let place = position + matches.trailingZeroBitCount >> 3
        guard place < stretch.upperBound else { return }
        try unsafe noteCell(bytes, upTo: place)
        matches &= matches &- 1
      }
      position += 8
    }
    while position < stretch.upperBound {
      if unsafe bytes[position] == delimiter { try unsafe noteCell(bytes, upTo: position) }
      position += 1
    }
  }

  /// Notes an unquoted cell without the blanks around it; the next one starts behind `end`.
  @inline(__always)
  mutating func noteCell(_ bytes: UnsafePointer<UInt8>, upTo end: Int) throws(CSVError.Kind) {
    guard count < limit else { throw .tooManyColumns(limit: limit) }
    var first = cellStart
    var last = end
    while unsafe first < last && Byte.isBlank(bytes[first]) { first += 1 }
    while unsafe first < last && Byte.isBlank(bytes[last - 1]) { last -= 1 }
    unsafe cells[count].start = UInt32(truncatingIfNeeded: first)
    unsafe cells[count].count = UInt32(truncatingIfNeeded: last - first)
    unsafe cells[count].isQuoted = false
    unsafe cells[count].hasStrayQuote = cellHasStrayQuote
    count += 1
    cellStart = end + 1
    cellHasStrayQuote = false
  }

  /// Keeps a quote that does not open its cell, and marks the cell.
  mutating func noteStrayQuote() {
    if !cellHasStrayQuote { strayQuoteCount += 1 }
    cellHasStrayQuote = true
    hasQuotes = true
  }

  /// Counts a quoted cell; the next one starts behind `end`.
  @inline(__always)
  mutating func noteQuotedCell(upTo end: Int) throws(CSVError.Kind) {
    guard count < limit else { throw .tooManyColumns(limit: limit) }
    unsafe cells[count].isQuoted = true
    unsafe cells[count].hasStrayQuote = false
    count += 1
    cellStart = end + 1
    hasQuotedCells = true
    hasQuotes = true
  }

  /// Has libcsv parse the record and takes the places of its cells.
  ///
  /// - Parameters:
  ///   - record: from its first byte to its line end.
  ///   - isUnended: whether the file ends instead of the line.
  /// - Returns: the bytes that the cells now lie in, until the next call.
  /// - Throws: `library` when libcsv fails or finds other cells than were counted.
  func parse(
    _ record: UnsafeBufferPointer<UInt8>, isUnended: Bool
  ) throws(CSVError.Kind) -> UnsafeBufferPointer<UInt8> {
    let code = unsafe library.read(
      record, isUnended: isUnended, into: UnsafeMutableBufferPointer(start: cells, count: count))
    guard code == CSV_SUCCESS else { throw .library(code: code) }
    return unsafe library.bytes
  }
}
