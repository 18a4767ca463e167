package import Standards

/// A row of the work calendar.
///
/// Source: SheetKinds, *progress*.
package struct ProgressRow: ItemRow {
  /// The step's number stands where other rows have their node.
  package let place: RowPlace
  /// The number of the step in the round's process.
  package let step: Int
  package let report: StepReport

  package init(step: Int, said: [String], report: StepReport) {
    place = RowPlace(nodeID: String(step), provenance: report.provenance, said: said)
    self.step = step
    self.report = report
  }

  package static let kind = SheetKind.progress

  package static let columns = SheetColumns(
    required: [[.step, .due]], optional: [.officeCode, .office, .owner, .done])

  /// No node rests on the steps of the work.
  package var values: [RowValue] { [] }

  package static func counted(_ rows: [ProgressRow], in reports: OfficeReports) -> [Bool] {
    rows.map { _ in false }
  }

  package static func lost(_ place: RowPlace) -> ProgressRow {
    ProgressRow(
      step: Int(place.nodeID) ?? 0, said: [],
      report: StepReport(owner: nil, due: nil, done: nil, provenance: place.provenance))
  }

  package static func sheet(_ rows: [ProgressRow]) -> SheetRows { .progress(rows) }

  package static func rows(of sheet: SheetRows) -> [ProgressRow] {
    if case .progress(let rows) = sheet { rows } else { [] }
  }
}

extension ProgressRow {
  /// Days are counted since 1970.
  package static let fieldNames = ["owner", "due", "done"]

  package var fields: RowFields {
    RowFields(["owner": .text(report.owner), "due": .day(report.due), "done": .day(report.done)])
  }

  package init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField) {
    guard let step = Int(place.nodeID) else { throw UnreadableField(name: "node", value: place.nodeID) }
    self.init(
      step: step, said: place.said,
      report: StepReport(
        owner: fields.text("owner"), due: fields.day("due"), done: fields.day("done"),
        provenance: place.provenance))
  }
}

/// What an office says of one step of the year's work: who does it, when it is due and when it was done.
package struct StepReport: Hashable, Sendable {
  /// As the office wrote it, personal data masked; nil where it named nobody.
  package let owner: String?
  /// Nil where the cell is blank or could not be read.
  package let due: CalendarDay?
  package let done: CalendarDay?
  package let provenance: Provenance

  package init(owner: String?, due: CalendarDay?, done: CalendarDay?, provenance: Provenance) {
    self.owner = owner
    self.due = due
    self.done = done
    self.provenance = provenance
  }

  /// By how many days the step was done after it was due; 0 where it was not late, nil unless both days are known.
  package var daysLate: Int? {
    guard let due, let done else { return nil }
    return max(0, done.number - due.number)
  }
}
