internal import CSQLite

extension Connection {
  /// Runs changes that are kept all or not at all; the write lock is taken at once.
  ///
  /// Taking it at once lets two writers wait for each other instead of failing in the middle. Within another one the
  /// changes belong to that one, which must not go on after an error.
  ///
  /// - Parameter body: the changes; its error undoes them and is thrown on.
  /// - Returns: what `body` returned, after the commit.
  package func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    if unsafe sqlite3_get_autocommit(handle.pointer) == 0 { return try body() }
    return try run(body, begin: "BEGIN IMMEDIATE")
  }

  /// Runs queries that all see the same state, whatever other connections write meanwhile.
  ///
  /// Within a transaction or another snapshot they see what that one sees.
  package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    if unsafe sqlite3_get_autocommit(handle.pointer) == 0 { return try body() }
    return try run(body, begin: "BEGIN DEFERRED")
  }

  private func run<Value>(_ body: () throws -> Value, begin: String) throws -> Value {
    try execute(begin)
    do {
      let value = try body()
      try execute("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// Undoes the open transaction; SQLite has ended it already after some errors, a full disk for one.
  ///
  /// The error that led here says more than one of the rollback, which leaves nothing that a later open
  /// would not undo by itself.
  private func rollBack() {
    if unsafe sqlite3_get_autocommit(handle.pointer) == 0 { try? execute("ROLLBACK") }
  }
}
