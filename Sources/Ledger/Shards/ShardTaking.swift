package import Discovery
internal import Records
internal import SQLiteStore
package import Standards

extension Ledger {
  /// Takes over what shards read of some files of a month, in place of what is known of them.
  ///
  /// What follows from it for months published before is the same as if the files had been read here.
  /// - Parameter run: the run that publishes from them.
  package func take(
    _ files: [InboxFile], of month: Period, from shards: ShardSet, run: Int
  ) throws(LedgerError) {
    let byShard = Dictionary(grouping: files) { shards.shardOfFile[$0.path] ?? 0 }
    try attempt {
      for (index, files) in byShard.sorted(by: { $0.key < $1.key }) {
        let source = try shards.shards[index].opened()
        try connection.transaction { try take(files, of: month, from: source, run: run) }
      }
    }
  }

  private func take(
    _ files: [InboxFile], of month: Period, from source: borrowing Connection, run: Int
  ) throws {
    var offices: Set<String> = []
    var firstRuns: [SourcePath: (sha256: String, run: Int)] = [:]
    for file in files {
      let known = try connection.rows(
        "SELECT sha256, first_run FROM files WHERE path = ?", [.bytes(file.path.bytes)]
      ) { (try $0.optionalText(0), try $0.int(1)) }
      guard let (sha256, firstRun) = known.first else { continue }
      if let sha256 { firstRuns[file.path] = (sha256, firstRun) }
      offices.formUnion(try self.offices(ofFileAt: file.path))
      try deleteFile(at: file.path)
    }
    let copy = try ReadingCopy(Set(files.map(\.path)), of: month, in: source, for: connection)
    try copy.run(from: source, to: connection) { path, sha256 in
      firstRuns[path].flatMap { $0.sha256 == sha256 ? $0.run : nil } ?? run
    }
    try noteReceipts(Array(copy.files.values))
    let ids = copy.files.keys.sorted().map { $0 + copy.fileOffset }
    try Seals.renewFiles(ids, of: month.description, in: connection)
    for file in copy.files.values { offices.formUnion(try self.offices(ofFileAt: file.path)) }
    try markOutdated(from: month, touching: offices)
  }
}

/// Some files' rows on their way from one ledger to another, whole tables at once and as they are stored.
private struct ReadingCopy {
  /// By their numbers in the ledger that they come from.
  let files: [Int: SourceFile]
  /// What is added to the numbers of files and sheets, so that none is taken.
  let fileOffset: Int
  private let sheetOffset: Int
  private let month: SQLValue
  /// Whether the other ledger knows more files of the month than are wanted.
  private let isPart: Bool

  init(
    _ paths: Set<SourcePath>, of period: Period, in source: borrowing Connection,
    for target: borrowing Connection
  ) throws {
    month = .text(period.description)
    var files: [Int: SourceFile] = [:]
    var count = 0
    try source.statement("SELECT id, path, read_size, read_modified, sha256 FROM files WHERE period = ?")
      .forEachRow([month]) { row in
        count += 1
        let path = SourcePath(bytes: try row.bytes(1))
        guard paths.contains(path) else { return }
        var file = SourceFile(path: path, period: period, size: try row.int(2), modified: try row.int(3))
        file.sha256 = try row.optionalText(4)
        files[try row.int(0)] = file
      }
    self.files = files
    isPart = files.count < count
    fileOffset = try Self.last("files", in: target)
    sheetOffset = try Self.last("sheets", in: target)
  }

  private static func last(_ table: String, in connection: borrowing Connection) throws -> Int {
    try connection.rows("SELECT coalesce(max(id), 0) FROM \(table)") { try $0.int(0) }.first ?? 0
  }

  /// - Parameter firstRun: which run read the content of a file first.
  func run(
    from source: borrowing Connection, to target: borrowing Connection,
    firstRun: (SourcePath, String?) -> Int
  ) throws {
    let columns = try source.columns(of: "files")
    let firstRunColumn = columns.firstIndex(of: "first_run") ?? 0
    try copy("files", "SELECT t.* FROM files AS t WHERE t.period = ? ORDER BY t.id", source, target) { row in
      let id = try row.int(0)
      guard let file = files[id] else { return nil }
      return [
        (0, .integer(id + fileOffset)), (firstRunColumn, .integer(firstRun(file.path, file.sha256))),
      ]
    }
    var sheets: Set<Int> = []
    try copy(
      "sheets",
      "SELECT t.* FROM files AS f JOIN sheets AS t ON t.file = f.id WHERE f.period = ? ORDER BY t.id",
      source, target
    ) { row in
      let (id, file) = (try row.int(0), try row.int(1))
      guard files[file] != nil else { return nil }
      if isPart { sheets.insert(id) }
      return [(0, .integer(id + sheetOffset)), (1, .integer(file + fileOffset))]
    }
    let names = try target.statement("INSERT OR IGNORE INTO \(SurveyNames.table) VALUES (?, ?)")
    try source.statement("SELECT id, names FROM \(SurveyNames.table)").forEachRow([]) { row in
      try names.run(copying: row, replacing: [])
    }
    for (table, column) in try Self.tables(beside: "files", in: source) where table != "sheets" {
      try copy(
        table, "SELECT t.* FROM files AS f JOIN \(table) AS t ON t.file = f.id WHERE f.period = ?", source,
        target
      ) { row in
        let file = try row.int(column)
        return files[file] == nil ? nil : [(column, .integer(file + fileOffset))]
      }
    }
    for (table, column) in try Self.tables(beside: "sheets", in: source) {
      try copy(
        table,
        """
        SELECT t.* FROM files AS f JOIN sheets AS s ON s.file = f.id JOIN \(table) AS t ON t.sheet = s.id
        WHERE f.period = ?
        """, source, target
      ) { row in
        let sheet = try row.int(column)
        return isPart && !sheets.contains(sheet) ? nil : [(column, .integer(sheet + sheetOffset))]
      }
    }
  }

  /// Copies the rows of a query.
  /// - Parameter renumbering: what a row is kept with; nil leaves it out.
  private func copy(
    _ table: String, _ query: String, _ source: borrowing Connection, _ target: borrowing Connection,
    renumbering: (borrowing Row) throws -> [(column: Int, value: SQLValue)]?
  ) throws {
    let places = try source.columns(of: table).map { _ in "?" }.joined(separator: ", ")
    let insertion = try target.statement("INSERT INTO \(table) VALUES (\(places))")
    try source.statement(query).forEachRow([month]) { row in
      if let numbers = try renumbering(row) { try insertion.run(copying: row, replacing: numbers) }
    }
  }

  /// The tables whose rows belong to those of another one, as the schema says, and the column that tells to which.
  private static func tables(
    beside table: String, in connection: borrowing Connection
  ) throws -> [(name: String, column: Int)] {
    let found = try connection.rows(
      """
      SELECT m.name, k."from" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k
      WHERE m.type = 'table' AND k."table" = ? ORDER BY m.name
      """, [.text(table)]
    ) { (try $0.text(0), try $0.text(1)) }
    return try found.map { name, key in
      (name, try connection.columns(of: name).firstIndex(of: key) ?? 0)
    }
  }
}
