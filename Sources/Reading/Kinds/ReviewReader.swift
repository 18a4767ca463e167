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
    if case .invalid = QualityLevelWord.parse(text, vocabulary: shape.context.vocabulary) {
      false
    } else {
      true
    }
  }
}

/// Watches rows of whole standards and indicators in a review: one among the rows of its parts lacks a number.
///
/// A blank number means the level above, and such a row stands before the rows of its parts or behind them.
struct LevelRows {
  /// A row to take back, with what is said of it.
  struct Doubtful {
    /// Its place among the office's rows.
    let index: Int
    let finding: Finding
  }

  private var officeCode: String?
  private var last: String?
  private var candidate: (id: String, doubtful: Doubtful)?

  /// The row before, if it stands between a part of its standard or indicator and this one.
  mutating func doubtful(before node: Node, officeCode: String) -> Doubtful? {
    defer {
      self.officeCode = officeCode
      candidate = nil
    }
    guard self.officeCode == officeCode else {
      last = nil
      return nil
    }
    guard let candidate, node.id.hasPrefix(candidate.id + ".") else { return nil }
    return candidate.doubtful
  }

  /// Takes note of a row that was read.
  mutating func note(_ node: Node, _ row: TableRow, index: Int) {
    if let last, last.hasPrefix(node.id + ".") {
      let role: ColumnRole = node.id.contains(".") ? .consideration : .indicator
      candidate = (node.id, Doubtful(index: index, finding: row.finding(.doubtfulLevelRow, at: role)))
    }
    last = node.id
  }
}
