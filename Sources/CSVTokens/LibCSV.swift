internal import CLibCSV
internal import Glibc

/// One libcsv parser with the memory that its fields are copied to; it parses the cells whose quotes need it.
///
/// It runs in lax mode because strict mode refuses `="0042"`; the guard has checked the quotes before. libcsv trims
/// blanks around unquoted fields, and so does `CellTable` around the cells that it cuts.
@safe
struct LibCSV: ~Copyable {
  /// What the callbacks see: they are C functions and can hold no Swift context.
  @unsafe
  struct Fields {
    /// The record as it stands, and behind it the bytes of its fields, one after the other.
    var bytes: UnsafeMutablePointer<UInt8>
    var byteCount = 0
    var capacity: Int
    /// The entries that the fields go to.
    var cells: UnsafeMutableBufferPointer<CSVCell>
    /// How many fields came, also those for which no entry was left.
    var count = 0
    var recordCount = 0
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let fields: UnsafeMutablePointer<Fields>

  /// Starts a parser.
  ///
  /// - Throws: `library` when libcsv cannot start.
  init(delimiter: UInt8) throws(CSVError) {
    let capacity = 4096
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    unsafe fields = .allocate(capacity: 1)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe fields.initialize(to: Fields(bytes: bytes, capacity: capacity, cells: .init(start: nil, count: 0)))
    guard unsafe csv_init(parser, 0) == 0 else {
      throw CSVError(kind: .library(code: CSV_EINVALID), position: CSVPosition(), column: 0)
    }
    unsafe csv_set_delim(parser, delimiter)
    // Its buffer grows by this much at a time; the default of 128 bytes makes long cells slow.
    unsafe csv_set_blk_size(parser, capacity)
  }

  /// The bytes of the last record and, behind them, those of its fields.
  var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: fields.pointee.bytes, count: fields.pointee.byteCount)
  }

  /// Takes over the bytes of a record, so that one buffer holds its cells with and without quotes.
  func begin(_ record: UnsafeBufferPointer<UInt8>) {
    // Its fields are no longer than the record, so that the callback never allocates.
    reserve(2 * record.count)
    if let first = record.baseAddress { unsafe memcpy(fields.pointee.bytes, first, record.count) }
    unsafe fields.pointee.byteCount = record.count
  }

  /// Parses neighbouring cells of the record and sets the places of their texts.
  ///
  /// - Parameters:
  ///   - run: from the first byte of the first cell to the last byte of the last one.
  ///   - cells: the entries that the guard made for them.
  /// - Returns: `CSV_SUCCESS`, the code of libcsv, or `CSV_EINVALID` when it saw other cells than the guard.
  func read(
    _ run: UnsafeBufferPointer<UInt8>, into cells: UnsafeMutableBufferPointer<CSVCell>
  ) -> Int32 {
    unsafe fields.pointee.cells = unsafe cells
    unsafe fields.pointee.count = 0
    unsafe fields.pointee.recordCount = 0
    let isWhole = unsafe parse(run.baseAddress, run.count)
    let isEnded = unsafe isWhole && withUnsafePointer(to: Byte.lineFeed) { unsafe parse($0, 1) }
    guard isEnded else { return unsafe csv_error(parser) }
    return unsafe fields.pointee.count == cells.count && fields.pointee.recordCount == 1
      ? CSV_SUCCESS : CSV_EINVALID
  }

  /// Gives libcsv bytes; taking fewer than it got is how libcsv reports an error.
  private func parse(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    unsafe csv_parse(parser, bytes, count, storeField, countRecord, fields) == count
  }

  /// Makes room; what the memory held is forgotten.
  private func reserve(_ needed: Int) {
    guard unsafe needed > fields.pointee.capacity else { return }
    let capacity = unsafe max(needed, 2 * fields.pointee.capacity)
    unsafe fields.pointee.bytes.deallocate()
    unsafe fields.pointee.bytes = .allocate(capacity: capacity)
    unsafe fields.pointee.capacity = capacity
  }

  deinit {
    unsafe csv_fini(parser, nil, nil, nil)
    unsafe csv_free(parser)
    unsafe parser.deallocate()
    unsafe fields.pointee.bytes.deallocate()
    unsafe fields.deallocate()
  }
}

/// Copies one field behind the others; its bytes belong to libcsv only until this returns.
private let storeField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  (field, size, context) in
  guard let fields = unsafe context?.assumingMemoryBound(to: LibCSV.Fields.self) else { return }
  let (index, used) = unsafe (fields.pointee.count, fields.pointee.byteCount)
  unsafe fields.pointee.count = index + 1
  guard unsafe index < fields.pointee.cells.count, unsafe used + size <= fields.pointee.capacity else {
    return
  }
  if let field = unsafe field { unsafe memcpy(fields.pointee.bytes + used, field, size) }
  unsafe fields.pointee.cells[index].start = UInt32(truncatingIfNeeded: used)
  unsafe fields.pointee.cells[index].count = UInt32(truncatingIfNeeded: size)
  unsafe fields.pointee.byteCount = used + size
}

/// Counts the records that libcsv saw, which must be one.
private let countRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { (_, context) in
  unsafe context?.assumingMemoryBound(to: LibCSV.Fields.self).pointee.recordCount += 1
}
