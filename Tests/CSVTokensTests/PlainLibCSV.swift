internal import CLibCSV

/// What libcsv makes of whole bytes without the guard: the reference that the tests compare the reader with.
///
/// - Parameters:
///   - bytes: a sheet.
///   - delimiter: the byte between cells.
/// - Returns: the cells of each record that libcsv reports.
func plainLibCSVRecords(_ bytes: [UInt8], delimiter: UInt8) -> [[[UInt8]]] {
  var parser = unsafe csv_parser()
  guard unsafe csv_init(&parser, 0) == 0 else { return [] }
  defer { unsafe csv_free(&parser) }
  unsafe csv_set_delim(&parser, delimiter)
  var records = PlainRecords()
  unsafe withUnsafeMutablePointer(to: &records) { context in
    _ = unsafe csv_parse(&parser, bytes, bytes.count, collectField, collectRecord, context)
    _ = unsafe csv_fini(&parser, collectField, collectRecord, context)
  }
  return records.all
}

private struct PlainRecords {
  var all: [[[UInt8]]] = []
  var fields: [[UInt8]] = []
}

private let collectField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  (field, count, context) in
  let bytes = unsafe UnsafeRawBufferPointer(start: field, count: count)
  unsafe context?.assumingMemoryBound(to: PlainRecords.self).pointee.fields.append(unsafe Array(bytes))
}

private let collectRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { (_, context) in
  guard let records = unsafe context?.assumingMemoryBound(to: PlainRecords.self) else { return }
  unsafe records.pointee.all.append(records.pointee.fields)
  unsafe records.pointee.fields = []
}
