internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the work calendar of the self-assessment: who does each step, when it is due and when it was done.
///
/// Dates wait until the table was read, for one of them may show that their column puts the month first.
struct ProgressReader: TableReader {
  private struct Pending {
    let officeCode: String
    let step: Int
    let owner: String?
    let row: TableRow
    let provenance: Provenance
  }

  private let process: WorkProcess
  private let context: ReadingContext
  private let layout: SheetLayout
  private let cells: CellReading
  private var dates: [ColumnRole: StepDates]
  private var rows: [Pending] = []

  /// Nil where the round knows no steps.
  init?(layout: SheetLayout, context: ReadingContext) {
    guard let process = context.plan.round.process else { return nil }
    self.process = process
    self.context = context
    self.layout = layout
    cells = CellReading(vocabulary: context.vocabulary)
    dates = [.due: StepDates(.due, context: context), .done: StepDates(.done, context: context)]
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    let row = TableRow(record, layout: layout, &findings)
    guard let step = step(of: row, &findings) else { return }
    for role in [ColumnRole.due, .done] { dates[role]?.check(row, &findings) }
    rows.append(
      Pending(
        officeCode: officeCode, step: step.number, owner: cells.text(row, .owner, &findings), row: row,
        provenance: row.provenance(path, .step)))
  }

  private func step(of row: TableRow, _ findings: inout FindingCollector) -> WorkProcess.Step? {
    guard !context.vocabulary.isUnreported(row[.step]) else {
      findings.add(row.finding(.blankKey, at: .step))
      return nil
    }
    guard !NumberAsDate.isLikely(row[.step]) else {
      findings.add(row.finding(.numberAsDate, at: .step))
      return nil
    }
    let number = DottedNumber(leading: row[.step], labels: context.wordBook.labels(of: .step))
    guard let number, number.parts.count == 1, !NodeKey.isOnlyNumbers(number.title),
      let step = process.step(number.parts[0])
    else {
      findings.add(row.finding(.unknownStep, at: .step, details: ["count": String(process.steps.count)]))
      return nil
    }
    return step
  }

  func collected() -> [String: SheetRows] {
    Dictionary(grouping: rows, by: \.officeCode).mapValues { rows in
      .progress(
        rows.map { pending in
          ProgressRow(
            step: pending.step, said: pending.row.said(without: [.officeCode, .office, .step]),
            report: StepReport(
              owner: pending.owner, due: dates[.due]?.day(pending.row), done: dates[.done]?.day(pending.row),
              provenance: pending.provenance))
        })
    }
  }
}

extension ProgressRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    ProgressReader(layout: layout, context: context) ?? SkippedTable(kind: .progress)
  }

  static var keyRoles: [ColumnRole] { [.step] }

  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    guard let text = shape.filled(.step, in: cells),
      let number = DottedNumber(leading: text, labels: shape.context.wordBook.labels(of: .step)),
      number.parts.count == 1, shape.context.plan.round.process?.step(number.parts[0]) != nil
    else { return .none }
    return .partial
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.due, .done].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    shape.isDate(text)
  }
}
