internal import Records
internal import Reference
internal import Standards
internal import ThaiText

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
