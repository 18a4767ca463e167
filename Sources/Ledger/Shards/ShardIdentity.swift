package import Discovery
internal import Records
internal import SQLiteStore
package import Standards

/// What one shard's readings rest on: which share of which state of an inbox, read by what.
package struct ShardIdentity: Hashable, Sendable {
  package let shard: Shard
  /// The program's version.
  package let version: String
  /// The fingerprint of the rules that a reading rests on.
  package let rules: String
  /// The month that was asked for; nil where all were read.
  package let period: Period?
  /// The digest of what stood in the inbox.
  package let listing: String
  /// Seconds since 1970, UTC: when the inbox was looked at.
  package let startedAt: Int

  package init(
    shard: Shard, version: String, rules: String, period: Period?, listing: String, startedAt: Int
  ) {
    self.shard = shard
    self.version = version
    self.rules = rules
    self.period = period
    self.listing = listing
    self.startedAt = startedAt
  }
}

extension ShardIdentity {
  /// The identity that a ledger keeps, and whether its reading came to its end; nil in one that holds none.
  static func kept(in connection: borrowing Connection) throws -> (identity: ShardIdentity, isFinished: Bool)?
  {
    try connection.rows(
      "SELECT number, count, version, rules, period, listing, started_at, is_finished FROM shard"
    ) { row -> (ShardIdentity, Bool) in
      let (number, count) = (try row.int(0), try row.int(1))
      guard let shard = Shard(number, of: count) else {
        throw UnknownValue(column: "number", value: "\(number)/\(count)")
      }
      return (
        ShardIdentity(
          shard: shard, version: try row.text(2), rules: try row.text(3),
          period: try row.optionalText(4).map(Ledger.period), listing: try row.text(5),
          startedAt: try row.int(6)), try row.bool(7)
      )
    }.first
  }

  func keep(isFinished: Bool, in connection: borrowing Connection) throws {
    try connection.execute(
      "INSERT OR REPLACE INTO shard VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        .integer(shard.number), .integer(shard.count), .text(version), .text(rules),
        SQLValue(period?.description), .text(listing), .integer(startedAt), SQLValue(isFinished),
      ])
  }
}

extension InboxListing {
  /// Keeps all but the files, each of which stands in the ledger of the shard that read it.
  func keep(in connection: borrowing Connection) throws {
    for table in ShardSchema.listingTables { try connection.execute("DELETE FROM \(table)") }
    let places = Array(repeating: "?", count: FindingTable.columnCount + 2).joined(separator: ", ")
    for (month, found) in months {
      let key = SQLValue.text(month.description)
      try connection.execute("INSERT INTO shard_months VALUES (?)", [key])
      for (position, finding) in found.findings.enumerated() {
        try connection.execute(
          "INSERT INTO shard_findings (period, position, \(FindingTable.columns)) VALUES (\(places))",
          [key, .integer(position)] + FindingTable.values(finding))
      }
      for (position, path) in found.unreadable.enumerated() {
        try connection.execute(
          "INSERT INTO shard_unreadable VALUES (?, ?, ?)", [key, .integer(position), .bytes(path.bytes)])
      }
    }
    for (position, path) in misplaced.enumerated() {
      try connection.execute(
        "INSERT INTO shard_misplaced VALUES (?, ?)", [.integer(position), .bytes(path.bytes)])
    }
    for year in yearsWithoutFramework {
      try connection.execute("INSERT INTO shard_years VALUES (?)", [.integer(year)])
    }
  }

  /// What one shard says of the inbox, with the files that all of them read.
  static func kept(
    in connection: borrowing Connection, period: Period?, files: [Period: [InboxFile]]
  ) throws -> InboxListing {
    let names = try connection.rows("SELECT period FROM shard_months") { try Ledger.period(try $0.text(0)) }
    var months: [Period: DiscoveredMonth] = [:]
    for month in names {
      let key = [SQLValue.text(month.description)]
      months[month] = DiscoveredMonth(
        files: files[month] ?? [],
        findings: try connection.rows(
          "SELECT \(FindingTable.columns) FROM shard_findings WHERE period = ? ORDER BY position", key
        ) { try FindingTable.finding($0, from: 0) },
        unreadable: try connection.rows(
          "SELECT path FROM shard_unreadable WHERE period = ? ORDER BY position", key
        ) { SourcePath(bytes: try $0.bytes(0)) })
    }
    return InboxListing(
      period: period, months: months,
      misplaced: try connection.rows("SELECT path FROM shard_misplaced ORDER BY position") {
        SourcePath(bytes: try $0.bytes(0))
      },
      yearsWithoutFramework: try connection.rows("SELECT year FROM shard_years ORDER BY year") {
        try $0.int(0)
      })
  }
}
