internal import SQLiteStore

/// What a run reads of some months is kept or undone as one: a month that would lose too much stays as it was.
extension Ledger {
  /// Begins what ``keepReadings()`` keeps or ``undoReadings()`` undoes; a process that ends before undoes it too.
  package func beginReadings() throws(LedgerError) {
    try attempt { try connection.execute("BEGIN IMMEDIATE") }
  }

  package func keepReadings() throws(LedgerError) {
    try attempt { try connection.execute("COMMIT") }
  }

  /// Puts everything back as it was when the readings began.
  package func undoReadings() throws(LedgerError) {
    try attempt { try connection.execute("ROLLBACK") }
  }
}
