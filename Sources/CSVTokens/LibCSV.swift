internal import CLibCSV
internal import Glibc

/// One libcsv parser with the memory that its fields are copied to; it reads cells with doubled quotes.
///
/// It runs in lax mode because strict mode refuses `="0042"`; the guard has checked the quotes before.
@safe
struct LibCSV: ~Copyable {
  /// What the callback sees: it is a C function and can hold no Swift context.
  @unsafe
  struct Fields {
    /// The bytes of all fields of the record, one after the other.
    var bytes: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int
    /// The entry that the field goes to; nil when none is expected.
    var cell: UnsafeMutablePointer<CSVCell>?
    var surplus = 0
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
    unsafe fields.initialize(to: Fields(bytes: bytes, capacity: capacity))
    guard unsafe csv_init(parser, 0) == 0 else {
      throw CSVError(kind: .library(code: CSV_EINVALID), position: CSVPosition(), column: 0)
    }
    unsafe csv_set_delim(parser, delimiter)
    // Its buffer grows by this much at a time; the default of 128 bytes makes long cells slow.
    unsafe csv_set_blk_size(parser, capacity)
  }

  /// The bytes of the fields read since `clear`.
  var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: fields.pointee.bytes, count: fields.pointee.count)
  }

  /// Forgets the fields of the last record and keeps the memory.
  func clear() { unsafe fields.pointee.count = 0 }

  /// Reads one quoted cell and fills in its entry.
  ///
  /// - Parameters:
  ///   - text: from its opening to its closing quote.
  ///   - cell: the entry that the guard made for it.
  /// - Returns: `CSV_SUCCESS`, the code of libcsv, or `CSV_EINVALID` when it saw other cells than the guard.
  func read(_ text: UnsafeBufferPointer<UInt8>, into cell: UnsafeMutablePointer<CSVCell>) -> Int32 {
    reserve(text.count)
    unsafe fields.pointee.cell = unsafe cell
    unsafe fields.pointee.surplus = 0
    guard unsafe parse(text.baseAddress, text.count), unsafe parse([Byte.lineFeed], 1) else {
      return unsafe csv_error(parser)
    }
    return unsafe fields.pointee.cell == nil && fields.pointee.surplus == 0 ? CSV_SUCCESS : CSV_EINVALID
  }

  /// Gives libcsv bytes; taking fewer than it got is how libcsv reports an error.
  private func parse(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    unsafe csv_parse(parser, bytes, count, storeField, nil, fields) == count
  }

  /// Makes room for what a cell can become at most, so that the callback never allocates.
  private func reserve(_ extra: Int) {
    let needed = unsafe fields.pointee.count + extra
    guard unsafe needed > fields.pointee.capacity else { return }
    let capacity = unsafe max(needed, 2 * fields.pointee.capacity)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe bytes.update(from: fields.pointee.bytes, count: fields.pointee.count)
    unsafe fields.pointee.bytes.deallocate()
    unsafe fields.pointee.bytes = unsafe bytes
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
  (field, count, context) in
  guard let fields = unsafe context?.assumingMemoryBound(to: LibCSV.Fields.self) else { return }
  let (used, cell) = unsafe (fields.pointee.count, fields.pointee.cell)
  guard let cell = unsafe cell, unsafe used + count <= fields.pointee.capacity else {
    unsafe fields.pointee.surplus += 1
    return
  }
  if let field = unsafe field { unsafe memcpy(fields.pointee.bytes + used, field, count) }
  unsafe cell.pointee.start = UInt32(truncatingIfNeeded: used)
  unsafe cell.pointee.count = UInt32(truncatingIfNeeded: count)
  unsafe fields.pointee.cell = nil
  unsafe fields.pointee.count = used + count
}
