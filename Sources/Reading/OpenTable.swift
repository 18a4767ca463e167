internal import CSVTokens
internal import Records
internal import Standards
internal import ThaiText

/// The table of a file whose rows are being read.
///
/// A class within one task: a survey's tallies are changed in place for every row and must not be copied.
final class OpenTable {
  /// All that changes in one place, so that a row asks once whether nobody else changes it.
  private var rows: TableRows

  /// - Parameter header: the record of the header, or of its lower half.
  init(
    _ layout: SheetLayout, header: borrowing CSVRecord, delimiter: UInt8, file: FileOffice,
    context: ReadingContext
  ) {
    rows = TableRows(layout, header: header, delimiter: delimiter, file: file, context: context)
  }

  /// How many rows were data.
  var dataRows: Int { rows.dataRows }

  /// Reads a row of data that nothing is odd about, as nearly all rows are; the other looks need not be taken then.
  ///
  /// - Returns: whether it was one, and is read.
  func readPlain(
    _ record: borrowing CSVRecord, path: SourcePath, _ findings: inout FindingCollector
  ) -> Bool {
    rows.readPlain(record, path: path, &findings)
  }

  /// The finding that a quoted cell of the row, or of the header, swallowed other rows or columns, if one did.
  func swallowed(in record: borrowing CSVRecord, isHeader: Bool = false) -> Finding? {
    rows.swallowed(in: record, isHeader: isHeader)
  }

  /// The finding that the file was cut off within the row, where nothing else explains that it is short.
  func cutOff(in record: borrowing CSVRecord) -> Finding? { rows.cutOff(in: record) }

  /// What the file goes on with behind a row.
  enum Next {
    case sameTable
    case otherTable(SheetLayout)
    /// Nobody can tell what the rows below say.
    case nothing(Finding)
  }

  /// Reads one row.
  func read(_ record: borrowing CSVRecord, path: SourcePath, _ findings: inout FindingCollector) -> Next {
    rows.read(record, path: path, &findings)
  }

  /// What was read, one sheet an office, in code order.
  func sheets(path: SourcePath, _ findings: inout FindingCollector) -> [SheetReading] {
    rows.sheets(path: path, &findings)
  }
}

/// What is known of a table's rows, and how they are read.
private struct TableRows: ~Copyable {
  private let layout: SheetLayout
  private var rowKind: RowClassifier
  private var reader: any TableReader
  private var office: RowOffice
  private let swallowedRows: SwallowedRows
  private let joinedHeader: JoinedHeader
  private var shiftedCells: ShiftedCells
  private let joinedCells: JoinedCells
  private(set) var dataRows = 0

  init(
    _ layout: SheetLayout, header: borrowing CSVRecord, delimiter: UInt8, file: FileOffice,
    context: ReadingContext
  ) {
    joinedHeader = JoinedHeader(header, delimiter: delimiter, matcher: context.headerMatcher)
    self.layout = layout
    let shape = RowShape(layout: layout, context: context)
    swallowedRows = SwallowedRows(layout: layout, delimiter: delimiter, shape: shape)
    joinedCells = JoinedCells(layout: layout, delimiter: delimiter, shape: shape)
    shiftedCells = ShiftedCells(layout: layout, delimiter: delimiter, shape: shape)
    rowKind = RowClassifier(layout: layout, context: context)
    reader =
      layout.kind.readable?.reader(layout, context, delimiter: delimiter) ?? SkippedTable(kind: layout.kind)
    office = RowOffice(layout: layout, file: file, context: context)
  }

  mutating func readPlain(
    _ record: borrowing CSVRecord, path: SourcePath, _ findings: inout FindingCollector
  ) -> Bool {
    guard !record.hasLineBreaks, !record.isUnended, !joinedHeader.isSuspect(record),
      rowKind.isPlainData(record)
    else { return false }
    readData(record, path: path, &findings)
    return true
  }

  func swallowed(in record: borrowing CSVRecord, isHeader: Bool) -> Finding? {
    if let fault = joinedHeader.finding(in: record) { return fault }
    return record.hasLineBreaks ? swallowedRows.finding(in: record, isHeader: isHeader) : nil
  }

  /// A note, signature or total below the table may be typed by hand; blank cells may be those of merged ones.
  func cutOff(in record: borrowing CSVRecord) -> Finding? {
    guard record.isUnended else { return nil }
    let expected = layout.width
    guard record.count < expected else { return nil }
    var kind = rowKind
    switch kind.read(record) {
    case .total, .footer: return nil
    default: break
    }
    // Some programs end a file with a mark of its end.
    if record.count == 1, ThaiText.normalise(record.text(at: 0), lineBreaks: .folded).text.isEmpty {
      return nil
    }
    return Finding(
      .cutOff, row: record.start.row,
      details: [
        "line": String(record.start.row), "count": String(record.count), "expected": String(expected),
      ])
  }

  mutating func read(
    _ record: borrowing CSVRecord, path: SourcePath, _ findings: inout FindingCollector
  ) -> OpenTable.Next {
    let row = record.start.row
    switch rowKind.read(record) {
    case .data: readData(record, path: path, &findings)
    case .blank, .columnNumbers: break
    case .total: findings.add(Finding(.totalRow, row: row))
    case .footer:
      reader.readNote(record)
      findings.add(Finding(.footerRow, row: row))
    case .repeatedHeader: findings.add(Finding(.repeatedHeader, row: row))
    case .header(let other): return .otherTable(other)
    case .brokenHeader(let fault): return .nothing(fault)
    }
    return .sameTable
  }

  private mutating func readData(
    _ record: borrowing CSVRecord, path: SourcePath, _ findings: inout FindingCollector
  ) {
    if record.isBlank { return }
    dataRows += 1
    if shiftedCells.isSuspect(record) || joinedCells.isSuspect(record),
      let shifted = shiftedCells.finding(in: record) ?? joinedCells.finding(in: record)
    {
      findings.add(shifted)
      // That its office cannot be read is nothing to tell of a row that is left out.
      var unsaid = FindingCollector()
      reader.leaveOut(record, officeCode: office.code(for: record, &unsaid), path: path)
      return
    }
    guard let code = office.code(for: record, &findings) else {
      reader.leaveOut(record, officeCode: nil, path: path)
      return
    }
    reader.read(record, officeCode: code, path: path, &findings)
  }

  mutating func sheets(path: SourcePath, _ findings: inout FindingCollector) -> [SheetReading] {
    reader.finish(&findings)
    return reader.collected().sorted { $0.key < $1.key }.map {
      SheetReading(
        officeCode: $0.key, rows: $0.value, path: path, columns: layout.columns.mapValues { $0 + 1 })
    }
  }
}
