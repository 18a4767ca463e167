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

/// Reads the result of a criterion in the type that its KPI asks for.
///
/// Where no KPI decides a level, a number stays a number and everything else is text; nothing is wrong with either.
struct CriterionCell {
  let vocabulary: Vocabulary

  /// The result; nil where blank or, with its finding, where it could not be read.
  func read(_ row: TableRow, _ kpi: KPI?, _ findings: inout FindingCollector) -> CriterionResult? {
    guard let kpi, kpi.reviewOnly == nil else { return told(row, kpi, &findings) }
    let cells = CellReading(vocabulary: vocabulary)
    if kpi.kind == .qualitative { return cells.yesNo(row, .result, &findings).map { .answer($0) } }
    switch number(row, kpi) {
    case .unreported: return nil
    case .number(let numeral, let isPercent):
      guard let value = Ratio(numeral) else {
        findings.add(row.finding(.badNumber, at: .result))
        return nil
      }
      guard let misfit = misfit(value, isPercent, kpi.kind) else { return .figure(value) }
      findings.add(row.finding(misfit, at: .result))
    case .invalid: findings.add(row.finding(.badNumber, at: .result))
    }
    return nil
  }

  /// A number, with or without the unit that the KPI counts in, such as `4 ด้าน`.
  private func number(_ row: TableRow, _ kpi: KPI) -> NumberReading {
    var text = Substring(row[.result])
    if let unit = kpi.unit, text.hasSuffix(unit) { text = text.dropLast(unit.count) }
    return ThaiNumber.parse(String(text), vocabulary: vocabulary)
  }

  /// Why a number is none of the KPI's: a count is no percentage, and items are whole.
  ///
  /// A percentage may be above 100: of a target more may be reached than was set.
  private func misfit(_ value: Ratio, _ isPercent: Bool, _ kind: KPI.Kind) -> FindingKind? {
    if kind.isPercentage { return nil }
    if kind == .itemCount { return isPercent || value.denominator != 1 ? .noWholeCount : nil }
    return isPercent ? .numberOfOtherType : nil
  }

  private func told(_ row: TableRow, _ kpi: KPI?, _ findings: inout FindingCollector) -> CriterionResult? {
    if let kpi, kpi.kind != .qualitative,
      case .number(let numeral, _) = number(row, kpi), let value = Ratio(numeral)
    {
      return .figure(value)
    }
    switch YesNo.parse(row[.result], vocabulary: vocabulary) {
    case .yes where kpi?.kind == .qualitative: return .answer(true)
    case .no where kpi?.kind == .qualitative: return .answer(false)
    default: break
    }
    return CellReading(vocabulary: vocabulary).text(row, .result, &findings).map { .text($0) }
  }
}
