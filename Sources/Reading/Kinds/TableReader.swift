internal import CSVTokens
internal import Records
internal import Standards

/// Reads the rows of one sheet, one at a time, into what is kept per office.
protocol TableReader {
  /// Reads one row of an office.
  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector)

  /// Takes note of a row that was left out.
  /// - Parameter officeCode: nil where the row's office is not known.
  mutating func leaveOut(_ record: borrowing CSVRecord, officeCode: String?, path: SourcePath)

  /// Looks at a note below the table.
  mutating func readNote(_ record: borrowing CSVRecord)

  /// Judges all rows together, once the last one was read.
  mutating func finish(_ findings: inout FindingCollector)

  /// What was read, by office code.
  func collected() -> [String: SheetRows]
}

extension TableReader {
  mutating func leaveOut(_ record: borrowing CSVRecord, officeCode: String?, path: SourcePath) {}

  mutating func readNote(_ record: borrowing CSVRecord) {}

  mutating func finish(_ findings: inout FindingCollector) {}
}

extension CSVRecord {
  /// Whether there is nothing but spaces between the delimiters.
  var isBlank: Bool {
    for index in 0..<count {
      let cell = self[index]
      for position in 0..<cell.count where cell[position] != UInt8(ascii: " ") { return false }
    }
    return true
  }
}

/// A sheet that the round has no use for: a survey where no indicator reads one, steps where no process has any.
struct SkippedTable: TableReader {
  let kind: SheetKind

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    findings.addOnce(Finding(.unusedItem, row: record.start.row, value: kind.thaiName))
  }

  func collected() -> [String: SheetRows] { [:] }
}
