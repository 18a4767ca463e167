package import Discovery
internal import FileSystem
package import Records
internal import SQLiteStore
package import Standards

/// A file as the ledger knows it: enough to tell whether it must be read again.
package struct KnownFile: Hashable, Sendable {
  package let path: SourcePath
  package let period: Period
  package let sha256: String?
  /// Why it was not read when a run came last.
  package let hold: FileHold?
  private let size: Int
  private let modified: Int
  private let changed: Int
  private let device: Int
  private let inode: Int
  private let fingerprint: String

  fileprivate init(_ row: borrowing Row) throws {
    path = SourcePath(bytes: try row.bytes(0))
    let month = try row.text(1)
    guard let period = Period(month) else { throw UnknownValue(column: "period", value: month) }
    self.period = period
    sha256 = try row.optionalText(2)
    size = try row.int(3)
    modified = try row.int(4)
    changed = try row.int(5)
    device = try row.int(6)
    inode = try row.int(7)
    fingerprint = try row.text(8)
    hold = try HoldColumns.hold(row, from: 9)
  }

  /// Whether it was read by the same program, registry, framework and vocabulary.
  package func wasRead(under fingerprint: String) -> Bool { self.fingerprint == fingerprint }

  /// Whether the file changed after a moment, in seconds since 1970, UTC, and is not what was found of it then.
  /// - Parameter file: what was found at the path; nil where nothing was.
  package func isNewer(than moment: Int, found file: InboxFile?) -> Bool {
    guard changed / 1_000_000_000 > moment else { return false }
    return file.map { $0.status.size != size || $0.status.modified != modified } ?? true
  }

  /// Whether the file need not be read again: the same size, times and place on the disk, under the same rules.
  package func stands(for file: InboxFile, fingerprint: String) -> Bool {
    let status = file.status
    return size == status.size && modified == status.modified && changed == status.changed
      && device == Int(bitPattern: UInt(status.device)) && inode == Int(bitPattern: UInt(status.inode))
      && self.fingerprint == fingerprint
  }
}

extension Ledger {
  /// Every file that the ledger knows, by path.
  package func knownFiles() throws(LedgerError) -> [SourcePath: KnownFile] {
    try attempt {
      let files = try connection.rows(

        """
        SELECT path, period, sha256, size, modified, changed, device, inode, fingerprint, \(HoldColumns.names)
        FROM files
        """
      ) { try KnownFile($0) }
      return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    }
  }

  /// Notices what stands in a month's folder beside its files; a change of it unsettles the month.
  ///
  /// - Parameter strays: a digest of what was found.
  package func notice(strays: String, in period: Period) throws(LedgerError) {
    try attempt {
      let known = try connection.rows(
        "SELECT strays FROM months WHERE period = ?", [.text(period.description)]
      ) { try $0.text(0) }
      if known.first == strays { return }
      try connection.transaction {
        try connection.execute(
          """
          INSERT INTO months (period, strays) VALUES (?, ?)
          ON CONFLICT (period) DO UPDATE SET strays = excluded.strays
          """, [.text(period.description), .text(strays)])
        try markOutdated(from: period, touching: [TouchedOffices.any])
      }
    }
  }

  /// Notices what cannot be looked at in a month's folder; it changes what is said of the month, but no office's sheet.
  ///
  /// - Parameter unreadable: a digest of what was found.
  package func notice(unreadable: String, in period: Period) throws(LedgerError) {
    try attempt {
      let known = try connection.rows(
        "SELECT unreadable FROM months WHERE period = ?", [.text(period.description)]
      ) { try $0.text(0) }
      if (known.first ?? "") == unreadable { return }
      try connection.transaction {
        try connection.execute(
          """
          INSERT INTO months (period, strays, unreadable) VALUES (?, '', ?)
          ON CONFLICT (period) DO UPDATE SET unreadable = excluded.unreadable
          """, [.text(period.description), .text(unreadable)])
        try markOutdated(from: period, touching: [])
      }
    }
  }

  /// Remembers that a month and those that may rest on it may no longer be as published, and whose doing it is.
  ///
  /// Those are the later months of its fiscal year and, since rules look back, all of the next one.
  func markOutdated(from period: Period, touching offices: Set<String>) throws {
    let months: [SQLValue] = [.integer(period.fiscalYear), .text(period.description)]
    let resting = "(fiscal_year = ?1 AND period >= ?2 OR fiscal_year = ?1 + 1)"
    let later = try connection.rows(
      "SELECT period FROM periods WHERE \(resting)", months
    ) { try Self.period(try $0.text(0)) }
    for period in later { try requireSound(.standing, period.description) }
    try connection.execute(
      "UPDATE periods SET is_settled = 0 WHERE \(resting) AND is_settled <> 0", months)
    var changes = connection.changeCount
    for office in offices {
      try connection.execute(
        """
        INSERT OR IGNORE INTO touched_offices
        SELECT period, ?3 FROM periods WHERE \(resting)
        """, months + [.text(office)])
      changes += connection.changeCount
    }
    if changes == 0 { return }
    for period in later { try sealStanding(of: period) }
  }
}
