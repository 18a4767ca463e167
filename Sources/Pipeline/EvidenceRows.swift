internal import Assessment
internal import Records
internal import Reference
internal import Standards

/// Shows the rows of an office's sheets as they were read, with the cells of their values and which of them count.
struct EvidenceRows {
  let reports: OfficeReports

  func rows(of sheets: [SheetReading]) -> [EvidenceRow] {
    var counted = CountedMeasures(reports: reports, sheets: sheets)
    return sheets.flatMap { sheet -> [EvidenceRow] in
      switch sheet.rows {
      case .considerations(let rows): rows.map { row($0, sheet) }
      case .measures(let rows): rows.map { row($0, sheet, isCounted: counted.take($0)) }
      case .review(let rows): rows.map { row($0, sheet) }
      case .external(let rows): rows.map { row($0, sheet) }
      case .criteria(let rows): rows.map { row($0, sheet) }
      // No node rests on the steps of the work.
      case .survey, .progress: []
      }
    }
  }

  private func row(_ row: ConsiderationRow, _ sheet: SheetReading) -> EvidenceRow {
    self.row(
      row, sheet, isCounted: reports.considerations[row.nodeID]?.provenance == row.provenance,
      [
        (.implemented, row.isImplemented.map { .answer($0) } ?? .blank, .implemented),
        (.clear, row.isClear.map { .answer($0) } ?? .blank, .clear),
        (.evidence, row.evidence.map { .text($0) } ?? .blank, .evidence),
      ])
  }

  private func row(_ row: MeasureRow, _ sheet: SheetReading, isCounted: Bool) -> EvidenceRow {
    self.row(
      row, sheet, isCounted: isCounted,
      [
        (.part, Self.part(row), .item), (.numerator, Self.content(row.numerator), .numerator),
        (.denominator, Self.content(row.denominator), .denominator),
        (.percent, Self.content(row.percent), .percent),
      ])
  }

  private func row(_ row: ReviewRow, _ sheet: SheetReading) -> EvidenceRow {
    self.row(
      row, sheet, isCounted: reports.reviews[row.nodeID]?.provenance == row.provenance,
      [
        (.level, row.level.map { .level($0) } ?? .blank, .level),
        (.recommendation, row.recommendation.map { .text($0) } ?? .blank, .recommendation),
      ])
  }

  private func row(_ row: ExternalRow, _ sheet: SheetReading) -> EvidenceRow {
    self.row(
      row, sheet, isCounted: reports.externals[row.nodeID]?.provenance == row.provenance,
      [
        (.points, row.points.map { .number($0) } ?? .blank, .score),
        (.level, row.level.map { .level($0) } ?? .blank, .level),
      ])
  }

  private func row(_ row: CriterionRow, _ sheet: SheetReading) -> EvidenceRow {
    self.row(
      row, sheet,
      isCounted: reports.criteria[row.nodeID]?.contains { $0.provenance == row.provenance } == true,
      [
        (.category, row.report.category.map { .number(Ratio($0)) } ?? .blank, .category),
        (.result, Self.content(row.report.result), .result),
        (.evidence, row.report.evidence.map { .text($0) } ?? .blank, .evidence),
      ])
  }

  /// Values whose column the sheet has.
  private func row(
    _ row: some ItemRow, _ sheet: SheetReading, isCounted: Bool,
    _ values: [(EvidenceValue.Role, EvidenceValue.Content, ColumnRole)]
  ) -> EvidenceRow {
    EvidenceRow(
      nodeID: row.nodeID, kind: sheet.kind, path: sheet.path, row: row.provenance.row,
      values: values.compactMap { role, content, column in
        guard let number = sheet.columns[column] else { return nil }
        return EvidenceValue(role, content, column: number)
      }, isCounted: isCounted)
  }

  private static func content(_ cell: MeasureRow.Cell) -> EvidenceValue.Content {
    switch cell {
    case .unreported: .blank
    case .unreadable: .unreadable
    case .number(let value): .number(value)
    }
  }

  private static func content(_ result: CriterionResult?) -> EvidenceValue.Content {
    switch result {
    case nil: .blank
    case .figure(let figure): .number(figure)
    case .answer(let answer): .answer(answer)
    case .text(let text): .text(text)
    }
  }

  private static func part(_ row: MeasureRow) -> EvidenceValue.Content {
    let parts = row.part.filter { !$0.isEmpty }
    return parts.isEmpty ? .blank : .text(parts.joined(separator: ", "))
  }
}

/// Tells the rows of measures that were added up: in the first file, no total beside parts, each part once.
private struct CountedMeasures {
  private let files: [String: SourcePath]
  private let itemsWithParts: Set<String>
  private var taken: [String: Set<[String]>] = [:]

  init(reports: OfficeReports, sheets: [SheetReading]) {
    let files = reports.measures.mapValues(\.provenance.path)
    self.files = files
    itemsWithParts = Set(
      sheets.flatMap { sheet -> [String] in
        guard case .measures(let rows) = sheet.rows else { return [] }
        return rows.filter { !$0.isTotal && files[$0.nodeID] == $0.provenance.path }.map(\.nodeID)
      })
  }

  mutating func take(_ row: MeasureRow) -> Bool {
    guard files[row.nodeID] == row.provenance.path else { return false }
    if row.isTotal, itemsWithParts.contains(row.nodeID) { return false }
    return taken[row.nodeID, default: []].insert(row.part).inserted
  }
}
