internal import CLibCSV
internal import Glibc

/// One libcsv parser with the memory that its fields are copied to; it reads runs of quoted cells.
///
/// It runs in lax mode because strict mode refuses `="0042"`; the guard has checked the quotes before.
struct LibCSV: ~Copyable {
  /// What the callback sees: it is a C function and can hold no Swift context.
  struct Fields {
    /// The bytes of all fields of the record, one after the other.
    var bytes: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int
    /// The entry that the next field goes to, and the one behind the last that the guard counted.
    var cell: UnsafeMutablePointer<CSVCell>?
    var lastCell: UnsafeMutablePointer<CSVCell>?
    var surplus = 0
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let fields: UnsafeMutablePointer<Fields>

  /// Starts a parser.
  ///
  /// - Throws: `library` when libcsv cannot start.
  init(delimiter: UInt8) throws(CSVError) {
    let capacity = 4096
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    fields = .allocate(capacity: 1)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    fields.initialize(to: Fields(bytes: bytes, capacity: capacity))
    guard csv_init(parser, 0) == 0 else {
      throw CSVError(kind: .library(code: CSV_EINVALID), position: CSVPosition(), column: 0)
    }
    csv_set_delim(parser, delimiter)
    // Its buffer grows by this much at a time; the default of 128 bytes makes long cells slow.
    csv_set_blk_size(parser, capacity)
  }

  /// The bytes of the fields read since `clear`.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: fields.pointee.bytes, count: fields.pointee.count)
  }

  /// Forgets the fields of the last record and keeps the memory.
  func clear() { fields.pointee.count = 0 }

  /// Reads a run of quoted cells and fills in their entries.
  ///
  /// - Parameters:
  ///   - run: from the first opening quote to the last cell's delimiter or line end.
  ///   - isTerminated: false at the end of a file without a line end, which is then supplied.
  ///   - cells: the entries that the guard made for the cells of the run, in order.
  /// - Returns: `CSV_SUCCESS`, the code of libcsv, or `CSV_EINVALID` when it saw other cells than the guard.
  func read(
    _ run: UnsafeBufferPointer<UInt8>, isTerminated: Bool, into cells: UnsafeMutableBufferPointer<CSVCell>
  ) -> Int32 {
    guard let first = cells.baseAddress else { return CSV_SUCCESS }
    reserve(run.count + 1)
    fields.pointee.cell = first
    fields.pointee.lastCell = first + cells.count
    fields.pointee.surplus = 0
    guard parse(run.baseAddress, run.count), isTerminated || parse([Byte.lineFeed], 1) else {
      return csv_error(parser)
    }
    let isComplete = fields.pointee.cell == fields.pointee.lastCell && fields.pointee.surplus == 0
    return isComplete ? CSV_SUCCESS : CSV_EINVALID
  }

  /// Gives libcsv bytes; taking fewer than it got is how libcsv reports an error.
  private func parse(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    csv_parse(parser, bytes, count, storeField, nil, fields) == count
  }

  /// Makes room for what a run can become at most, so that the callback never allocates.
  private func reserve(_ extra: Int) {
    let needed = fields.pointee.count + extra
    guard needed > fields.pointee.capacity else { return }
    let capacity = max(needed, 2 * fields.pointee.capacity)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    bytes.update(from: fields.pointee.bytes, count: fields.pointee.count)
    fields.pointee.bytes.deallocate()
    fields.pointee.bytes = bytes
    fields.pointee.capacity = capacity
  }

  deinit {
    csv_fini(parser, nil, nil, nil)
    csv_free(parser)
    parser.deallocate()
    fields.pointee.bytes.deallocate()
    fields.deallocate()
  }
}

/// Copies one field behind the others; its bytes belong to libcsv only until this returns.
private let storeField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  (field, count, context) in
  guard let fields = context?.assumingMemoryBound(to: LibCSV.Fields.self) else { return }
  let (used, cell) = (fields.pointee.count, fields.pointee.cell)
  guard let cell, cell != fields.pointee.lastCell, used + count <= fields.pointee.capacity else {
    fields.pointee.surplus += 1
    return
  }
  if let field { memcpy(fields.pointee.bytes + used, field, count) }
  cell.pointee = CSVCell(
    start: UInt32(truncatingIfNeeded: used), count: UInt32(truncatingIfNeeded: count), isQuoted: true)
  fields.pointee.cell = cell + 1
  fields.pointee.count = used + count
}
