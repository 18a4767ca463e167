internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the 2554 form: what was achieved of each criterion, in the type that its KPI asks for, and by whom.
struct CriteriaReader: ItemTableReader {
  private static let unsaid = Set(ItemRows.keyRoles + [.officeCode, .office, .category, .remark])

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
    let kpi = category.map { $0.kpi } ?? node.form?.kpi
    let report = CriterionReport(
      category: category?.number, result: results.read(row, kpi, &findings),
      mainOwner: owner(row, .mainOwner, officeCode, &findings),
      supportOwner: owner(row, .supportOwner, officeCode, &findings),
      evidence: cells.text(row, .evidence, &findings), target: cells.text(row, .target, &findings),
      outstanding: cells.text(row, .outstanding, &findings), remark: cells.text(row, .remark, &findings),
      provenance: row.provenance(path, .result))
    rows[officeCode, default: []].append(
      CriterionRow(nodeID: node.id, said: row.said(without: Self.unsaid), report: report))
  }

  /// The PMQA category of a row: none where the row is of the whole criterion; nil where it does not exist.
  private func category(
    of row: TableRow, _ node: Node, _ findings: inout FindingCollector
  ) -> CriterionForm.Category?? {
    if context.vocabulary.isUnreported(row[.category]) { return .some(nil) }
    let details = ["item": node.id]
    guard let form = node.form, !form.categories.isEmpty else {
      findings.addOnce(row.finding(.unusedCategory, at: .category, details: details))
      return .some(nil)
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
    return category
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

  func collected() -> [String: SheetRows] { keptRows.mapValues { .criteria($0) } }
}
