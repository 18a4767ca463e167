internal import FileSystem
internal import SQLiteStore
internal import Standards

/// A closing that a new ledger could not take over.
struct LostClosing: Hashable {
  let period: Period
  let at: Int
  let by: String
  let run: Int
}

/// What a new ledger takes over of an old one: everything but what the inbox says again.
final class LedgerHistory {
  private let path: String
  /// Nil where the old ledger cannot be read, or is not as it was written.
  private let old: Connection?
  /// Empty where they can be carried over.
  let lostClosings: [LostClosing]

  /// In the order in which rows refer to each other; one that the old or the new ledger lacks is left out.
  private static let tables =
    [
      "runs", "periods", "results", "corrections", "period_sheets", "period_findings", "period_survey",
      "period_survey_small", "letter_numbers", "reopenings", "receipts",
    ] + DataTableSchema.tables.map(\.name)

  init(of place: LedgerPlace) {
    path = place.path.text
    old = try? Self.readable(place.path)
    lostClosings = old == nil ? Self.closings(of: place) : []
  }

  /// Refuses to forget a closing.
  func requireClosings() throws {
    if lostClosings.isEmpty { return }
    throw LedgerError.closingsLost(path: path, periods: lostClosings.map(\.period).sorted())
  }

  /// A copy of the old ledger in memory, brought to the form of the new one.
  private static func readable(_ path: DiskPath) throws -> Connection {
    let access: Connection.Access = hasLog(path) ? .besideWriter : .immutable
    let copy = try Connection(path: path.text, access: access).copiedIntoMemory()
    guard try LedgerSchema.migrator.hasHistory(copy) else { throw UnknownValue(column: "schema", value: "") }
    try LedgerSchema.migrator.migrate(copy) { $0 }
    if let fault = try Seals.faultOfHistory(in: copy) { throw fault }
    return copy
  }

  private static func hasLog(_ path: DiskPath) -> Bool {
    (try? FileStatus(of: DiskPath(path.text + "-wal"))).map { $0.size > 0 } ?? false
  }

  /// The closings that the old ledger still tells, else those that the copy for analysts does.
  private static func closings(of place: LedgerPlace) -> [LostClosing] {
    let places = [place.path, place.output.appending(Ledger.readCopyName)]
    for path in places {
      if let closings = try? closings(in: path) { return closings }
    }
    return []
  }

  private static func closings(in path: DiskPath) throws -> [LostClosing] {
    let connection = try Connection(path: path.text, access: hasLog(path) ? .besideWriter : .immutable)
    return try connection.rows(
      """
      SELECT period, closed_at, closed_by, closed_run FROM periods WHERE closed_at IS NOT NULL ORDER BY period
      """
    ) { row in
      LostClosing(
        period: try Ledger.period(try row.text(0)), at: try row.int(1), by: try row.text(2),
        run: try row.int(3))
    }
  }

  /// Fills a new ledger with the history of the old one; every open month is then published again.
  func carry(into new: borrowing Connection) throws {
    guard old != nil else { return }
    try new.transaction {
      for table in Self.tables { try carry(table, into: new) }
      try new.execute("UPDATE periods SET is_settled = 0, inputs = ''")
      try new.execute("INSERT OR REPLACE INTO touched_offices SELECT period, '' FROM periods")
      try Seals.sealAll(new)
    }
  }

  private func carry(_ table: String, into new: borrowing Connection) throws {
    let known = Set(try new.columns(of: table))
    let columns = try old?.columns(of: table).filter(known.contains) ?? []
    if columns.isEmpty { return }
    let names = columns.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let insertion = try new.statement("INSERT OR REPLACE INTO \(table) (\(names)) VALUES (\(places))")
    try old?.statement("SELECT \(names) FROM \(table)").forEachRow { row in
      try insertion.run(try columns.indices.map { try row.value($0) })
    }
  }
}

extension Ledger {
  /// Remembers that months are open again because a new ledger could not take over that they were closed.
  package func recordLostClosings(run: Int, reason: String) throws(LedgerError) {
    if lostClosings.isEmpty { return }
    try attempt {
      try connection.transaction {
        for closing in lostClosings { try keepReopening(of: closing, run: run, reason: reason) }
        try Seals.renew(.runs, "", in: connection)
      }
    }
  }

  func keepReopening(of closing: LostClosing, run: Int, reason: String) throws {
    try connection.execute(
      "INSERT INTO reopenings (run, period, reason, closed_at, closed_by, closed_run) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .integer(run), .text(closing.period.description), .text(reason), .integer(closing.at),
        .text(closing.by), .integer(closing.run),
      ])
  }
}
