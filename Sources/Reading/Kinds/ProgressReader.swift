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

/// One column of dates of the work calendar: which order it writes day and month in, and its days.
///
/// Day first, unless a date of the column can only be month first. Source: Values, *Dates*.
struct StepDates {
  private let role: ColumnRole
  private let near: ThaiDate.NearMonth
  private let vocabulary: Vocabulary
  private var order = DateOrder.dayFirst
  /// What only day-first reading understands, until the column turns out to be month first.
  private var held: [Finding] = []

  init(_ role: ColumnRole, context: ReadingContext) {
    self.role = role
    near = (buddhistYear: context.period.buddhistYear, month: context.period.month)
    vocabulary = context.vocabulary
  }

  /// Looks at a row's cell, with the findings that are due.
  mutating func check(_ row: TableRow, _ findings: inout FindingCollector) {
    switch (read(row, .dayFirst), read(row, .monthFirst)) {
    case (.invalid, .invalid): findings.add(row.finding(.badStepDate, at: role))
    case (.invalid, _):
      guard order == .dayFirst else { return }
      order = .monthFirst
      findings.add(row.finding(.monthFirst, at: role))
      for finding in held { findings.add(finding) }
      held = []
    case (_, .invalid):
      let finding = row.finding(.badStepDate, at: role)
      if order == .monthFirst { findings.add(finding) } else { held.append(finding) }
    default: break
    }
  }

  /// The day that a row's cell says, once all rows were checked; nil where blank or unreadable.
  func day(_ row: TableRow) -> CalendarDay? {
    guard case .date(let date) = read(row, order) else { return nil }
    return CalendarDay(year: date.year, month: date.month, day: date.day)
  }

  private func read(_ row: TableRow, _ order: DateOrder) -> DateReading {
    ThaiDate.parse(row[role], near: near, order: order, vocabulary: vocabulary)
  }
}
