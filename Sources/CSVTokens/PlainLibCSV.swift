internal import CLibCSV

/// What libcsv makes of whole bytes without the guard: the reference that the tests compare the reader with.
///
/// - Parameters:
///   - bytes: a sheet.
///   - delimiter: the byte between cells.
/// - Returns: the cells of each record that libcsv reports.
func plainLibCSVRecords(_ bytes: [UInt8], delimiter: UInt8) -> [[[UInt8]]] {
  var parser = csv_parser()
  guard csv_init(&parser, 0) == 0 else { return [] }
  defer { csv_free(&parser) }
  csv_set_delim(&parser, delimiter)
  var records = PlainRecords()
  withUnsafeMutablePointer(to: &records) { context in
    _ = csv_parse(&parser, bytes, bytes.count, collectField, collectRecord, context)
    _ = csv_fini(&parser, collectField, collectRecord, context)
  }
  return records.all
}

private struct PlainRecords {
  var all: [[[UInt8]]] = []
  var fields: [[UInt8]] = []
}

private let collectField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  (field, count, context) in
  let bytes = UnsafeRawBufferPointer(start: field, count: count)
  context?.assumingMemoryBound(to: PlainRecords.self).pointee.fields.append(Array(bytes))
}

private let collectRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { (_, context) in
  guard let records = context?.assumingMemoryBound(to: PlainRecords.self) else { return }
  records.pointee.all.append(records.pointee.fields)
  records.pointee.fields = []
}
