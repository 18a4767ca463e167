internal import SQLiteStore
internal import Standards

extension Ledger {
  /// Looks through the whole file: pages, indexes, references, tables, and every row against its seal.
  package func verify() throws(LedgerError) {
    try attempt {
      try connection.integrityCheck()
      let broken = try connection.rows("PRAGMA foreign_key_check") { try $0.text(0) }
      if let table = broken.first {
        throw LedgerError.altered(path: path, reason: "\(table) has rows that refer to nothing")
      }
      try Self.requireOwnSchema(connection, path: path)
      if let fault = try Seals.fault(in: connection) { throw fault }
    }
  }

  /// Refuses a table, index, view or trigger that the migrations did not make, and one of theirs that lacks.
  static func requireOwnSchema(_ connection: borrowing Connection, path: String) throws {
    guard let stray = try LedgerSchema.migrator.strayObject(in: connection) else { return }
    throw LedgerError.altered(
      path: path, reason: "the \(stray.kind) \"\(stray.name)\" is not as the program makes it")
  }

  /// Refuses rows that are not as they were written; what was looked at once is not looked at again.
  func requireSound(_ rows: SealedRows, _ key: String) throws {
    guard !sound.contains("\(rows.scope) \(key)") else { return }
    if let fault = try Seals.fault(rows, key, in: connection) { throw fault }
    sound.insert("\(rows.scope) \(key)")
  }

  func requireSoundFiles(of period: Period) throws {
    if sound.insert(SealedRows.receipt.scope).inserted,
      let fault = try Seals.faultOfReceipts(in: connection)
    {
      throw fault
    }
    if let fault = try Seals.faultOfFiles(of: period.description, in: connection) { throw fault }
  }

  /// Seals what speaks of a month's standing anew.
  func sealStanding(of period: Period) throws {
    try Seals.renew(.standing, period.description, in: connection)
  }

  /// What the ledger holds, for whoever checks it.
  package func contents() throws(LedgerError) -> (runs: Int, periods: Int, files: Int) {
    try attempt {
      func count(_ table: String) throws -> Int {
        try connection.rows("SELECT count(*) FROM \(table)") { try $0.int(0) }.first ?? 0
      }
      return (try count("runs"), try count("periods"), try count("files"))
    }
  }
}
