internal import CSVTokens

/// Finds the delimiter of a sheet from its header row, wherever that stands.
///
/// Source: intake.md, *Encodings and dialects*.
struct DialectDetector {
  /// What the beginning of a sheet tells.
  struct Reading {
    let dialect: SheetDialect
    /// Whether one of the first rows is a header.
    let isRecognised: Bool
    /// The first records by that delimiter.
    let records: [CSVPrefix.Record]
  }

  /// Bytes in which most headers stand, tried before the whole beginning is read.
  private static let shortHead = 8 << 10
  private static let otherDelimiters = CSVDialect.delimiters.dropFirst()

  let isHeader: ([String]) -> Bool

  /// - Parameter text: the beginning of the file in UTF-8, without a byte order mark.
  func read(_ text: [UInt8], isWholeFile: Bool) -> Reading {
    if let line = CSVDialect.separatorLine(in: text.span) {
      let dialect = SheetDialect(delimiter: line.delimiter, separatorLineLength: line.byteCount)
      let records = records(Array(text.dropFirst(line.byteCount)), line.delimiter, isWholeFile)
      return Reading(dialect: dialect, isRecognised: hasHeader(records), records: records)
    }
    for length in [Self.shortHead, text.count] where length <= text.count {
      let head = Array(text.prefix(length))
      for delimiter in CSVDialect.delimiters {
        let records = records(head, delimiter, isWholeFile && length == text.count)
        guard hasHeader(records) else { continue }
        return Reading(dialect: SheetDialect(delimiter: delimiter), isRecognised: true, records: records)
      }
    }
    return unrecognised(text, isWholeFile)
  }

  /// The dialect alone; most sheets hold no delimiter but the comma, and need no look at their header for it.
  func dialect(of text: [UInt8], isWholeFile: Bool) -> SheetDialect {
    if CSVDialect.separatorLine(in: text.span) == nil, !mayHoldOther(text.span) {
      return SheetDialect(delimiter: UInt8(ascii: ","))
    }
    return read(text, isWholeFile: isWholeFile).dialect
  }

  /// Without a header, the delimiter that makes the most cells of the first rows is the likeliest.
  private func unrecognised(_ text: [UInt8], _ isWholeFile: Bool) -> Reading {
    let readings = CSVDialect.delimiters.map { delimiter in
      Reading(
        dialect: SheetDialect(delimiter: delimiter), isRecognised: false,
        records: records(text, delimiter, isWholeFile))
    }
    let counts = readings.map { $0.records.reduce(0) { $0 + $1.cells.count - 1 } }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return readings[best]
  }

  private func hasHeader(_ records: [CSVPrefix.Record]) -> Bool {
    records.contains { record in
      record.cells.count > 1 && isHeader(record.cells.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  private func records(_ text: [UInt8], _ delimiter: UInt8, _ isWholeFile: Bool) -> [CSVPrefix.Record] {
    CSVPrefix(
      of: text.span, delimiter: delimiter, limit: HeaderSearch.mostRows, isWholeFile: isWholeFile
    ).records
  }

  private func mayHoldOther(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      found |= byte == 0x3B || byte == 0x09 || byte == 0x7C ? 1 : 0
    }
    return found != 0
  }
}
