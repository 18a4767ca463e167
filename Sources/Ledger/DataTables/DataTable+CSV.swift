internal import Basics
internal import SQLiteStore
internal import Standards

extension DataTable {
  /// Writes the table as a CSV file: UTF-8 with a byte order mark, as the other CSV files have it.
  ///
  /// - Parameters:
  ///   - months: all of which it may have rows, oldest first.
  ///   - kept: the months whose rows are taken over from an earlier file, and that file.
  ///   - file: what it is written to, a month at a time.
  func write(
    from connection: borrowing Connection, months: [String],
    keeping kept: (months: Set<String>, rows: MonthRows)?, to file: inout TableFile
  ) throws {
    var csv = CSVWriter(header: fields.map(\.name).joined(separator: ","))
    try file.write(csv.takeBytes()[...])
    let kinds = fields.map(\.kind)
    let statement = try connection.statement(query)
    for month in months {
      if let kept, kept.months.contains(month), let place = kept.rows.places[month] {
        try file.write(place, of: kept.rows.file)
        continue
      }
      try statement.forEachRow([.text(month)]) { row in
        for (column, kind) in kinds.enumerated() {
          if row.isNull(column) { csv.plain("") } else { try kind.write(row, column, to: &csv) }
        }
        csv.endRow()
      }
      try file.write(csv.takeBytes()[...])
    }
  }
}

extension DataField.Kind {
  fileprivate func write(
    _ row: borrowing Row, _ column: Int, to csv: inout CSVWriter
  ) throws {
    switch self {
    case .text, .code, .word, .date, .moment: csv.text(try row.text(column))
    case .integer, .level: csv.number(try row.int(column))
    case .truth: csv.plain(try row.bool(column) ? "true" : "false")
    case .figure: csv.plain(Self.hundredths(try row.double(column)).description)
    case .quantity:
      let hundredths = Self.hundredths(try row.double(column))
      csv.plain(
        hundredths.count.isMultiple(of: 100)
          ? String(hundredths.count / 100) : hundredths.description)
    }
  }

  /// Views divide whole hundredths by 100: the nearest whole one is what the ledger keeps.
  private static func hundredths(_ value: Double) -> Hundredths {
    Hundredths(count: Int((value * 100).rounded()))
  }
}
