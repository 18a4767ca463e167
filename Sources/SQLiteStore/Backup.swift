internal import CSQLite

extension Connection {
  /// Writes a compact copy of the database as it is now, without its write-ahead log.
  ///
  /// The copy is made beside the target and renamed into place when it is on the disk. Not inside a transaction.
  ///
  /// - Parameters:
  ///   - target: the file to write or replace.
  ///   - permissions: those of the copy, before the process's umask.
  package func backUp(to target: String, permissions: UInt32 = 0o600) throws(SQLiteError) {
    let unfinished = target + ".partial"
    for leftover in [unfinished, unfinished + "-journal"] { try DatabaseFile.remove(leftover) }
    try DatabaseFile.create(unfinished, permissions: permissions)
    do throws(SQLiteError) {
      try execute("VACUUM INTO ?", [.text(unfinished)])
      try DatabaseFile.replace(target, with: unfinished)
    } catch {
      for leftover in [unfinished, unfinished + "-journal"] { try? DatabaseFile.remove(leftover) }
      throw error
    }
  }

  /// Copies the whole database, as it is now, into the memory of this process.
  ///
  /// - Returns: a database of its own that no file ever holds.
  package func copiedIntoMemory() throws(SQLiteError) -> Connection {
    let copy = try Connection(path: path, access: .inMemory)
    guard let backup = unsafe sqlite3_backup_init(copy.handle.pointer, "main", handle.pointer, "main") else {
      // The one cause is a source and a target that are the same, which they never are.
      throw SQLiteError(extendedCode: SQLITE_ERROR, message: "the copy could not be begun", sql: nil)
    }
    // Minus one: all pages in one step, so that no writer comes between two of them; its failure is told by the end.
    unsafe sqlite3_backup_step(backup, -1)
    try unsafe copy.handle.check(sqlite3_backup_finish(backup), sql: nil)
    return copy
  }
}
