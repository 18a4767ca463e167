internal import CSQLite

/// A prepared statement, on loan from its connection's cache until it goes out of scope.
@safe
package struct Statement: ~Copyable {
  private let handle: DatabaseHandle
  private let prepared: PreparedStatement
  /// The SQL text, with its `?`.
  package let sql: String

  init(_ sql: String, on handle: DatabaseHandle) throws(SQLiteError) {
    prepared = try handle.takeStatement(sql)
    self.handle = handle
    self.sql = sql
  }

  private var pointer: OpaquePointer { unsafe prepared.pointer }

  deinit { handle.returnStatement(prepared) }

  /// Runs the statement to its end with one value for each `?`, and ignores its rows.
  package func run(_ values: [SQLValue] = []) throws(SQLiteError) {
    try bind(values)
    defer { unsafe sqlite3_reset(pointer) }
    while try step() {}
  }

  /// Runs the statement with the columns of another one's row as they are stored, some of them replaced.
  ///
  /// Nothing passes through Swift's own types, so that copying a table costs little more than SQLite itself.
  /// - Parameters:
  ///   - row: of any database that this task uses, with a column for each `?`.
  ///   - replacing: what is bound in place of some columns, by their index.
  package func run(
    copying row: borrowing Row, replacing: [(column: Int, value: SQLValue)]
  ) throws(SQLiteError) {
    try bind(columnsOf: row, replacing: replacing)
    defer { unsafe sqlite3_reset(pointer) }
    while try step() {}
  }

  /// Runs a query and hands out its rows one by one.
  ///
  /// - Parameters:
  ///   - values: one for each `?`.
  ///   - body: called for each row; the row is valid only inside it. Its error ends the query.
  package func forEachRow(_ values: [SQLValue] = [], _ body: (borrowing Row) throws -> Void) throws {
    try bind(values)
    defer { unsafe sqlite3_reset(pointer) }
    let row = unsafe Row(pointer, sql: sql)
    while try step() { try body(row) }
  }

  /// Runs a query and gives each row's columns, all of them texts.
  func texts(_ values: [SQLValue] = []) throws(SQLiteError) -> [[String]] {
    try bind(values)
    defer { unsafe sqlite3_reset(pointer) }
    let row = unsafe Row(pointer, sql: sql)
    var rows: [[String]] = []
    while try step() {
      var columns: [String] = []
      for column in unsafe 0..<Int(sqlite3_column_count(pointer)) { columns.append(try row.text(column)) }
      rows.append(columns)
    }
    return rows
  }

  /// The first column of the first row as text, for pragmas; nil without a row.
  func firstText() throws(SQLiteError) -> String? {
    defer { unsafe sqlite3_reset(pointer) }
    guard try step() else { return nil }
    let row = unsafe Row(pointer, sql: sql)
    return try row.optionalText(0)
  }

  /// Goes to the next row.
  ///
  /// - Returns: false when there is none.
  private func step() throws(SQLiteError) -> Bool {
    let code = unsafe sqlite3_step(pointer)
    try handle.check(code, sql: sql)
    return code == SQLITE_ROW
  }

  private func bind(_ values: [SQLValue]) throws(SQLiteError) {
    let expected = unsafe Int(sqlite3_bind_parameter_count(pointer))
    guard values.count == expected else {
      throw SQLiteError(
        extendedCode: SQLITE_RANGE, message: "\(values.count) values for \(expected) parameters", sql: sql)
    }
    for (index, value) in values.enumerated() {
      try handle.check(bind(value, at: Int32(truncatingIfNeeded: index + 1)), sql: sql)
    }
  }

  private func bind(
    columnsOf row: borrowing Row, replacing: [(column: Int, value: SQLValue)]
  ) throws(SQLiteError) {
    for column in 0..<row.count {
      let index = Int32(truncatingIfNeeded: column)
      try unsafe handle.check(sqlite3_bind_value(pointer, index + 1, row.stored(index)), sql: sql)
    }
    for (column, value) in replacing {
      try handle.check(bind(value, at: Int32(truncatingIfNeeded: column + 1)), sql: sql)
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(pointer, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(pointer, index, Int64(number))
    case .real(let number): return unsafe sqlite3_bind_double(pointer, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) {
          unsafe sqlite3_bind_text64(
            pointer, index, $0.baseAddress, UInt64($0.count), copyAtOnce, UInt8(SQLITE_UTF8))
        }
      }
    case .bytes(let bytes):
      // A null pointer would bind NULL, and an empty array may have one.
      if bytes.isEmpty { return unsafe sqlite3_bind_zeroblob(pointer, index, 0) }
      return unsafe sqlite3_bind_blob64(pointer, index, bytes, UInt64(bytes.count), copyAtOnce)
    }
  }
}

/// SQLITE_TRANSIENT, a cast that Swift does not import: SQLite copies the value before the call returns.
private let copyAtOnce = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
