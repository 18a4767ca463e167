internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the 2554 form: what was achieved of each criterion, in the type that its KPI asks for, and by whom.
struct CriteriaReader: ItemTableReader {
  private let context: ReadingContext
  private let cells: CellReading
  private let results: CriterionCell
  var items: ItemRows
  var rows: [String: [CriterionRow]] = [:]

  init(layout: SheetLayout, context: ReadingContext) {
    self.context = context
    cells = CellReading(vocabulary: context.vocabulary)
    results = CriterionCell(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { $0.kind == .criterion }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = readItem(record, officeCode: officeCode, path: path, &findings),
      let category = category(of: row, node, &findings)
    else { return }
    let kpi = category.named.map { $0.kpi } ?? node.form?.kpi
    let place = row.place(
      of: node.id, path, .result, unsaid: ItemRows.keyRoles + [.officeCode, .office, .category, .remark])
    let report = CriterionReport(
      category: category.named?.number, result: results.read(row, kpi, &findings),
      mainOwner: owner(row, .mainOwner, officeCode, &findings),
      supportOwner: owner(row, .supportOwner, officeCode, &findings),
      evidence: cells.text(row, .evidence, &findings), notes: cells.notes(row, &findings),
      provenance: place.provenance)
    rows[officeCode, default: []].append(CriterionRow(place, report: report))
  }

  /// What of its criterion a row is about.
  private enum Part {
    case whole
    case category(CriterionForm.Category)

    var named: CriterionForm.Category? {
      if case .category(let category) = self { category } else { nil }
    }
  }

  /// What of its criterion the row is about; nil where no such category exists.
  private func category(
    of row: TableRow, _ node: Node, _ findings: inout FindingCollector
  ) -> Part? {
    if context.vocabulary.isUnreported(row[.category]) { return .whole }
    let details = ["item": node.id]
    guard let form = node.form, !form.categories.isEmpty else {
      findings.addOnce(row.finding(.unusedCategory, at: .category, details: details))
      return .whole
    }
    guard !NumberAsDate.isLikely(row[.category]) else {
      findings.add(row.finding(.numberAsDate, at: .category))
      return nil
    }
    let number = DottedNumber(leading: row[.category], labels: context.wordBook.labels(of: .category))
    guard let number, number.parts.count == 1, !NodeKey.isOnlyNumbers(number.title),
      let category = form.category(number.parts[0])
    else {
      findings.add(row.finding(.unknownCategory, at: .category, details: details))
      return nil
    }
    return .category(category)
  }

  /// The groups that an owner cell names; one that names none stays as it was written.
  private func owner(
    _ row: TableRow, _ role: ColumnRole, _ officeCode: String, _ findings: inout FindingCollector
  ) -> ResponsibleGroups? {
    guard let text = cells.text(row, role, &findings) else { return nil }
    guard let reading = context.groupMatcher(of: officeCode)?.read(text) else {
      return ResponsibleGroups(text: text, keys: [])
    }
    if !reading.unknown.isEmpty {
      findings.addOnce(row.finding(.unknownGroup, at: role, value: reading.unknown.joined(separator: ", ")))
    }
    return ResponsibleGroups(text: text, keys: reading.keys)
  }
}

extension CriterionRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    CriteriaReader(layout: layout, context: context)
  }

  /// Below its criterion a row may name its category alone.
  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    let isBlank = keyRoles.allSatisfy { shape.filled($0, in: cells) == nil }
    guard isBlank else { return NodeKey.key(of: cells, in: shape) }
    let category = shape.filled(.category, in: cells).flatMap { ThaiNumber.dottedNumber($0) }
    return category == nil ? .none : .partial
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.result].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    true  // A result may be of any type: what fits is decided by the item.
  }
}
