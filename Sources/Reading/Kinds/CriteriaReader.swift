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
  private let isComma: Bool
  var items: ItemRows
  var rows: [String: [CriterionRow]] = [:]

  init(layout: SheetLayout, delimiter: UInt8, context: ReadingContext) {
    self.context = context
    isComma = delimiter == UInt8(ascii: ",")
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
    let number = category.named?.number
    let (kpi, desired) = node.form?.part(number) ?? (nil, .none)
    let conditions = ConditionCells(desired, category: number, wordBook: context.wordBook)
    guard let part = condition(of: row, node, number, conditions, &findings) else {
      loseCondition(row.masked(.condition), of: node, number, row, officeCode, path)
      return
    }
    let numerator = cells.count(row, .numerator, &findings)
    let denominator = cells.count(row, .denominator, &findings)
    if isComma,
      CellReading.areOneNumber(
        numerator, denominator, percent: !context.vocabulary.isUnreported(row[.result]), row)
    {
      let value = row[.numerator] + "," + row[.denominator]
      findings.add(row.finding(.splitNumber, at: .numerator, value: value))
      loseCondition(part.number, of: node, number, row, officeCode, path)
      return
    }
    let answer = answer(row, node, kpi, of: part, &findings)
    let place = row.place(
      of: node.id, path,
      part.number == nil ? [.result, .conditionsMet, .numerator] : [.present, .result, .numerator],
      unsaid: ItemRows.keyRoles + [.officeCode, .office, .category, .condition, .remark])
    let report = CriterionReport(
      category: number, result: answer.result,
      previousYear: results.previousYear(row, kpi, &findings),
      mainOwner: owner(row, .mainOwner, officeCode, &findings),
      supportOwner: owner(row, .supportOwner, officeCode, &findings),
      evidence: cells.text(row, .evidence, &findings), notes: cells.notes(row, &findings),
      provenance: place.provenance)
    rows[officeCode, default: []].append(
      CriterionRow(
        place, report: report, condition: part.number, isPresent: answer.isPresent,
        list: list(row, node, number, kpi, conditions, &findings), numerator: numerator,
        denominator: denominator))
  }

  /// Notes that a row of a criterion, category or condition was left out.
  private mutating func loseCondition(
    _ condition: String?, of node: Node, _ category: Int?, _ row: TableRow, _ officeCode: String,
    _ path: SourcePath
  ) {
    let place = RowPlace(nodeID: node.id, provenance: Provenance(path: path, row: row.number), said: [])
    rows[officeCode, default: []].append(.lost(place, category: category, condition: condition))
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
    if context.vocabulary.isUnreported(row[.category]) {
      return categoryOfCondition(row[.condition], node).map { .category($0) } ?? .whole
    }
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

  /// The category that the number of a condition tells by itself, such as `2.3`.
  private func categoryOfCondition(_ text: String, _ node: Node) -> CriterionForm.Category? {
    let labels = context.wordBook.labels(of: .condition)
    guard let parts = DottedNumber(leading: text, labels: labels)?.parts, parts.count > 1 else { return nil }
    let number = parts.map(String.init).joined(separator: ".")
    return node.form?.categories.first { $0.desired.condition(number) != nil }
  }

  /// Whether a row is about one of the desired conditions.
  private enum ConditionPart {
    case whole
    case condition(String)

    var number: String? {
      if case .condition(let number) = self { number } else { nil }
    }
  }

  /// Which condition the row is about, if any; nil where it has to be left out, with its finding.
  private func condition(
    of row: TableRow, _ node: Node, _ category: Int?, _ conditions: ConditionCells,
    _ findings: inout FindingCollector
  ) -> ConditionPart? {
    let text = row[.condition]
    if context.vocabulary.isUnreported(text) { return .whole }
    let item = Node.item(node.id, category: category)
    switch conditions.condition(text, title: row.title(beside: .condition)) {
    case .condition(let number, let isWordedOtherwise):
      if isWordedOtherwise {
        let item = Node.item(node.id, category: category, condition: number)
        findings.addOnce(row.finding(.titleDiffers, at: .condition, details: ["item": item]))
      }
      return .condition(number)
    case .mismatch(let title, let number, let other):
      let (own, other) = (
        Node.item(node.id, category: category, condition: number),
        Node.item(node.id, category: category, condition: other)
      )
      findings.add(
        row.finding(.titleMismatch, at: .condition, value: title, details: ["item": own, "other": other]))
    case .numberAsDate: findings.add(row.finding(.numberAsDate, at: .condition))
    case .unknown: findings.add(row.finding(.unknownCondition, at: .condition, details: ["item": item]))
    }
    return nil
  }

  /// What a row says was achieved: of a condition whether it is there, and of which KPI a result.
  ///
  /// In a row of a condition the result is the criterion's own, as merged cells leave it; where the sheet has no column
  /// for whether the condition is there, and wherever yes or no is asked for, it is the condition's.
  private func answer(
    _ row: TableRow, _ node: Node, _ kpi: KPI?, of part: ConditionPart, _ findings: inout FindingCollector
  ) -> (result: CriterionResult?, isPresent: Bool?) {
    guard part.number != nil else { return (wholeResult(row, node, kpi, &findings), nil) }
    let isPresent = cells.yesNo(row, .present, &findings)
    if kpi?.everyCondition == true || row.has(.present) && kpi?.kind != .qualitative {
      return (results.read(row, kpi, &findings), isPresent)
    }
    let answer = cells.yesNo(row, .result, &findings)
    return (answer.map { .answer($0) }, isPresent ?? answer)
  }

  /// The result of a row of the whole, which may say yes or no in the column of conditions where that is all it is asked.
  private func wholeResult(
    _ row: TableRow, _ node: Node, _ kpi: KPI?, _ findings: inout FindingCollector
  ) -> CriterionResult? {
    let result = results.read(row, kpi, &findings)
    if context.vocabulary.isUnreported(row[.present]) { return result }
    guard kpi?.kind == .qualitative else {
      findings.add(row.finding(.blankCondition, at: .present, details: ["item": node.id]))
      return result
    }
    return result ?? cells.yesNo(row, .present, &findings).map { .answer($0) }
  }

  /// The conditions that a cell says are met; a dash says so only where it stands for no number.
  private func list(
    _ row: TableRow, _ node: Node, _ category: Int?, _ kpi: KPI?, _ conditions: ConditionCells,
    _ findings: inout FindingCollector
  ) -> ConditionList {
    let text = row[.conditionsMet]
    if context.vocabulary.isUnreported(text) {
      let isNone = ["-", "–", "—"].contains(text) && row[.result].isEmpty && kpi?.isCounted == true
      return isNone ? .met([]) : .unreported
    }
    let details = ["item": Node.item(node.id, category: category)]
    switch conditions.list(text) {
    case .met(let numbers): return .met(numbers)
    case .numberAsDate: findings.add(row.finding(.conditionsAsDate, at: .conditionsMet, details: details))
    case .unknown(let value):
      findings.add(
        row.finding(.unknownConditionInList, at: .conditionsMet, value: value, details: details))
    }
    return .unreadable
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
    CriteriaReader(layout: layout, delimiter: delimiter, context: context)
  }

  /// Below its criterion a row may name its category or condition alone.
  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    let isBlank = keyRoles.allSatisfy { shape.filled($0, in: cells) == nil }
    guard isBlank else { return NodeKey.key(of: cells, in: shape) }
    let category = shape.filled(.category, in: cells).flatMap { ThaiNumber.dottedNumber($0) }
    let labels = shape.context.wordBook.labels(of: .condition)
    let condition = shape.filled(.condition, in: cells).flatMap {
      ThaiNumber.dottedNumber($0, labels: labels)
    }
    return category == nil && condition == nil ? .none : .partial
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.result, .present, .conditionsMet, .numerator, .denominator].compactMap { layout.columns[$0] }
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

  /// The figure of the last fiscal year, which is of the same kind; nil where blank or, with its finding, unreadable.
  func previousYear(_ row: TableRow, _ kpi: KPI?, _ findings: inout FindingCollector) -> Ratio? {
    guard let kpi, kpi.kind != .qualitative else { return nil }
    switch ThaiNumber.parse(row[.previousYear], vocabulary: vocabulary) {
    case .unreported: return nil
    case .number(let numeral, let isPercent):
      guard let value = Ratio(numeral) else { break }
      guard let misfit = misfit(value, isPercent, kpi.kind) else { return value }
      findings.add(row.finding(misfit, at: .previousYear))
      return nil
    case .invalid: break
    }
    findings.add(row.finding(.badNumber, at: .previousYear))
    return nil
  }

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
