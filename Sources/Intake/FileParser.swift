internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Turns the records of one file into sheets: title rows, the header, then rows of its kind.
///
/// Source: intake.md, *Finding the header*.
struct FileParser {
  /// Rows above the header that are looked at; official forms have up to 20.
  static let mostTitleRows = 40

  private enum State {
    case seekingHeader
    case inTable(any TableReader, RowOffice)
    /// The file cannot be used; what follows is only counted.
    case rejected
  }

  private let context: IntakeContext
  private let path: SourcePath
  private var state = State.seekingHeader
  private var office: FileOffice
  private var titleRows = 0
  private var nearest: (kind: SheetKind, named: Int, lacking: [String], row: Int)?
  private(set) var kind: SheetKind?
  private(set) var findings = FindingCollector()
  private(set) var lastRow = 0
  private var dataRows = 0
  private var hasText = false

  init(context: IntakeContext, path: SourcePath) {
    self.context = context
    self.path = path
    let found = context.officeInName.office(of: path)
    office = FileOffice(byLine: nil, byName: found.byFile, byFolder: found.byFolder)
  }

  mutating func consume(_ record: borrowing CSVRecord) {
    lastRow = record.start.row
    switch state {
    case .seekingHeader: seekHeader(record)
    case .inTable(var reader, var rowOffice):
      state = .rejected
      if !record.isBlank {
        dataRows += 1
        if let code = rowOffice.code(for: record, &findings) {
          reader.read(record, officeCode: code, path: path, &findings)
        }
      }
      state = .inTable(reader, rowOffice)
    case .rejected: break
    }
  }

  /// The sheets of the file, one for each office in it, in code order.
  mutating func finish() -> [SheetReading] {
    switch state {
    case .seekingHeader:
      findings.add(hasText ? unknownSheet : Finding(.emptySheet))
    case .inTable(let reader, _):
      if dataRows == 0 { findings.add(Finding(.emptySheet)) }
      return reader.collected().sorted { $0.key < $1.key }.map {
        SheetReading(officeCode: $0.key, rows: $0.value, path: path)
      }
    case .rejected: break
    }
    return []
  }

  /// Ends the file without its sheets, for a fault that makes all of it doubtful.
  mutating func reject(_ finding: Finding) {
    findings.add(finding)
    state = .rejected
  }

  private mutating func seekHeader(_ record: borrowing CSVRecord) {
    if !record.isBlank { hasText = true }
    guard titleRows < Self.mostTitleRows else { return }
    titleRows += 1
    let cells = (0..<record.count).map { record.text(at: $0) }
    switch context.headerMatcher.match(cells, row: record.start.row) {
    case .header(let layout): begin(layout)
    case .ambiguous(let kinds):
      let names = kinds.map { "\"\($0.thaiName)\"" }.joined(separator: ", ")
      reject(Finding(.ambiguousSheet, row: record.start.row, details: ["kinds": names]))
    case .duplicateColumn(let kind, let header, let column):
      reject(
        Finding(
          .duplicateColumn, row: record.start.row, column: column + 1, header: header, value: header,
          details: ["kind": kind.thaiName]))
    case .noHeader:
      readTitle(cells)
      note(cells, row: record.start.row)
    }
  }

  private mutating func readTitle(_ cells: [String]) {
    if office.byLine == nil, case .office(let named) = context.officeLine.read(cells) {
      office.byLine = named
    }
  }

  /// Keeps the row that comes nearest to a header, for the finding if none is found.
  private mutating func note(_ cells: [String], row: Int) {
    guard let found = context.headerMatcher.nearest(cells), found.named > (nearest?.named ?? 0) else {
      return
    }
    nearest = (found.kind, found.named, found.lacking, row)
  }

  private mutating func begin(_ layout: SheetLayout) {
    kind = layout.kind
    let namesOffice = layout.columns[.office] != nil || layout.columns[.officeCode] != nil
    switch office.outcome {
    case .conflict(let line, let name):
      reject(Finding(.officeConflict, details: ["line": line.shortName, "name": name.shortName]))
      return
    case .none where !namesOffice:
      reject(Finding(.noOffice))
      return
    default: break
    }
    for column in layout.unknownColumns {
      findings.addOnce(
        Finding(
          .unknownColumn, row: layout.headerRow, column: column + 1, header: layout.header[column],
          value: layout.header[column]))
    }
    state = .inTable(layout.reader(context), RowOffice(layout: layout, file: office, context: context))
  }

  private var unknownSheet: Finding {
    guard let nearest else { return Finding(.unknownSheet) }
    return Finding(
      .incompleteSheet, row: nearest.row,
      details: [
        "kind": nearest.kind.thaiName, "lacking": nearest.lacking.map { "\"\($0)\"" }.joined(separator: ", "),
      ])
  }
}
