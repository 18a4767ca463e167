internal import Records
internal import SQLiteStore
internal import Standards

/// The rows of sheets that speak of items, as rows of `observations`.
enum ObservationTable {
  /// What a cell of counts says that could not be read.
  private static let unreadable = "?"

  private static let insertion = """
    INSERT INTO observations (sheet, position, node, row, col, said, implemented, clear, evidence, part,
      is_total, numerator, denominator, percent, not_taught, level, recommendation, points, \(CriterionColumns.names),
      \(ProgressColumns.names))
    VALUES (\(Array(repeating: "?", count: columnCount).joined(separator: ", ")))
    """

  /// The columns before those of criteria and of the work calendar.
  private static let ownColumnCount = 18
  private static let columnCount = ownColumnCount + CriterionColumns.count + ProgressColumns.count

  static func insert(_ rows: SheetRows, sheet: Int, into connection: borrowing Connection) throws {
    let statement = try connection.statement(insertion)
    func insert<Item: ItemRow>(_ items: [Item], _ values: (Item) -> [SQLValue]) throws {
      try insert(items, values, rest: { _ in nulls(CriterionColumns.count + ProgressColumns.count) })
    }
    func insert<Item: ItemRow>(
      _ items: [Item], _ values: (Item) -> [SQLValue], rest: (Item) -> [SQLValue]
    ) throws {
      for (position, item) in items.enumerated() {
        let place = item.provenance
        try statement.run(
          [
            .integer(sheet), .integer(position), .text(item.nodeID), .integer(place.row),
            SQLValue(place.column), .text(TextList.text(item.said)),
          ] + values(item) + rest(item))
      }
    }
    switch rows {
    case .considerations(let items): try insert(items, values, rest: { notes($0.notes) })
    case .measures(let items): try insert(items, values, rest: { notes($0.notes) })
    case .review(let items):
      try insert(items) { nulls(9) + [SQLValue($0.level?.value), SQLValue($0.recommendation), nil] }
    case .external(let items):
      try insert(items) {
        nulls(9) + [SQLValue($0.level?.value), nil, SQLValue($0.points.map(ExactDecimal.text))]
      }
    case .criteria(let items):
      try insert(
        items, { nulls(2) + [SQLValue($0.report.evidence)] + nulls(9) },
        rest: { CriterionColumns.values($0.report) + nulls(ProgressColumns.count) })
    case .progress(let items):
      try insert(
        items, { _ in nulls(12) },
        rest: { nulls(CriterionColumns.count) + ProgressColumns.values($0.report) })
    case .survey: break
    }
  }

  private static func notes(_ notes: ItemNotes) -> [SQLValue] {
    CriterionColumns.values(notes) + nulls(ProgressColumns.count)
  }

  private static func values(_ row: ConsiderationRow) -> [SQLValue] {
    [SQLValue(row.isImplemented), SQLValue(row.isClear), SQLValue(row.evidence)] + nulls(9)
  }

  private static func values(_ row: MeasureRow) -> [SQLValue] {
    nulls(3) + [
      .text(TextList.text(row.part)), SQLValue(row.isTotal), value(row.numerator), value(row.denominator),
      value(row.percent), SQLValue(row.isNotTaught),
    ] + nulls(3)
  }

  private static func nulls(_ count: Int) -> [SQLValue] { Array(repeating: .null, count: count) }

  private static func value(_ cell: MeasureRow.Cell) -> SQLValue {
    switch cell {
    case .unreported: .null
    case .unreadable: .text(unreadable)
    case .number(let number): .text(ExactDecimal.text(number))
    }
  }

  /// Columns in the order in which ``ObservationRow`` reads them, behind the sheet's id.
  static let columns = """
    o.sheet, o.node, o.row, o.col, o.said, o.implemented, o.clear, o.evidence, o.part, o.is_total,
    o.numerator, o.denominator, o.percent, o.not_taught, o.level, o.recommendation, o.points,
    \(CriterionColumns.qualifiedNames("o")), \(ProgressColumns.qualifiedNames("o"))
    """

  static func cell(_ text: String?) throws -> MeasureRow.Cell {
    guard let text else { return .unreported }
    return text == unreadable ? .unreadable : .number(try number(text))
  }

  static func number(_ text: String) throws -> Ratio {
    guard let value = ExactDecimal.value(text) else { throw UnknownValue(column: "a number", value: text) }
    return value
  }

  static func level(_ value: Int?) throws -> QualityLevel? {
    guard let value else { return nil }
    guard let level = QualityLevel(value) else { throw UnknownValue(column: "level", value: "\(value)") }
    return level
  }
}

/// One row of `observations`, not yet of a kind.
struct ObservationRow {
  let sheet: Int
  private let nodeID: String
  private let row: Int
  private let column: Int?
  private let said: [String]
  private let isImplemented: Bool?
  private let isClear: Bool?
  private let evidence: String?
  private let part: String?
  private let isTotal: Bool?
  private let numerator: String?
  private let denominator: String?
  private let percent: String?
  private let isNotTaught: Bool?
  private let level: QualityLevel?
  private let recommendation: String?
  private let points: String?
  private let criterion: CriterionColumns
  private let progress: ProgressColumns

  init(_ source: borrowing Row) throws {
    sheet = try source.int(0)
    nodeID = try source.text(1)
    row = try source.int(2)
    column = try source.optionalInt(3)
    said = TextList.cells(try source.text(4))
    isImplemented = try source.optionalInt(5).map { $0 != 0 }
    isClear = try source.optionalInt(6).map { $0 != 0 }
    evidence = try source.optionalText(7)
    part = try source.optionalText(8)
    isTotal = try source.optionalInt(9).map { $0 != 0 }
    numerator = try source.optionalText(10)
    denominator = try source.optionalText(11)
    percent = try source.optionalText(12)
    isNotTaught = try source.optionalInt(13).map { $0 != 0 }
    level = try ObservationTable.level(try source.optionalInt(14))
    recommendation = try source.optionalText(15)
    points = try source.optionalText(16)
    criterion = try CriterionColumns(source, from: 17)
    progress = try ProgressColumns(source, from: 17 + CriterionColumns.count)
  }

  /// The rows as those of a sheet of the kind, read from a file.
  static func sheet(_ rows: [ObservationRow], kind: SheetKind, path: SourcePath) throws -> SheetRows? {
    switch kind {
    case .considerations: .considerations(rows.map { $0.consideration(path) })
    case .measures: .measures(try rows.map { try $0.measure(path) })
    case .review: .review(rows.map { $0.review(path) })
    case .external: .external(try rows.map { try $0.external(path) })
    case .criteria: .criteria(rows.map { $0.criterion(path) })
    case .progress: .progress(try rows.map { try $0.step(path) })
    case .survey: nil
    }
  }

  private func provenance(_ path: SourcePath) -> Provenance {
    Provenance(path: path, row: row, column: column)
  }

  private func consideration(_ path: SourcePath) -> ConsiderationRow {
    ConsiderationRow(
      nodeID: nodeID, provenance: provenance(path), said: said, isImplemented: isImplemented,
      isClear: isClear,
      evidence: evidence, notes: criterion.notes)
  }

  private func measure(_ path: SourcePath) throws -> MeasureRow {
    MeasureRow(
      nodeID: nodeID, provenance: provenance(path), said: said, part: TextList.cells(part ?? ""),
      isTotal: isTotal == true, numerator: try ObservationTable.cell(numerator),
      denominator: try ObservationTable.cell(denominator), percent: try ObservationTable.cell(percent),
      isNotTaught: isNotTaught == true, notes: criterion.notes)
  }

  private func review(_ path: SourcePath) -> ReviewRow {
    ReviewRow(
      nodeID: nodeID, provenance: provenance(path), said: said, level: level, recommendation: recommendation)
  }

  private func criterion(_ path: SourcePath) -> CriterionRow {
    CriterionRow(
      nodeID: nodeID, said: said,
      report: criterion.report(evidence: evidence, provenance: provenance(path)))
  }

  private func step(_ path: SourcePath) throws -> ProgressRow {
    guard let number = Int(nodeID) else { throw UnknownValue(column: "node", value: nodeID) }
    return ProgressRow(step: number, said: said, report: progress.report(provenance(path)))
  }

  private func external(_ path: SourcePath) throws -> ExternalRow {
    ExternalRow(
      nodeID: nodeID, provenance: provenance(path), said: said,
      points: try points.map { try ObservationTable.number($0) }, level: level)
  }
}
