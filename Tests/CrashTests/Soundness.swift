import SQLiteStore
import TestSupport
import Testing

/// What must hold of an output folder at any moment, and after the next run.
extension CrashScene {
  /// Whatever happened: workbooks that open, sets that are whole or marked as broken off, a ledger that is in order.
  func expectSound(_ trial: String, after event: Comment, location: SourceLocation = #_sourceLocation) throws
  {
    let files = try folder.published(in: trial).filter { !$0.key.contains("/.publishing") }
    for (path, bytes) in files {
      #expect(isOldOrNew(path, bytes), "\(path) is neither old nor new: \(event)", sourceLocation: location)
    }
    for period in Self.periods where !folder.exists("\(trial)/\(period)/.publishing/run.json") {
      #expect(
        isWholeSet(files, period: period), "\(period) is mixed and not marked: \(event)",
        sourceLocation: location)
    }
    try expectSoundLedger(trial, after: event, location)
  }

  /// The next run publishes what an undisturbed one does, and leaves nothing of the broken one behind.
  func expectRepaired(_ trial: String, after event: Comment, location: SourceLocation = #_sourceLocation)
    throws
  {
    let outcome = try run(trial)
    #expect(outcome.code == expected.code, "\(event): \(outcome.errors)", sourceLocation: location)
    #expect(try differing(trial) == [], event, sourceLocation: location)
    #expect(folder.files(below: trial) == folder.files(below: "new"), event, sourceLocation: location)
    #expect(
      try results(trial + "/ruamphon-read.sqlite") == results("new/ruamphon-read.sqlite"), event,
      sourceLocation: location)
    try folder.remove(trial)
  }

  /// Looks at a copy, since opening a ledger that was left in the middle repairs it.
  private func expectSoundLedger(_ trial: String, after event: Comment, _ location: SourceLocation) throws {
    let copy = "ledger-of-\(trial)"
    for ending in ["", "-wal"] where folder.exists("\(trial)/ruamphon.sqlite\(ending)") {
      try folder.write(try folder.bytes("\(trial)/ruamphon.sqlite\(ending)"), to: "\(copy)/a.sqlite\(ending)")
    }
    do {
      let ledger = try Connection(path: "\(path(copy))/a.sqlite")
      try ledger.integrityCheck()
      let broken = try ledger.rows("PRAGMA foreign_key_check") { try $0.text(0) }
      #expect(broken == [], event, sourceLocation: location)
      let reader = try Connection(path: path(trial) + "/ruamphon-read.sqlite", access: .readOnly)
      try reader.integrityCheck()
    } catch {
      Issue.record("\(error) – \(event)", sourceLocation: location)
    }
    try folder.remove(copy)
  }

  /// The figures that analysts read.
  private func results(_ database: String) throws -> [String] {
    let connection = try Connection(path: path(database), access: .readOnly)
    return try connection.rows(
      """
      SELECT period || ' ' || office_code || ' ' || node || ' ' || status || ' ' || coalesce(value, '-') || ' '
        || coalesce(level, '-') || ' ' || coalesce(score, '-')
      FROM v_results ORDER BY 1
      """
    ) { try $0.text(0) }
  }
}
