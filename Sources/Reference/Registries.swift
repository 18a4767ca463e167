internal import CSVTokens
package import Standards

/// One row of a registry, read by column name.
struct RegistryRow {
  let header: [String]
  let cells: [String]
  let line: Int
  let file: String

  /// The rows of a registry: UTF-8 CSV with or without a byte order mark, with a header that names the columns.
  /// - Throws: for what is no CSV, an empty file, or a column that lacks.
  static func all(of file: DataFile, columns: [String]) throws(DataFileError) -> [RegistryRow] {
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
    for column in columns where !header.contains(column) {
      throw DataFileError(file: file.path, path: "line 1", reason: "lacks the column \"\(column)\"")
    }
    return rows.dropFirst().map { row in
      RegistryRow(header: header, cells: row.cells, line: row.line, file: file.path)
    }
  }

  subscript(column: String) -> String {
    guard let index = header.firstIndex(of: column), index < cells.count else { return "" }
    return cells[index]
  }

  func required(_ column: String) throws(DataFileError) -> String {
    guard !self[column].isEmpty else { throw error("has no \(column)") }
    return self[column]
  }

  /// The cell as a name that files can have anywhere: workbooks are named after it.
  func fileName(_ column: String) throws(DataFileError) -> String {
    let name = try required(column)
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, !name.hasPrefix("."), name.utf8.count <= Self.longestName else {
      throw error(
        "\(column) \"\(name.prefix(Self.longestName))\" cannot name a file: up to \(Self.longestName) of A-Z a-z 0-9 - _ ., no dot first"
      )
    }
    return name
  }

  private static let longestName = 64

  func list(_ column: String) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }

  func period(_ column: String) throws(DataFileError) -> Period {
    guard let period = Period(self[column]) else {
      throw error("\(column) \"\(self[column])\" is no YYYY-MM")
    }
    return period
  }

  /// A whole number from 1 on.
  func ordinal(_ column: String) throws(DataFileError) -> Int {
    guard let number = Int(self[column]), number > 0 else {
      throw error("\(column) \"\(self[column])\" is no whole number from 1 on")
    }
    return number
  }

  /// The period of a column that may be blank.
  func optionalPeriod(_ column: String) throws(DataFileError) -> Period? {
    self[column].isEmpty ? nil : try period(column)
  }

  private func error(_ reason: String) -> DataFileError {
    DataFileError(file: file, path: "line \(line)", reason: reason)
  }
}

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

  /// Reads a registry: UTF-8 CSV with the columns of Values, *Offices*; further ones are groupings.
  /// - Throws: for a missing column, a wrong period, or a row without code or name.
  package static func read(_ file: DataFile) throws(DataFileError) -> OfficeRegistry {
    var offices: [Office] = []
    for row in try RegistryRow.all(of: file, columns: knownColumns) { offices.append(try office(row)) }
    return try OfficeRegistry(offices: offices, file: file.path)
  }

  private static func office(_ row: RegistryRow) throws(DataFileError) -> Office {
    Office(
      code: try row.fileName("code"), type: try row.required("type"), name: try row.required("name"),
      shortName: try row.required("short_name"), abbreviation: row["abbreviation"],
      provinces: row.list("provinces"),
      region: try row.required("region"), validFrom: try row.period("valid_from"),
      validTo: try row.optionalPeriod("valid_to"), successors: row.list("successors"),
      aliases: row.list("aliases"),
      groupings: row.header.filter { !knownColumns.contains($0) }.map { .init(column: $0, group: row[$0]) })
  }
}

extension GroupRegistry {
  private static let columns = [
    "office_type", "key", "name", "abbreviation", "aliases", "valid_from", "valid_to",
  ]

  /// The embedded registry of groups.
  package static func readEmbedded() throws(DataFileError) -> GroupRegistry {
    guard let file = EmbeddedData.files(under: "groups.csv").first else {
      throw DataFileError(file: "groups.csv", path: "line 1", reason: "is missing from the program")
    }
    return try read(file)
  }

  /// Reads a registry of groups; a blank `office_type` means every type, blank periods no bound.
  /// - Throws: for a missing column, a wrong period, or a row without key or name.
  package static func read(_ file: DataFile) throws(DataFileError) -> GroupRegistry {
    var groups: [Group] = []
    for row in try RegistryRow.all(of: file, columns: columns) {
      groups.append(
        Group(
          key: try row.required("key"), name: try row.required("name"), abbreviation: row["abbreviation"],
          aliases: row.list("aliases"), officeType: row["office_type"].isEmpty ? nil : row["office_type"],
          validFrom: try row.optionalPeriod("valid_from"), validTo: try row.optionalPeriod("valid_to")))
    }
    return try GroupRegistry(groups: groups, file: file.path)
  }
}

extension ProvinceMap {
  private static let columns = ["province", "abbreviation", "row", "column"]

  /// The embedded map.
  package static func readEmbedded() throws(DataFileError) -> ProvinceMap {
    guard let file = EmbeddedData.files(under: "provinces.csv").first else {
      throw DataFileError(file: "provinces.csv", path: "line 1", reason: "is missing from the program")
    }
    var tiles: [Tile] = []
    for row in try RegistryRow.all(of: file, columns: columns) {
      tiles.append(
        Tile(
          province: try row.required("province"), abbreviation: try row.required("abbreviation"),
          row: try row.ordinal("row"), column: try row.ordinal("column")))
    }
    return try ProvinceMap(tiles: tiles, file: file.path)
  }
}
