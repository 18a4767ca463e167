internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Reads the committee's levels and recommendations for standards, indicators and items.
struct ReviewReader: TableReader {
  private static let keyRoles: [ColumnRole] = [.standard, .indicator, .consideration]

  private let layout: SheetLayout
  private let plan: RoundFramework
  private let keys: NodeKey
  private let cells: CellReading
  private let items: ItemCheck
  private var rows: [String: [ReviewRow]] = [:]

  init(layout: SheetLayout, context: IntakeContext) {
    self.layout = layout
    plan = context.plan
    keys = NodeKey(wordBook: context.wordBook)
    cells = CellReading(vocabulary: context.vocabulary)
    items = ItemCheck(plan: context.plan) { _ in true }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    let row = TableRow(record, layout: layout)
    guard let node = items.node(of: row, keys, Self.keyRoles, &findings) else { return }
    guard isReviewable(node) else {
      findings.add(row.finding(.notReviewable, at: .level, details: ["item": node.id]))
      return
    }
    let level = cells.level(row, .level, &findings)
    let recommendation = cells.text(row, .recommendation, &findings)
    guard level != nil || recommendation != nil else { return }
    rows[officeCode, default: []].append(
      ReviewRow(
        nodeID: node.id, provenance: Provenance(path: path, row: row.number),
        said: row.said(without: Set(Self.keyRoles + [.officeCode, .office])), level: level,
        recommendation: recommendation))
  }

  private func isReviewable(_ node: Node) -> Bool {
    if case .external = node.rule { return false }
    return node.rule != .judgement
  }

  func collected() -> [String: SheetRows] { rows.mapValues { .review($0) } }
}

extension FindingKind {
  static let notReviewable = FindingKind(
    "not-reviewable", .error,
    thai:
      "รายการ {item} ไม่มีระดับจากคณะกรรมการ เพราะใช้ผลจากแหล่งอื่นหรือนับรวมในตัวบ่งชี้ จึงไม่นำเข้าแถวนี้ โปรดลบแถวนี้หรือแก้เลขรายการ",
    english:
      "Item {item} takes no committee level: it is judged elsewhere or within its indicator. Remove the row.")
}
