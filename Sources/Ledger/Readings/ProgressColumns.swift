internal import Records
internal import SQLiteStore
internal import Standards

/// The columns of `observations` that only rows of the work calendar fill; days are counted since 1970.
struct ProgressColumns {
  private static let columns = ["owner", "due", "done"]

  static let names = columns.joined(separator: ", ")
  static let count = columns.count

  static func qualifiedNames(_ table: String) -> String {
    columns.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  static func values(_ report: StepReport) -> [SQLValue] {
    [SQLValue(report.owner), SQLValue(report.due?.number), SQLValue(report.done?.number)]
  }

  private let owner: String?
  private let due: CalendarDay?
  private let done: CalendarDay?

  /// Reads the columns of a row that begin at an index.
  init(_ row: borrowing Row, from first: Int) throws {
    owner = try row.optionalText(first)
    due = try row.optionalInt(first + 1).map { CalendarDay(number: $0) }
    done = try row.optionalInt(first + 2).map { CalendarDay(number: $0) }
  }

  func report(_ provenance: Provenance) -> StepReport {
    StepReport(owner: owner, due: due, done: done, provenance: provenance)
  }
}
