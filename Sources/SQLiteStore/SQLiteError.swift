internal import CSQLite

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
