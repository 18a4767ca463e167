internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Reads the self-assessment by consideration: implemented and clear, each a judgement of its own.
struct ConsiderationsReader: TableReader {
  private let cells: CellReading
  private var items: ItemRows
  private var ticks: LetterTicks
  private var rows: [String: [ConsiderationRow]] = [:]

  init(layout: SheetLayout, context: IntakeContext) {
    cells = CellReading(vocabulary: context.vocabulary)
    ticks = LetterTicks(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { $0.rule == .judgement }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = items.read(record, officeCode: officeCode, &findings) else {
      if let node = items.lost { lose(node, row: record.start.row, officeCode: officeCode, path: path) }
      return
    }
    let index = rows[officeCode]?.count ?? 0
    func answer(_ role: ColumnRole) -> Bool? {
      ticks.waits(row, role, officeCode: officeCode, index: index) ? nil : cells.yesNo(row, role, &findings)
    }
    rows[officeCode, default: []].append(
      ConsiderationRow(
        nodeID: node.id, provenance: row.provenance(path, .implemented),
        said: row.said(without: Set(ItemRows.keyRoles + [.officeCode, .office, .remark])),
        isImplemented: answer(.implemented), isClear: answer(.clear),
        evidence: cells.text(row, .evidence, &findings), notes: cells.notes(row, &findings)))
  }

  mutating func passOver(_ record: borrowing CSVRecord, officeCode: String?) {
    items.passOver(record, officeCode: officeCode)
  }

  mutating func lose(_ record: borrowing CSVRecord, officeCode: String, path: SourcePath) {
    guard let node = items.item(of: record, officeCode: officeCode) else { return }
    lose(node, row: record.start.row, officeCode: officeCode, path: path)
  }

  private mutating func lose(_ node: Node, row: Int, officeCode: String, path: SourcePath) {
    let place = Provenance(path: path, row: row)
    rows[officeCode, default: []].append(
      ConsiderationRow(
        nodeID: node.id, provenance: place, said: LostRow.said, isImplemented: nil, isClear: nil,
        evidence: nil))
  }

  mutating func finish(_ findings: inout FindingCollector) {
    for (role, answer) in [
      (ColumnRole.implemented, \ConsiderationRow.isImplemented), (.clear, \.isClear),
    ] {
      let settled = ticks.settled(role)
      for letter in settled.answers {
        rows[letter.officeCode]?[letter.index][keyPath: answer] = letter.isTick
      }
      for finding in settled.findings { findings.add(finding) }
    }
  }

  func collected() -> [String: SheetRows] { rows.mapValues { .considerations($0) } }
}
