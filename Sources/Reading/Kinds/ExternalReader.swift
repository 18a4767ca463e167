internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the result of the government 4.0 assessment: points and levels of whole standards.
struct ExternalReader: TableReader {
  private let layout: SheetLayout
  private let plan: RoundFramework
  private let keys: NodeKey
  private let cells: CellReading
  private let items: ItemCheck
  private let allStandards: Set<MatchingKey>
  private var rows: [String: [ExternalRow]] = [:]

  init(layout: SheetLayout, context: ReadingContext) {
    self.layout = layout
    plan = context.plan
    keys = NodeKey(wordBook: context.wordBook)
    cells = CellReading(vocabulary: context.vocabulary)
    items = ItemCheck(plan: context.plan) { $0.externalResult != nil }
    allStandards = Set(context.wordBook.allStandards.map(MatchingKey.word))
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    let row = TableRow(record, layout: layout, &findings)
    // What is wrong with a cell is said once, of however many standards the row is.
    var said: Set<Finding> = []
    for node in standards(of: row, &findings) {
      var own = FindingCollector()
      if let result = result(row, node, path, &own) { rows[officeCode, default: []].append(result) }
      for finding in own.collected() where said.insert(finding).inserted { findings.add(finding) }
    }
  }

  /// What the row says of one standard; nil where it gives neither points nor a level.
  private func result(
    _ row: TableRow, _ node: Node, _ path: SourcePath, _ findings: inout FindingCollector
  ) -> ExternalRow? {
    guard let external = node.externalResult else { return nil }
    let points = points(row, external, &findings)
    let names = Dictionary(
      external.levelNames.map { (MatchingKey.word($0.name), $0.level) },
      uniquingKeysWith: { first, _ in first })
    let level = cells.level(row, .level, &findings, otherNames: names)
    if points == nil, level == nil { return nil }
    if let points, let level, external.thresholds.level(of: points) != level {
      findings.add(row.finding(.levelPointsMismatch, at: .level, details: ["points": row[.score]]))
    }
    return ExternalRow(
      row.place(
        of: node.id, path, .score, .level, unsaid: [.standard, .officeCode, .office, .remark]),
      points: points, level: level)
  }

  /// The standard of the row; a blank or `ทุกมาตรฐาน` means every external one.
  private func standards(of row: TableRow, _ findings: inout FindingCollector) -> [Node] {
    if row[.standard].isEmpty || allStandards.contains(.word(row[.standard])) {
      let external = plan.standards.filter { $0.externalResult != nil }
      if external.isEmpty {
        let value = row[.standard].isEmpty ? SheetKind.external.thaiName : row[.standard]
        findings.addOnce(Finding(.unusedItem, row: row.number, value: value))
      }
      return external
    }
    return items.node(of: row, keys.read(row, [.standard]), [.standard], &findings).map { [$0.node] } ?? []
  }

  /// Points between 0 and the assessment's scale.
  private func points(
    _ row: TableRow, _ external: ExternalResult, _ findings: inout FindingCollector
  ) -> Ratio? {
    guard let points = cells.number(row, .score, &findings).number else { return nil }
    guard points <= Ratio(external.scale) else {
      findings.add(row.finding(.numberTooLarge, at: .score, details: ["most": String(external.scale)]))
      return nil
    }
    if external.plausible?.contains(points) == false {
      findings.add(
        row.finding(.implausiblePoints, at: .score, details: ["scale": String(external.scale)]))
    }
    return points
  }

  func collected() -> [String: SheetRows] { rows.mapValues { .external($0) } }
}

extension Node {
  /// The other assessment that the node's result comes from, if it does.
  var externalResult: ExternalResult? {
    if case .external(let external) = rule { external } else { nil }
  }
}

extension ExternalRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    ExternalReader(layout: layout, context: context)
  }

  static var keyRoles: [ColumnRole] { [.officeCode, .office, .standard] }

  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    let names = [ColumnRole.officeCode, .office].compactMap { shape.filled($0, in: cells) }
    guard names.isEmpty else {
      return names.contains { shape.context.matcher.match($0) != nil } ? .whole : .none
    }
    let labels = shape.context.wordBook.numberLabels(of: .standard)
    let standard = shape.filled(.standard, in: cells).flatMap { ThaiNumber.dottedNumber($0, labels: labels) }
    return standard == nil ? .none : .partial
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.score, .level].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    true  // A level may be the name of a tier.
  }
}
