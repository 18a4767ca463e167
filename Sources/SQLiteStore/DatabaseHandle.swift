internal import CSQLite
internal import Glibc

/// The open database and the statements that it keeps; both go when the connection goes.
@safe
final class DatabaseHandle {
  private(set) var pointer: OpaquePointer?
  /// By their SQL, in use or idle.
  private var kept: [String: PreparedStatement] = [:]

  /// Opens a file; without `SQLITE_OPEN_CREATE` it must exist.
  ///
  /// No mutex: a connection is not `Sendable`, so one task uses it at a time.
  /// - Parameter uri: what SQLite is given in place of the path, with `SQLITE_OPEN_URI`.
  init(path: String, uri: String? = nil, flags: Int32) throws(SQLiteError) {
    let code = unsafe sqlite3_open_v2(
      uri ?? path, &pointer, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK else {
      // SQLite hands out a handle even when it fails, to ask for the message.
      let error = makeError(code, sql: nil, prefix: "cannot open \"\(path)\": ")
      unsafe sqlite3_close_v2(pointer)
      unsafe pointer = nil
      throw error
    }
  }

  deinit {
    finalizeKept()
    unsafe sqlite3_close_v2(pointer)
  }

  /// Closes the database, unless a statement is still in use.
  func close() throws(SQLiteError) {
    finalizeKept()
    try unsafe check(sqlite3_close(pointer), sql: nil)
    unsafe pointer = nil
  }

  /// Turns every result code but success into the one error of this target.
  func check(_ code: Int32, sql: String?) throws(SQLiteError) {
    if code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE { throw makeError(code, sql: sql) }
  }

  /// Takes an idle statement, or prepares one; a statement that is in use is never shared.
  func takeStatement(_ sql: String) throws(SQLiteError) -> PreparedStatement {
    let known = kept[sql]
    if let known, !known.isInUse {
      known.isInUse = true
      return known
    }
    var pointer: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    try unsafe check(sqlite3_prepare_v3(self.pointer, sql, -1, flags, &pointer, nil), sql: sql)
    guard let pointer = unsafe pointer else {
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "the text holds no statement", sql: sql)
    }
    let statement = unsafe PreparedStatement(pointer, isKept: known == nil)
    if known == nil { kept[sql] = statement }
    return statement
  }

  /// Gives a statement back, without its values; its last error was reported when it occurred.
  func returnStatement(_ statement: PreparedStatement) {
    guard statement.isKept else {
      unsafe sqlite3_finalize(statement.pointer)
      return
    }
    unsafe sqlite3_reset(statement.pointer)
    unsafe sqlite3_clear_bindings(statement.pointer)
    statement.isInUse = false
  }

  /// Those in use go when they are given back.
  private func finalizeKept() {
    for statement in kept.values {
      if statement.isInUse { statement.isKept = false } else { unsafe sqlite3_finalize(statement.pointer) }
    }
    kept = [:]
  }

  private func makeError(_ code: Int32, sql: String?, prefix: String = "") -> SQLiteError {
    let isCurrent = unsafe pointer != nil && sqlite3_extended_errcode(pointer) == code
    let text = unsafe (isCurrent ? sqlite3_errmsg(pointer) : sqlite3_errstr(code)).map {
      unsafe String(cString: $0)
    }
    return SQLiteError(
      extendedCode: code, message: prefix + (text ?? "unknown error") + systemReason(code), sql: sql)
  }

  /// What the operating system said, where SQLite only tells that a read, a write or an open failed.
  private func systemReason(_ code: Int32) -> String {
    guard unsafe pointer != nil, [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF) else { return "" }
    let number = unsafe sqlite3_system_errno(pointer)
    return number == 0 ? "" : unsafe " (\(String(cString: strerror(number))))"
  }
}

/// A statement of an open database, with whether somebody is using it.
@safe
final class PreparedStatement {
  let pointer: OpaquePointer
  fileprivate(set) var isInUse = true
  /// Whether it stays prepared when nobody is using it.
  fileprivate(set) var isKept: Bool

  fileprivate init(_ pointer: OpaquePointer, isKept: Bool) {
    unsafe self.pointer = unsafe pointer
    self.isKept = isKept
  }
}

/// A failure that SQLite reported, or one that it would have let pass, with the SQL but never the bound values.
///
/// Values stay out because they may be personal data (PersonalData).
package struct SQLiteError: Error, Equatable, Sendable {
  /// SQLite's extended result code, for example 2067, a violated unique index.
  package let extendedCode: Int32
  /// What SQLite says, or the operating system.
  package let message: String
  /// The statement with its `?`, when one was running.
  package let sql: String?

  /// SQLite's primary result code, for example 19, a violated constraint.
  package var primaryCode: Int32 { extendedCode & 0xFF }

  /// Whether the file is damaged or no database at all.
  package var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }

  /// Whether a column holds another type than was asked for.
  package var isMismatch: Bool { primaryCode == SQLITE_MISMATCH }

  /// Whether the file or its folder cannot be opened or written.
  package var isUnwritable: Bool { primaryCode == SQLITE_CANTOPEN || primaryCode == SQLITE_READONLY }
}

extension SQLiteError: CustomStringConvertible {
  /// The code, the message and the statement in one line for a log.
  package var description: String {
    "SQLite error \(extendedCode): \(message)" + (sql.map { " – in \"\($0)\"" } ?? "")
  }
}
