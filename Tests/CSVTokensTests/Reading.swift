@testable import CSVTokens

/// All that a reader hands out for a sheet, as values.
struct Reading: Equatable {
  struct Row: Equatable {
    var start: CSVPosition
    var cells: [[UInt8]]
    var quoted: [Bool]
    var stray: [Bool]
  }

  var rows: [Row] = []
  var error: CSVError?

  /// Reads bytes in chunks of one size, or in one chunk.
  init(_ bytes: [UInt8], delimiter: UInt8 = 0x2C, limits: CSVLimits = CSVLimits(), chunk: Int? = nil) {
    var rows: [Row] = []
    let keep = { (record: borrowing CSVRecord) in
      var row = Row(start: record.start, cells: [], quoted: [], stray: [])
      for index in 0..<record.count {
        row.cells.append(record.copy(index))
        row.quoted.append(record.isQuoted(index))
        row.stray.append(record.hasStrayQuote(index))
        precondition(record.onlyByte(index) == (record[index].count == 1 ? record[index][0] : 0))
      }
      precondition(record.onlyByte(record.count) == 0)
      precondition(record.strayQuoteCount == row.stray.count { $0 })
      precondition(record.hasQuotedCells == row.quoted.contains(true))
      rows.append(row)
    }
    do throws(CSVError) {
      var reader = try CSVReader(delimiter: delimiter, limits: limits)
      var position = 0
      while position < bytes.count {
        let end = min(bytes.count, position + (chunk ?? bytes.count))
        try reader.feed(bytes.span.extracting(position..<end), keep)
        position = end
      }
      try reader.finish(keep)
    } catch { self.error = error }
    self.rows = rows
  }

  init(_ text: String, delimiter: UInt8 = 0x2C, limits: CSVLimits = CSVLimits(), chunk: Int? = nil) {
    self.init(Array(text.utf8), delimiter: delimiter, limits: limits, chunk: chunk)
  }

  /// The cells as text.
  var table: [[String]] { rows.map { row in row.cells.map { String(decoding: $0, as: UTF8.self) } } }
}
