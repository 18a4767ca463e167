/// The first records of a sheet as values, for trying a delimiter before anything is known of the sheet.
package struct CSVPrefix: Equatable, Sendable {
  /// One record that is not blank.
  package struct Record: Equatable, Sendable {
    /// Where the record starts.
    package let start: CSVPosition
    /// Its cells' bytes, without quotes.
    package let cells: [[UInt8]]
  }

  /// The records before the limit, the end of the bytes or the fault.
  package let records: [Record]
  /// What ended the reading early, if anything; a record cut off by the end of the bytes is no fault.
  package let fault: CSVError?

  /// Reads the beginning of a sheet with one delimiter.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark; 64 KiB are enough to find a header.
  ///   - delimiter: the delimiter to try.
  ///   - limit: the largest number of records wanted.
  ///   - isWholeFile: whether the sheet ends with the bytes; else an unfinished last record is left out.
  ///   - start: where the first byte stands, when a `sep=` line was dropped before it.
  package init(
    of bytes: Span<UInt8>, delimiter: UInt8, limit: Int, isWholeFile: Bool, start: CSVPosition = CSVPosition()
  ) {
    var records: [Record] = []
    var fault: CSVError?
    let keep = { (record: borrowing CSVRecord) in
      guard records.count < limit else { return }
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
    self.fault = records.count < limit ? fault : nil
  }
}
