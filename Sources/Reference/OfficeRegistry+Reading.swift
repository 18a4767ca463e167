internal import CSVTokens
package import Standards

extension OfficeRegistry {
  private static let knownColumns = [
    "code", "type", "name", "short_name", "abbreviation", "provinces", "region", "valid_from", "valid_to",
    "successors", "aliases",
  ]

  /// The embedded registry.
  package static func readEmbedded() throws(DataFileError) -> OfficeRegistry {
    guard let file = EmbeddedData.files(under: "offices.csv").first else {
      throw DataFileError(file: "offices.csv", path: "line 1", reason: "is missing from the program")
    }
    return try read(file)
  }

  /// Reads a registry: UTF-8 CSV with the columns of intake.md, *Office matching*; further ones are groupings.
  /// - Throws: for a missing column, a wrong period, or a row without code or name.
  package static func read(_ file: DataFile) throws(DataFileError) -> OfficeRegistry {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: byteOrderMark) ? Array(file.bytes.dropFirst(3)) : file.bytes
    let prefix = CSVPrefix(
      of: bytes.span, delimiter: UInt8(ascii: ","), limit: 100_000, isWholeFile: true)
    if let fault = prefix.fault {
      throw DataFileError(file: file.path, path: "line \(fault.position.line)", reason: "is not valid CSV")
    }
    let rows = prefix.records.map { record in
      (line: record.start.line, cells: record.cells.map { String(decoding: $0, as: UTF8.self) })
    }
    guard let header = rows.first?.cells else {
      throw DataFileError(file: file.path, path: "line 1", reason: "is empty")
    }
    for column in knownColumns where !header.contains(column) {
      throw DataFileError(file: file.path, path: "line 1", reason: "lacks the column \"\(column)\"")
    }
    var offices: [Office] = []
    for row in rows.dropFirst() {
      offices.append(
        try office(RegistryRow(header: header, cells: row.cells, line: row.line, file: file.path)))
    }
    return try OfficeRegistry(offices: offices, file: file.path)
  }

  private static func office(_ row: RegistryRow) throws(DataFileError) -> Office {
    let end = row["valid_to"]
    return Office(
      code: try row.required("code"), type: try row.required("type"), name: try row.required("name"),
      shortName: try row.required("short_name"), abbreviation: row["abbreviation"],
      provinces: row.list("provinces"),
      region: try row.required("region"), validFrom: try row.period("valid_from"),
      validTo: end.isEmpty ? nil : try row.period("valid_to"), successors: row.list("successors"),
      aliases: row.list("aliases"),
      groupings: row.header.filter { !knownColumns.contains($0) }.map { .init(column: $0, group: row[$0]) })
  }
}

/// One row of the registry, read by column name.
private struct RegistryRow {
  let header: [String]
  let cells: [String]
  let line: Int
  let file: String

  subscript(column: String) -> String {
    guard let index = header.firstIndex(of: column), index < cells.count else { return "" }
    return cells[index]
  }

  func required(_ column: String) throws(DataFileError) -> String {
    guard !self[column].isEmpty else { throw error("has no \(column)") }
    return self[column]
  }

  func list(_ column: String) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }

  func period(_ column: String) throws(DataFileError) -> Period {
    guard let period = Period(self[column]) else {
      throw error("\(column) \"\(self[column])\" is no YYYY-MM")
    }
    return period
  }

  private func error(_ reason: String) -> DataFileError {
    DataFileError(file: file, path: "line \(line)", reason: reason)
  }
}
