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

/// Reads a sheet that speaks of items: what such sheets do with rows that are left out is the same for all.
///
/// A row that is left out but names its item makes the item unreported, for the other rows are only a part of it; and
/// blank cells of merged ones below it are of that row.
protocol ItemTableReader: TableReader {
  associatedtype Row: ItemRow

  var items: ItemRows { get set }
  /// By office code.
  var rows: [String: [Row]] { get set }
}

extension ItemTableReader {
  /// The row and the node that it is about; nil where it is left out, which its item then is for.
  mutating func readItem(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) -> (row: TableRow, node: Node)? {
    if let read = items.read(record, officeCode: officeCode, &findings) { return read }
    if let node = items.lost { lose(node, record, officeCode: officeCode, path: path) }
    return nil
  }

  mutating func leaveOut(_ record: borrowing CSVRecord, officeCode: String?, path: SourcePath) {
    if let officeCode, let node = items.item(of: record, officeCode: officeCode) {
      lose(node, record, officeCode: officeCode, path: path)
    }
    items.passOver(record, officeCode: officeCode)
  }

  /// Notes the item of a row that is left out.
  mutating func lose(_ node: Node, _ record: borrowing CSVRecord, officeCode: String, path: SourcePath) {
    let place = Provenance(path: path, row: record.start.row)
    rows[officeCode, default: []].append(.lost(node.id, at: place))
  }

  /// The rows of each office of which any was read.
  func collected() -> [String: SheetRows] {
    rows.filter { $0.value.contains { !$0.isLost } }.mapValues(Row.sheet)
  }
}

/// What a kind of sheet adds so that it can be read, in the file of its reader.
protocol ReadableContent: SheetContent {
  /// The reader of a sheet of the kind.
  static func reader(_ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8) -> any TableReader

  /// The columns that say what a row is about.
  static var keyRoles: [ColumnRole] { get }
  /// How well the key cells of what may be a row read.
  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key

  /// The columns that report something, by index.
  static func valueColumns(of layout: SheetLayout) -> [Int]
  /// Whether a cell of such a column can be read.
  static func isReadable(_ text: String, in shape: RowShape) -> Bool
}

extension SheetKind {
  /// What reading does with the kind; a test holds that there is something for each.
  var readable: (any ReadableContent.Type)? { content as? any ReadableContent.Type }
}

/// Sheets whose rows name their item by three numbers.
extension ReadableContent where Self: ItemRow {
  static var keyRoles: [ColumnRole] { ItemRows.keyRoles }

  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    NodeKey.key(of: cells, in: shape)
  }
}
