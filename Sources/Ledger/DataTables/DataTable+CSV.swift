internal import Basics
internal import SQLiteStore
internal import Standards

extension DataTable {
  /// The table as the parts of a CSV file: UTF-8 with a byte order mark, as the other CSV files have it.
  ///
  /// - Parameters:
  ///   - months: all of which it may have rows, oldest first.
  ///   - kept: the rows of some months, as an earlier file has them.
  func csv(
    _ connection: borrowing Connection, months: [String], keeping kept: [String: ArraySlice<UInt8>] = [:]
  ) throws -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var csv = CSVWriter(header: fields.map(\.name).joined(separator: ","))
    let kinds = fields.map(\.kind)
    let statement = try connection.statement(query)
    for month in months {
      if let rows = kept[month] {
        parts += [csv.takeBytes()[...], rows]
        continue
      }
      try statement.forEachRow([.text(month)]) { row in
        for (column, kind) in kinds.enumerated() {
          if row.isNull(column) { csv.plain("") } else { try kind.write(row, column, to: &csv) }
        }
        csv.endRow()
      }
    }
    return parts + [csv.bytes[...]]
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
