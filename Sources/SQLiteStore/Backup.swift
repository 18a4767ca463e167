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
}
