package import Records
internal import SQLiteStore
package import Standards

/// Whose files changed since a period was published last, so that other offices' workbooks can be left alone.
package enum TouchedOffices {
  /// Stands for an office that a file does not tell: it may be any.
  package static let any = ""
}

extension Ledger {
  /// The offices of which something changed since a period was published last; nil where it may be any of them.
  package func touchedOffices(of period: Period) throws(LedgerError) -> Set<String>? {
    try attempt {
      let offices = try connection.rows(
        "SELECT office FROM touched_offices WHERE period = ?", [.text(period.description)]
      ) { try $0.text(0) }
      return offices.contains(TouchedOffices.any) ? nil : Set(offices)
    }
  }

  func forgetTouched(of period: Period) throws {
    try connection.execute("DELETE FROM touched_offices WHERE period = ?", [.text(period.description)])
  }

  /// The offices that a known file says anything of; ``TouchedOffices/any`` stands for one that it does not tell.
  func offices(ofFileAt path: SourcePath) throws -> Set<String> {
    let told = try connection.rows(
      """
      SELECT s.office FROM sheets AS s JOIN files AS f ON f.id = s.file WHERE f.path = ?1
      UNION SELECT n.office FROM findings AS n JOIN files AS f ON f.id = n.file
        WHERE f.path = ?1 AND n.office IS NOT NULL
      UNION SELECT coalesce(f.office_by_path, '') FROM files AS f WHERE f.path = ?1
        AND (f.office_by_path IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sheets AS s WHERE s.file = f.id))
      """, [.bytes(path.bytes)]
    ) { try $0.text(0) }
    return Set(told)
  }

  /// The offices that each known file says anything of, by path.
  package func officesOfFiles() throws(LedgerError) -> [SourcePath: Set<String>] {
    try attempt {
      var offices: [SourcePath: Set<String>] = [:]
      try connection.statement(
        """
        SELECT f.path, s.office FROM files AS f JOIN sheets AS s ON s.file = f.id
        UNION SELECT path, coalesce(office_by_path, '') FROM files AS f
          WHERE office_by_path IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sheets AS s WHERE s.file = f.id)
        """
      ).forEachRow([]) { row in
        offices[SourcePath(bytes: try row.bytes(0)), default: []].insert(try row.text(1))
      }
      return offices
    }
  }
}
