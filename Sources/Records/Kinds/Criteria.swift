package import Standards

/// A row of the 2554 form: what was achieved of a criterion, of a PMQA category of it, or of one desired condition.
///
/// Source: SheetKinds, *criteria*.
package struct CriterionRow: EvidencedRow {
  package let place: RowPlace
  /// What the row says of what it is about, as it stands.
  package let report: CriterionReport
  /// The number of the desired condition that the row is of; nil where it is of the whole criterion or category.
  package let condition: String?
  /// Whether the condition is there; nil where the row does not say so.
  package let isPresent: Bool?
  package let list: ConditionList
  package let numerator: MeasureRow.Cell
  package let denominator: MeasureRow.Cell

  package init(
    _ place: RowPlace, report: CriterionReport, condition: String? = nil, isPresent: Bool? = nil,
    list: ConditionList = .unreported, numerator: MeasureRow.Cell = .unreported,
    denominator: MeasureRow.Cell = .unreported
  ) {
    self.place = place
    self.report = report
    self.condition = condition
    self.isPresent = isPresent
    self.list = list
    self.numerator = numerator
    self.denominator = denominator
  }

  package static let kind = SheetKind.criteria

  private static let item: [ColumnRole] = [.standard, .indicator, .consideration]

  package static let columns = SheetColumns(
    required: [
      item + [.result], item + [.condition, .present], item + [.conditionsMet],
      item + [.numerator, .denominator],
    ],
    optional: [
      .officeCode, .office, .category, .condition, .present, .conditionsMet, .numerator, .denominator,
      .result, .previousYear, .mainOwner, .supportOwner, .evidence, .target, .outstanding, .remark,
    ])

  package var itemID: String { Node.item(nodeID, category: report.category, condition: condition) }
  package var wholeID: String { Node.item(nodeID, category: report.category) }
  package var evidence: String? { report.evidence }
  package var isReported: Bool {
    let isListed = if case .met = list { true } else { false }
    return report.result != nil || isPresent != nil || isListed
      || [numerator, denominator].contains { $0.number != nil }
  }

  package var values: [RowValue] {
    let counts = [
      RowValue(.numerator, numerator.evidence, .numerator),
      RowValue(.denominator, denominator.evidence, .denominator),
    ]
    let hasCounts = numerator != .unreported || denominator != .unreported
    // A blank result only says something where nothing else was reported.
    let hasResult = report.result != nil || !(hasCounts || isPresent != nil || list != .unreported)
    return [
      RowValue(.category, report.category.map { .number(Ratio($0)) }, .category),
      RowValue(.condition, condition.map { .text($0) }, .condition),
      RowValue(.present, isPresent.map { .answer($0) }, .present),
      RowValue(.conditionsMet, list.evidence, .conditionsMet),
    ] + (hasCounts ? counts : [])
      + (hasResult ? [RowValue(.result, report.result?.evidence, .result)] : []) + [
        RowValue(.previousYear, report.previousYear.map { .number($0) }, .previousYear),
        RowValue(.evidence, report.evidence.map { .text($0) }, .evidence),
      ]
  }

  package static func counted(_ rows: [CriterionRow], in reports: OfficeReports) -> [Bool] {
    rows.map { row in
      reports.criteria[row.nodeID]?.contains { $0.places.contains(row.provenance) } == true
    }
  }

  /// Of the whole criterion: of which category or condition the row was is not known.
  package static func lost(_ place: RowPlace) -> CriterionRow { lost(place, category: nil, condition: nil) }

  /// Of a criterion, a category or a condition of it.
  /// - Parameter condition: as it was written, masked, where the form has no such condition.
  package static func lost(_ place: RowPlace, category: Int?, condition: String?) -> CriterionRow {
    CriterionRow(
      place,
      report: CriterionReport(
        category: category, result: nil, mainOwner: nil, supportOwner: nil, evidence: nil, notes: .none,
        provenance: place.provenance), condition: condition)
  }

  package static func sheet(_ rows: [CriterionRow]) -> SheetRows { .criteria(rows) }

  package static func rows(of sheet: SheetRows) -> [CriterionRow] {
    if case .criteria(let rows) = sheet { rows } else { [] }
  }
}

extension CriterionRow {
  package static let fieldNames =
    [
      "evidence", "category", "condition", "present", "conditions_met", "numerator", "denominator",
      "result_kind", "result", "previous_year", "main_owner", "main_groups", "support_owner",
      "support_groups",
    ] + ItemNotes.fieldNames

  package var fields: RowFields {
    RowFields([
      "evidence": .text(report.evidence), "category": .integer(report.category),
      "condition": .text(condition), "present": .answer(isPresent), "conditions_met": list.field,
      "numerator": numerator.field, "denominator": denominator.field,
      "result_kind": .text(report.result?.fieldKind), "result": report.result?.field,
      "previous_year": .number(report.previousYear),
      "main_owner": .text(report.mainOwner?.text), "main_groups": report.mainOwner.map { .list($0.keys) },
      "support_owner": .text(report.supportOwner?.text),
      "support_groups": report.supportOwner.map { .list($0.keys) },
    ]).merging(report.notes.fields)
  }

  package init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField) {
    func groups(_ name: String, keys: String) -> ResponsibleGroups? {
      fields.text(name).map { ResponsibleGroups(text: $0, keys: fields.list(keys)) }
    }
    self.init(
      place,
      report: CriterionReport(
        category: fields.integer("category"), result: try CriterionResult(fields),
        previousYear: try fields.number("previous_year"),
        mainOwner: groups("main_owner", keys: "main_groups"),
        supportOwner: groups("support_owner", keys: "support_groups"), evidence: fields.text("evidence"),
        notes: ItemNotes(fields), provenance: place.provenance),
      condition: fields.text("condition"), isPresent: fields.answer("present"), list: ConditionList(fields),
      numerator: try MeasureRow.Cell(fields, "numerator"),
      denominator: try MeasureRow.Cell(fields, "denominator"))
  }
}

extension ConditionList {
  fileprivate var evidence: EvidenceValue.Content {
    switch self {
    case .unreported: .blank
    case .unreadable: .unreadable
    case .met(let numbers): .text(numbers.isEmpty ? "ไม่มี" : numbers.joined(separator: ", "))
    }
  }

  /// What stands in the ledger for a list that could not be read; a list that was ends each number.
  private static let unreadableText = "?"

  fileprivate var field: RowFields.Value? {
    switch self {
    case .unreported: nil
    case .unreadable: .text(Self.unreadableText)
    case .met(let numbers): .list(numbers)
    }
  }

  fileprivate init(_ fields: RowFields) {
    switch fields.text("conditions_met") {
    case nil: self = .unreported
    case Self.unreadableText: self = .unreadable
    default: self = .met(fields.list("conditions_met"))
    }
  }
}

extension CriterionResult {
  fileprivate var evidence: EvidenceValue.Content {
    switch self {
    case .figure(let figure): .number(figure)
    case .answer(let answer): .answer(answer)
    case .text(let text): .text(text)
    }
  }

  fileprivate var fieldKind: String {
    switch self {
    case .figure: "figure"
    case .answer: "answer"
    case .text: "text"
    }
  }

  fileprivate var field: RowFields.Value? {
    switch self {
    case .figure(let figure): .number(figure)
    case .answer(let isYes): .text(isYes ? "yes" : "no")
    case .text(let text): .text(text)
    }
  }

  fileprivate init?(_ fields: RowFields) throws(UnreadableField) {
    guard let kind = fields.text("result_kind"), let text = fields.text("result") else { return nil }
    switch kind {
    case "figure":
      guard let figure = try fields.number("result") else { return nil }
      self = .figure(figure)
    case "answer": self = .answer(text == "yes")
    case "text": self = .text(text)
    default: throw UnreadableField(name: "result_kind", value: kind)
    }
  }
}

/// What an office says it achieved of a criterion, in the type that the criterion's KPI asks for.
package enum CriterionResult: Hashable, Sendable {
  /// A count, an amount or a percentage.
  case figure(Ratio)
  /// Whether what a qualitative KPI asks for is there.
  case answer(Bool)
  /// What is told of a criterion that no KPI measures.
  case text(String)
}

/// The groups that a cell names as responsible.
package struct ResponsibleGroups: Hashable, Sendable {
  /// The cell as it was sent, personal data masked.
  package let text: String
  /// The keys of the groups that it names, `allGroups` and `allStaff` among them.
  package let keys: [String]

  package init(text: String, keys: [String]) {
    self.text = text
    self.keys = keys
  }
}

/// What an office reports of a criterion, or of one PMQA category of it; of a row, what the row alone says.
package struct CriterionReport: Hashable, Sendable {
  /// The PMQA category; nil where the report is of the whole criterion.
  package let category: Int?
  /// Nil where the cell is blank or could not be read.
  package let result: CriterionResult?
  /// The counts that make the result; nil where it is given.
  package let counts: MeasureReport.Counts?
  /// What is said of the desired conditions; nil where nothing is.
  package let ticks: ConditionTicks?
  /// The figures of a KPI that each condition must reach, in printed order.
  package let figures: [ConditionFigure]
  /// The rows that the report is made of.
  package let places: Set<Provenance>
  /// The same figure of the last fiscal year as the office gives it.
  package let previousYear: Ratio?
  package let mainOwner: ResponsibleGroups?
  package let supportOwner: ResponsibleGroups?
  package let evidence: String?
  package let notes: ItemNotes
  package let provenance: Provenance

  package init(
    category: Int?, result: CriterionResult?, counts: MeasureReport.Counts? = nil,
    ticks: ConditionTicks? = nil, figures: [ConditionFigure] = [], previousYear: Ratio? = nil,
    mainOwner: ResponsibleGroups?, supportOwner: ResponsibleGroups?, evidence: String?, notes: ItemNotes,
    provenance: Provenance, places: Set<Provenance>? = nil
  ) {
    self.category = category
    self.result = result
    self.counts = counts
    self.ticks = ticks
    self.figures = figures
    self.previousYear = previousYear
    self.mainOwner = mainOwner
    self.supportOwner = supportOwner
    self.evidence = evidence
    self.notes = notes
    self.provenance = provenance
    self.places = places ?? [provenance]
  }
}
