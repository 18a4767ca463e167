internal import CSVTokens
internal import Standards

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

  /// The period of a column that may be blank.
  func optionalPeriod(_ column: String) throws(DataFileError) -> Period? {
    self[column].isEmpty ? nil : try period(column)
  }

  private func error(_ reason: String) -> DataFileError {
    DataFileError(file: file, path: "line \(line)", reason: reason)
  }
}
