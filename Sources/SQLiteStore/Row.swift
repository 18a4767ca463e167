internal import CSQLite

/// One row of a running query; columns are counted from 0 and read as the type that they were stored as.
///
/// SQLite would silently turn text into 0; here another type, or NULL, is an error that names the column.
@safe
package struct Row: ~Copyable {
  private let statement: OpaquePointer
  private let sql: String

  init(_ statement: OpaquePointer, sql: String) {
    unsafe self.statement = unsafe statement
    self.sql = sql
  }

  /// Reads an integer.
  package func int(_ column: Int) throws(SQLiteError) -> Int {
    try require(SQLITE_INTEGER, column)
    return unsafe Int(sqlite3_column_int64(statement, Int32(truncatingIfNeeded: column)))
  }

  /// Reads a number; an integer is one too.
  package func double(_ column: Int) throws(SQLiteError) -> Double {
    if type(column) != SQLITE_INTEGER { try require(SQLITE_FLOAT, column) }
    return unsafe sqlite3_column_double(statement, Int32(truncatingIfNeeded: column))
  }

  /// Reads text.
  package func text(_ column: Int) throws(SQLiteError) -> String {
    try require(SQLITE_TEXT, column)
    let column = Int32(truncatingIfNeeded: column)
    // The pointer first: asking for it may convert, and so change the count.
    let start = unsafe sqlite3_column_text(statement, column)
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Reads bytes.
  package func bytes(_ column: Int) throws(SQLiteError) -> [UInt8] {
    try require(SQLITE_BLOB, column)
    let column = Int32(truncatingIfNeeded: column)
    let start = unsafe sqlite3_column_blob(statement, column)
    return unsafe Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  /// Reads an integer that is 0 for false.
  package func bool(_ column: Int) throws(SQLiteError) -> Bool { try int(column) != 0 }

  /// Reads an integer, or nil for NULL.
  package func optionalInt(_ column: Int) throws(SQLiteError) -> Int? {
    isNull(column) ? nil : try int(column)
  }

  /// Reads text, or nil for NULL.
  package func optionalText(_ column: Int) throws(SQLiteError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// Reads bytes, or nil for NULL.
  package func optionalBytes(_ column: Int) throws(SQLiteError) -> [UInt8]? {
    isNull(column) ? nil : try bytes(column)
  }

  /// The value of a column as it is stored.
  package func value(_ column: Int) throws(SQLiteError) -> SQLValue {
    switch type(column) {
    case SQLITE_INTEGER: .integer(try int(column))
    case SQLITE_FLOAT: .real(try double(column))
    case SQLITE_TEXT: .text(try text(column))
    case SQLITE_BLOB: .bytes(try bytes(column))
    default: .null
    }
  }

  /// A column as SQLite holds it, valid until the next row.
  func stored(_ column: Int32) -> OpaquePointer? { unsafe sqlite3_column_value(statement, column) }

  /// Adds every column's type, length and stored bytes, so that no two different rows add the same.
  /// - Parameter first: the column to begin with.
  package func append(to bytes: inout [UInt8], from first: Int = 0) {
    for column in first..<count {
      let index = Int32(truncatingIfNeeded: column)
      let type = unsafe sqlite3_column_type(statement, index)
      bytes.append(UInt8(truncatingIfNeeded: type))
      switch type {
      case SQLITE_INTEGER:
        unsafe append(UInt64(bitPattern: sqlite3_column_int64(statement, index)), to: &bytes)
      case SQLITE_FLOAT: unsafe append(sqlite3_column_double(statement, index).bitPattern, to: &bytes)
      case SQLITE_TEXT, SQLITE_BLOB:
        let start = unsafe sqlite3_column_blob(statement, index)
        let length = unsafe Int(sqlite3_column_bytes(statement, index))
        append(UInt64(length), to: &bytes)
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length))
      default: break
      }
    }
  }

  private func append(_ number: UInt64, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Tells NULL; a column that does not exist is NULL too.
  package func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

  /// The number of columns.
  package var count: Int { unsafe Int(sqlite3_column_count(statement)) }

  private func type(_ column: Int) -> Int32 {
    unsafe sqlite3_column_type(statement, Int32(truncatingIfNeeded: column))
  }

  private func require(_ expected: Int32, _ column: Int) throws(SQLiteError) {
    let found = type(column)
    if found == expected { return }
    let message = "column \(column) holds \(typeName(found)), not \(typeName(expected))"
    throw SQLiteError(extendedCode: SQLITE_MISMATCH, message: message, sql: sql)
  }
}

private func typeName(_ type: Int32) -> String {
  switch type {
  case SQLITE_INTEGER: "an integer"
  case SQLITE_FLOAT: "a number"
  case SQLITE_TEXT: "text"
  case SQLITE_BLOB: "bytes"
  default: "NULL"
  }
}

/// A value as SQLite stores it, to be bound to a `?`.
package enum SQLValue: Equatable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

extension SQLValue {
  /// Binds a number, or NULL.
  package init(_ value: Int?) { self = value.map(SQLValue.integer) ?? .null }

  /// Binds a number, or NULL; NaN is stored as NULL by SQLite.
  package init(_ value: Double?) { self = value.map(SQLValue.real) ?? .null }

  /// Binds text, or NULL.
  package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }

  /// Binds bytes, or NULL.
  package init(_ value: [UInt8]?) { self = value.map(SQLValue.bytes) ?? .null }

  /// Binds a truth value as 1 or 0, or NULL.
  package init(_ value: Bool?) { self = value.map { .integer($0 ? 1 : 0) } ?? .null }
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// Writes NULL as `nil`.
  package init(nilLiteral: ()) { self = .null }

  /// Writes a number as a literal.
  package init(integerLiteral value: Int) { self = .integer(value) }

  /// Writes text as a literal.
  package init(stringLiteral value: String) { self = .text(value) }
}
