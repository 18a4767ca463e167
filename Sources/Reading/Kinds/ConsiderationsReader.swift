internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the self-assessment by consideration: implemented and clear, each a judgement of its own.
struct ConsiderationsReader: ItemTableReader {
  private let cells: CellReading
  var items: ItemRows
  private var ticks: LetterTicks
  var rows: [String: [ConsiderationRow]] = [:]

  init(layout: SheetLayout, context: ReadingContext) {
    cells = CellReading(vocabulary: context.vocabulary)
    ticks = LetterTicks(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { $0.rule == .judgement }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = readItem(record, officeCode: officeCode, path: path, &findings) else { return }
    let index = rows[officeCode]?.count ?? 0
    func answer(_ role: ColumnRole) -> Bool? {
      ticks.waits(row, role, officeCode: officeCode, index: index) ? nil : cells.yesNo(row, role, &findings)
    }
    rows[officeCode, default: []].append(
      ConsiderationRow(
        row.place(
          of: node.id, path, .implemented, unsaid: ItemRows.keyRoles + [.officeCode, .office, .remark]),
        isImplemented: answer(.implemented), isClear: answer(.clear),
        evidence: cells.text(row, .evidence, &findings), notes: cells.notes(row, &findings)))
  }

  mutating func finish(_ findings: inout FindingCollector) {
    for (role, answer) in [
      (ColumnRole.implemented, \ConsiderationRow.isImplemented), (.clear, \.isClear),
    ] {
      let judged = ticks.judged(role)
      for letter in judged.answers {
        rows[letter.officeCode]?[letter.index][keyPath: answer] = letter.isTick
      }
      for finding in judged.findings { findings.add(finding) }
    }
  }
}

extension ConsiderationRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    ConsiderationsReader(layout: layout, context: context)
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.implemented, .clear].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    if case .invalid = YesNo.parse(text, vocabulary: shape.context.vocabulary) { false } else { true }
  }
}
