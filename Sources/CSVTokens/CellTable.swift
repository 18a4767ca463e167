internal import CLibCSV

/// The cells of the record in progress: cut here, but for those whose quotes need libcsv.
///
/// While a record is being looked through, this notes where its cells lie and which are quoted or hold a stray quote.
/// The text of those that libcsv is needed for comes from `parse`, which sets their places anew.
///
/// All offsets count from the start of the record. Faults are thrown as a bare kind; the guard knows the place.
@safe
struct CellTable: ~Copyable {
  private let delimiter: UInt8
  private let limit: Int
  private let matcher: ByteMatcher
  private var cells: UnsafeMutablePointer<CSVCell>
  /// How many cells there is memory for.
  private var capacity: Int
  private let library: LibCSV
  private(set) var count = 0
  private(set) var strayQuoteCount = 0
  private(set) var hasQuotedCells = false
  /// Whether some cells of the record are libcsv's.
  private(set) var needsParser = false
  /// Where the cell in progress starts, behind the last delimiter.
  private(set) var cellStart = 0
  private var cellHasStrayQuote = false

  init(delimiter: UInt8, limit: Int) throws(CSVError) {
    library = try LibCSV(delimiter: delimiter)
    self.delimiter = delimiter
    self.limit = limit
    matcher = ByteMatcher(delimiter)
    capacity = min(limit, 64)
    unsafe cells = .allocate(capacity: capacity)
    unsafe cells.initialize(repeating: CSVCell(), count: capacity)
  }

  deinit { unsafe cells.deallocate() }

  /// The cells noted so far.
  var all: UnsafeBufferPointer<CSVCell> { unsafe UnsafeBufferPointer(start: cells, count: count) }

  /// Forgets the record and keeps the memory.
  mutating func clear() {
    hasQuotedCells = false
    needsParser = false
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
    while position < stretch.upperBound && position + ByteMatcher.width <= end {
      var matches = unsafe matcher.matches(at: bytes + position)
      let length = stretch.upperBound - position
      if length < ByteMatcher.width { matches &= (1 &<< UInt64(length)) &- 1 }
      try unsafe noteCells(bytes, endingAt: matches, from: position)
      position += ByteMatcher.width
    }
    while position < stretch.upperBound {
      if unsafe bytes[position] == delimiter { try unsafe noteCell(bytes, upTo: position) }
      position += 1
    }
  }

  /// Notes the cells that end where a bit is set, counted from a place on.
  @inline(__always)
  private mutating func noteCells(
    _ bytes: UnsafePointer<UInt8>, endingAt matches: UInt64, from place: Int
  ) throws(CSVError.Kind) {
    let noted = count + matches.nonzeroBitCount
    if noted > capacity { try grow(to: noted) }
    var matches = matches
    var cell = unsafe cells + count
    var start = cellStart
    while matches != 0 {
      let end = place + matches.trailingZeroBitCount
      unsafe cell.pointee = CSVCell(trimming: bytes, start..<end)
      unsafe cell += 1
      start = end + 1
      matches &= matches &- 1
    }
    markStrayQuote(noted)
    count = noted
    cellStart = start
  }

  /// Notes an unquoted cell without the blanks around it; the next one starts behind `end`.
  mutating func noteCell(_ bytes: UnsafePointer<UInt8>, upTo end: Int) throws(CSVError.Kind) {
    if count == capacity { try grow(to: count + 1) }
    unsafe cells[count] = CSVCell(trimming: bytes, cellStart..<end)
    markStrayQuote(count + 1)
    count += 1
    cellStart = end + 1
  }

  /// Marks the first cell behind those counted before, if there is one, when a quote was met in it.
  @inline(__always)
  private mutating func markStrayQuote(_ noted: Int) {
    guard cellHasStrayQuote, noted > count else { return }
    unsafe cells[count].hasStrayQuote = true
    unsafe cells[count].isParsed = true
    cellHasStrayQuote = false
  }

  /// Makes room for more cells.
  private mutating func grow(to needed: Int) throws(CSVError.Kind) {
    guard needed <= limit else {
      count = limit
      throw .tooManyColumns(limit: limit)
    }
    let larger = min(limit, max(needed, 4 * capacity))
    let moved = UnsafeMutablePointer<CSVCell>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: cells, count: capacity)
    unsafe (moved + capacity).initialize(repeating: CSVCell(), count: larger - capacity)
    unsafe cells.deallocate()
    unsafe cells = unsafe moved
    capacity = larger
  }

  /// Keeps a quote that does not open its cell, and marks the cell.
  mutating func noteStrayQuote() {
    if !cellHasStrayQuote { strayQuoteCount += 1 }
    cellHasStrayQuote = true
    needsParser = true
  }

  /// Notes a quoted cell; the next one starts behind `end`.
  ///
  /// - Parameter isPlain: whether nothing stands outside its quotes, and no quote between them: its text then is what
  ///   they enclose, as libcsv would find too.
  @inline(__always)
  mutating func noteQuotedCell(upTo end: Int, isPlain: Bool) throws(CSVError.Kind) {
    if count == capacity { try grow(to: count + 1) }
    let margin = isPlain ? 1 : 0
    unsafe cells[count] = CSVCell(
      start: UInt32(truncatingIfNeeded: cellStart + margin),
      count: UInt32(truncatingIfNeeded: end - cellStart - 2 * margin), isQuoted: true, isParsed: !isPlain)
    count += 1
    cellStart = end + 1
    hasQuotedCells = true
    if !isPlain { needsParser = true }
  }

  /// Has libcsv parse the cells with quotes, each run of neighbours at once, and takes the places of their texts.
  ///
  /// Nothing outside a cell changes how libcsv reads it, so the cells between need not be its work.
  ///
  /// - Parameter record: from its first byte to its line end.
  /// - Returns: the bytes that all cells now lie in, until the next call.
  /// - Throws: `library` when libcsv fails or finds other cells than were noted.
  func parse(_ record: UnsafeBufferPointer<UInt8>) throws(CSVError.Kind) -> UnsafeBufferPointer<UInt8> {
    unsafe library.begin(record)
    var index = 0
    while index < count {
      guard unsafe cells[index].isParsed else {
        index += 1
        continue
      }
      let first = index
      while unsafe index < count && cells[index].isParsed { index += 1 }
      let start = unsafe Int(cells[first].start)
      let end = unsafe Int(cells[index - 1].start) + Int(cells[index - 1].count)
      let code = unsafe library.read(
        UnsafeBufferPointer(rebasing: record[start..<end]),
        into: UnsafeMutableBufferPointer(start: cells + first, count: index - first))
      guard code == CSV_SUCCESS else { throw .library(code: code) }
    }
    return unsafe library.bytes
  }
}

extension CSVCell {
  /// An unquoted cell without the blanks around it.
  @inline(__always)
  fileprivate init(trimming bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    var (first, last) = (range.lowerBound, range.upperBound)
    while unsafe first < last && Byte.isBlank(bytes[first]) { first += 1 }
    while unsafe first < last && Byte.isBlank(bytes[last - 1]) { last -= 1 }
    self.init(
      start: UInt32(truncatingIfNeeded: first), count: UInt32(truncatingIfNeeded: last - first))
  }
}
