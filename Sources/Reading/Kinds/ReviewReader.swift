internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the committee's levels and recommendations for standards, indicators and items.
struct ReviewReader: ItemTableReader {
  private let plan: RoundFramework
  private let cells: CellReading
  var items: ItemRows
  var rows: [String: [ReviewRow]] = [:]
  private var levelRows = LevelRows()

  init(layout: SheetLayout, context: ReadingContext) {
    plan = context.plan
    cells = CellReading(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { _ in true }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = readItem(record, officeCode: officeCode, path: path, &findings) else { return }
    takeBackDoubtful(before: node, officeCode, &findings)
    guard isReviewable(node) else {
      findings.add(row.finding(.notReviewable, at: .level, details: ["item": node.id]))
      return
    }
    let level = cells.level(row, .level, &findings)
    let recommendation = cells.text(row, .recommendation, &findings)
    guard level != nil || recommendation != nil else { return }
    items.noteUse(of: node, in: row, officeCode: officeCode, &findings)
    levelRows.note(node, row, index: rows[officeCode]?.count ?? 0)
    rows[officeCode, default: []].append(
      ReviewRow(
        row.place(of: node.id, path, .level, unsaid: ItemRows.keyRoles + [.officeCode, .office]),
        level: level, recommendation: recommendation))
  }

  /// Takes back a row of a whole standard or indicator that turned out to stand among rows of its parts.
  private mutating func takeBackDoubtful(
    before node: Node, _ officeCode: String, _ findings: inout FindingCollector
  ) {
    guard let doubtful = levelRows.doubtful(before: node, officeCode: officeCode) else { return }
    rows[officeCode]?.remove(at: doubtful.index)
    findings.add(doubtful.finding)
  }

  private func isReviewable(_ node: Node) -> Bool {
    if case .external = node.rule { return false }
    return node.rule != .judgement
  }
}

extension ReviewRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    ReviewReader(layout: layout, context: context)
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.level].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    if case .invalid = QualityLevelWord.parse(text, vocabulary: shape.context.vocabulary) { false } else { true }
  }
}
