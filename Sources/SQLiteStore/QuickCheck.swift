internal import CSQLite

extension Connection {
  /// Looks through the whole file for damage, without comparing indexes with their tables.
  ///
  /// - Throws: an error with `isCorrupt` that names the first damage.
  package func quickCheck() throws(SQLiteError) { try check("PRAGMA quick_check(1)") }

  /// Looks through the whole file, indexes included, which takes several times longer.
  ///
  /// - Throws: an error with `isCorrupt` that names the first damage.
  package func integrityCheck() throws(SQLiteError) { try check("PRAGMA integrity_check(1)") }

  private func check(_ sql: String) throws(SQLiteError) {
    let answer = try statement(sql).firstText()
    if answer == "ok" { return }
    // The answer names the database in a line of its own before the damage.
    let message = answer?.split(whereSeparator: \.isNewline).joined(separator: " ")
    throw SQLiteError(extendedCode: SQLITE_CORRUPT, message: message ?? "no answer", sql: sql)
  }
}
