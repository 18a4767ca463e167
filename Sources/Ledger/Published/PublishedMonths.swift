package import FileSystem
internal import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// The months of a range that were published at all, oldest first.
  package func publishedMonths(of periods: ClosedRange<Period>) throws(LedgerError) -> [Period] {
    try attempt {
      try connection.rows(
        "SELECT period FROM periods WHERE period BETWEEN ? AND ? ORDER BY period",
        [.text(periods.lowerBound.description), .text(periods.upperBound.description)]
      ) { try Self.period(try $0.text(0)) }
    }
  }

  /// The last run that changed published results of a period; nil where it was never published.
  package func lastChange(of period: Period) throws(LedgerError) -> Int? {
    try attempt {
      try connection.rows("SELECT max(run) FROM results WHERE period = ?", [.text(period.description)]) {
        try $0.optionalInt(0)
      }.first ?? nil
    }
  }

  /// What the workbooks of a period as it was published last compared their offices with, by office code.
  package func comparisons(of period: Period) throws(LedgerError) -> [String: String] {
    try attempt {
      try requireSound(.publication, period.description)
      let rows = try connection.rows(
        "SELECT office, fingerprint FROM period_comparisons WHERE period = ?", [.text(period.description)]
      ) { (try $0.text(0), try $0.text(1)) }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }
}

extension Ledger {
  static let readCopyName = "ruamphon-read.sqlite"

  /// Writes the copy that analysts and their tools read, without what few people answered, renamed when it is whole.
  ///
  /// Nothing is written where the copy holds every publication already. Its views `v_results`, `v_findings` and
  /// `v_survey` are documented and stay. Source: Ledger, *For analysts*.
  package func refreshReadCopy(in folder: DiskPath) throws(LedgerError) {
    let path = folder.appending(Self.readCopyName).text
    try attempt {
      if try isReadCopyCurrent(in: folder) { return }
      let copy = try connection.copiedIntoMemory()
      try SmallGroupRows.redact(copy)
      try copy.backUp(to: path, permissions: 0o640)
    }
  }

  /// Whether the copy holds every publication already.
  func isReadCopyCurrent(in folder: DiskPath) throws -> Bool {
    let path = folder.appending(Self.readCopyName).text
    return try Self.publications(in: connection) == Self.publications(inCopyAt: path)
  }

  /// What tells a ledger's publications from others; numbers of runs alone do not, since a new ledger begins again with 1.
  static func publications(in connection: borrowing Connection) throws -> [String] {
    try connection.rows(
      """
      SELECT period || ' ' || run || ' ' || inputs || ' ' || contents || ' ' || rule_set || ' ' || senders || ' ' || look
        || ' ' || (SELECT count(*) FROM corrections AS c WHERE c.period = p.period)
      FROM periods AS p ORDER BY period
      """
    ) { try $0.text(0) }
  }

  private static func publications(inCopyAt path: String) -> [String]? {
    guard let copy = try? Connection(path: path, access: .readOnly) else { return nil }
    // A copy of a version that hid nothing, or had no data tables, is none.
    let newest =
      "SELECT count(*) FROM \(SmallGroupRows.table) UNION ALL SELECT count(*) FROM period_survey_figures"
    guard (try? copy.rows(newest) { try $0.int(0) }) != nil else { return nil }
    return try? publications(in: copy)
  }
}
