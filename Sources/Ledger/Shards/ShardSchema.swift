internal import SQLiteStore

/// What a shard's ledger holds beside the tables of any other: which share it is, and what was found in the inbox.
///
/// A shard is never brought to a newer form: what another version read is read again.
/// Source: Cluster, *What a shard holds*.
enum ShardSchema {
  static let migrator = LedgerSchema.migrator.adding([Migration("shard-0001", sql: tables)])

  /// The rows that say what the shard is; those of its files are sealed as in any ledger.
  static let sealed = SealedRows(
    scope: "shard",
    queries: [
      "SELECT * FROM shard WHERE ? = ''", "SELECT * FROM shard_months WHERE ? = '' ORDER BY period",
      "SELECT * FROM shard_findings WHERE ? = '' ORDER BY period, position",
      "SELECT * FROM shard_unreadable WHERE ? = '' ORDER BY period, position",
      "SELECT * FROM shard_misplaced WHERE ? = '' ORDER BY position",
      "SELECT * FROM shard_years WHERE ? = '' ORDER BY year",
    ])

  /// Those of ``sealed``, to be emptied before they are filled.
  static let listingTables = [
    "shard_months", "shard_findings", "shard_unreadable", "shard_misplaced", "shard_years",
  ]

  private static let tables = """
    CREATE TABLE shard (
      id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, count INTEGER NOT NULL,
      version TEXT NOT NULL, rules TEXT NOT NULL, period TEXT, listing TEXT NOT NULL,
      started_at INTEGER NOT NULL, is_finished INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE shard_months (period TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE shard_findings (
      period TEXT NOT NULL, position INTEGER NOT NULL,
      code TEXT NOT NULL, identity TEXT NOT NULL, severity TEXT NOT NULL, office TEXT, kind TEXT, path BLOB,
      row INTEGER, col INTEGER, header TEXT, count INTEGER NOT NULL, last_row INTEGER, value TEXT,
      details TEXT, hides_personal_data INTEGER NOT NULL,
      PRIMARY KEY (period, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE shard_unreadable (
      period TEXT NOT NULL, position INTEGER NOT NULL, path BLOB NOT NULL, PRIMARY KEY (period, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE shard_misplaced (position INTEGER PRIMARY KEY, path BLOB NOT NULL) STRICT;
    CREATE TABLE shard_years (year INTEGER PRIMARY KEY) STRICT;
    """
}
