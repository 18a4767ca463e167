package import Standards

/// A row of the 2554 form.
///
/// Source: SheetKinds, *criteria*.
package struct CriterionRow: EvidencedRow, SingleRow {
  package let place: RowPlace
  package let report: CriterionReport

  package init(_ place: RowPlace, report: CriterionReport) {
    self.place = place
    self.report = report
  }

  package static let kind = SheetKind.criteria

  package static let columns = SheetColumns(
    required: [[.standard, .indicator, .consideration, .result]],
    optional: [
      .officeCode, .office, .category, .mainOwner, .supportOwner, .evidence, .target, .outstanding, .remark,
    ])

  package var itemID: String { Node.item(nodeID, category: report.category) }
  package var evidence: String? { report.evidence }
  package var isReported: Bool { report.result != nil }

  package var values: [RowValue] {
    [
      RowValue(.category, report.category.map { .number(Ratio($0)) }, .category),
      RowValue(.result, report.result?.evidence, .result),
      RowValue(.evidence, report.evidence.map { .text($0) }, .evidence),
    ]
  }

  package static func counted(_ rows: [CriterionRow], in reports: OfficeReports) -> [Bool] {
    rows.map { row in
      reports.criteria[row.nodeID]?.contains { $0.provenance == row.provenance } == true
    }
  }

  /// Of the whole criterion: of which category the row was is not known.
  package static func lost(_ place: RowPlace) -> CriterionRow {
    CriterionRow(
      place,
      report: CriterionReport(
        category: nil, result: nil, mainOwner: nil, supportOwner: nil, evidence: nil, notes: .none,
        provenance: place.provenance))
  }

  package static func sheet(_ rows: [CriterionRow]) -> SheetRows { .criteria(rows) }

  package static func rows(of sheet: SheetRows) -> [CriterionRow] {
    if case .criteria(let rows) = sheet { rows } else { [] }
  }

  package static func enter(_ rows: [CriterionRow], into reports: inout OfficeReports) {
    reports.criteria = Dictionary(grouping: rows, by: \.nodeID).mapValues { rows in
      rows.map(\.report).sorted { ($0.category ?? 0) < ($1.category ?? 0) }
    }
  }
}

extension CriterionRow {
  package static let fieldNames =
    [
      "evidence", "category", "result_kind", "result", "main_owner", "main_groups", "support_owner",
      "support_groups",
    ] + ItemNotes.fieldNames

  package var fields: RowFields {
    RowFields([
      "evidence": .text(report.evidence), "category": .integer(report.category),
      "result_kind": .text(report.result?.fieldKind), "result": report.result?.field,
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
        mainOwner: groups("main_owner", keys: "main_groups"),
        supportOwner: groups("support_owner", keys: "support_groups"), evidence: fields.text("evidence"),
        notes: ItemNotes(fields), provenance: place.provenance))
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

/// An office's row of the 2554 form: what was achieved of a criterion, or of one PMQA category of it.
package struct CriterionReport: Hashable, Sendable {
  /// The PMQA category; nil where the row is of the whole criterion.
  package let category: Int?
  /// Nil where the cell is blank or could not be read.
  package let result: CriterionResult?
  package let mainOwner: ResponsibleGroups?
  package let supportOwner: ResponsibleGroups?
  package let evidence: String?
  package let notes: ItemNotes
  package let provenance: Provenance

  package init(
    category: Int?, result: CriterionResult?, mainOwner: ResponsibleGroups?, supportOwner: ResponsibleGroups?,
    evidence: String?, notes: ItemNotes, provenance: Provenance
  ) {
    self.category = category
    self.result = result
    self.mainOwner = mainOwner
    self.supportOwner = supportOwner
    self.evidence = evidence
    self.notes = notes
    self.provenance = provenance
  }
}
