internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Reads the self-assessment by consideration: implemented and clear, each a judgement of its own.
struct ConsiderationsReader: TableReader {
  private static let keyRoles: [ColumnRole] = [.standard, .indicator, .consideration]

  private let layout: SheetLayout
  private let keys: NodeKey
  private let cells: CellReading
  private let items: ItemCheck
  private var rows: [String: [ConsiderationRow]] = [:]

  init(layout: SheetLayout, context: IntakeContext) {
    self.layout = layout
    keys = NodeKey(wordBook: context.wordBook)
    cells = CellReading(vocabulary: context.vocabulary)
    items = ItemCheck(plan: context.plan) { $0.rule == .judgement }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    let row = TableRow(record, layout: layout)
    guard let node = items.node(of: row, keys, Self.keyRoles, &findings) else { return }
    rows[officeCode, default: []].append(
      ConsiderationRow(
        nodeID: node.id, provenance: Provenance(path: path, row: row.number),
        said: row.said(without: Set(Self.keyRoles + [.officeCode, .office, .remark])),
        isImplemented: cells.yesNo(row, .implemented, &findings),
        isClear: cells.yesNo(row, .clear, &findings),
        evidence: cells.text(row, .evidence, &findings)))
  }

  func collected() -> [String: SheetRows] { rows.mapValues { .considerations($0) } }
}

extension ItemCheck {
  /// The node that a row is about; nil with its finding where there is none for this sheet.
  func node(
    of row: TableRow, _ keys: NodeKey, _ roles: [ColumnRole], _ findings: inout FindingCollector
  ) -> Node? {
    switch keys.read(row, roles) {
    case .blank:
      findings.add(row.finding(.blankKey, at: roles[0]))
    case .problem(let finding):
      findings.add(finding)
    case .node(let id):
      switch check(id, in: row, at: roles[min(id.count { $0 == "." }, roles.count - 1)]) {
      case .accepted(let node): return node
      case .rejected(let finding): findings.add(finding)
      case .unused(let finding): findings.addOnce(finding)
      }
    }
    return nil
  }
}
