/// What can be told about a sheet before its header is known: its delimiter and its first records.
///
/// The rules are those of Reading, *Dialects*.
package enum CSVDialect {
  /// The delimiters that a sheet may use, in the order of preference.
  package static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Recognises the `sep=;` line that Excel reads as an instruction and does not show.
  ///
  /// - Parameter bytes: the beginning of a sheet, without a byte order mark.
  /// - Returns: the delimiter it asks for and the length of the line with its line end, or nil without one.
  package static func separatorLine(in bytes: Span<UInt8>) -> (delimiter: UInt8, byteCount: Int)? {
    let end = bytes.indices.first { Byte.isLineEnd(bytes[$0]) } ?? bytes.count
    var line = (0..<min(end, 16)).map { bytes[$0] }
    while let last = line.last, last == 0x20 { line.removeLast() }
    if line.count > 2, line.first == Byte.quote, line.last == Byte.quote {
      line = Array(line[1..<line.count - 1])
    }
    guard line.count == 5, let delimiter = line.last, delimiters.contains(delimiter),
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let isPair =
      end + 1 < bytes.count && bytes[end] == Byte.carriageReturn && bytes[end + 1] == Byte.lineFeed
    return (delimiter, min(bytes.count, end + (isPair ? 2 : 1)))
  }
}

/// The first records of a sheet as values, for trying a delimiter before anything is known of the sheet.
package struct CSVPrefix: Equatable, Sendable {
  /// One record that is not blank.
  package struct Record: Equatable, Sendable {
    /// Where the record starts.
    package let start: CSVPosition
    /// Its cells' bytes, without quotes.
    package let cells: [[UInt8]]
  }

  /// The records before the limit, the end of the bytes or the fault, those with few cells aside.
  package let records: [Record]
  /// How many records there are before that, all counted.
  package let recordCount: Int
  /// How many cells stand behind a delimiter in all of them.
  package let delimitedCount: Int
  /// What ended the reading early, if anything; a record cut off by the end of the bytes is no fault.
  package let fault: CSVError?

  /// Reads the beginning of a sheet with one delimiter.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark; 64 KiB are enough to find a header.
  ///   - delimiter: the delimiter to try.
  ///   - limit: the largest number of records wanted.
  ///   - fewest: records of fewer cells are only counted.
  ///   - isWholeFile: whether the sheet ends with the bytes; else an unfinished last record is left out.
  ///   - start: where the first byte stands, when a `sep=` line was dropped before it.
  package init(
    of bytes: Span<UInt8>, delimiter: UInt8, limit: Int, cellsFrom fewest: Int = 1, isWholeFile: Bool,
    start: CSVPosition = CSVPosition()
  ) {
    var records: [Record] = []
    var recordCount = 0
    var delimitedCount = 0
    var fault: CSVError?
    let keep = { (record: borrowing CSVRecord) in
      guard recordCount < limit else { return }
      recordCount += 1
      delimitedCount += record.count - 1
      guard record.count >= fewest else { return }
      let cells = (0..<record.count).map { record.copy($0) }
      records.append(Record(start: record.start, cells: cells))
    }
    do throws(CSVError) {
      var reader = try CSVReader(delimiter: delimiter, start: start)
      try reader.feed(bytes, keep)
      if isWholeFile { try reader.finish(keep) }
    } catch {
      fault = error
    }
    self.records = records
    self.recordCount = recordCount
    self.delimitedCount = delimitedCount
    self.fault = recordCount < limit ? fault : nil
  }
}
