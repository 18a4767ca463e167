package import Records
internal import SQLiteStore
internal import Standards

/// The hashes of survey rows, kept when a file is read, so that no file is read again to be compared.
extension Ledger {
  /// The hashes of an office's rows in a survey file, in no order of rows.
  ///
  /// - Throws: `surveyToRead` where the file was last read by a version that kept no hashes.
  package func rowHashes(of path: SourcePath, officeCode: String) throws(LedgerError) -> [UInt64] {
    try attempt {
      let sheets = try connection.rows(
        """
        SELECT r.hashes FROM sheets AS s JOIN files AS f ON f.id = s.file LEFT JOIN survey_rows AS r ON r.sheet = s.id
        WHERE f.path = ? AND s.office = ? AND s.kind = ? ORDER BY s.position
        """, [.bytes(path.bytes), .text(officeCode), .text(SheetKind.survey.rawValue)]
      ) { try $0.optionalBytes(0) }
      return try sheets.flatMap { bytes in
        guard let bytes else { throw LedgerError.surveyToRead(file: path.text) }
        return Self.hashes(bytes)
      }
    }
  }

  /// - Throws: when the row cannot be written.
  func insert(rowHashes: [UInt64], sheet: Int) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * rowHashes.count)
    for hash in rowHashes.sorted() {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
    try connection.execute("INSERT INTO survey_rows VALUES (?, ?)", [.integer(sheet), .bytes(bytes)])
  }

  /// Eight bytes each, the least significant first.
  private static func hashes(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << ($1 * 8) }
    }
  }
}
