internal import Digest
internal import SQLiteStore
internal import Standards

/// Hashes of rows, kept when they are written and compared when they are read.
///
/// They are for disks and memory that change a bit, not against somebody who means it: 64 bits of a SHA-256.
enum Seals {
  /// What a seal is where there are no rows.
  fileprivate static let none = 0
  /// Where the files of a month are sealed together, so that one that lacks is noticed.
  private static let filesScope = "files"
  private static let filesAtOnce = 1_000

  static func seal(
    of rows: SealedRows, _ key: SQLValue, in connection: borrowing Connection
  ) throws -> Int {
    let seal = try OpenSeal()
    for query in rows.queries {
      try connection.statement(query).forEachRow([key]) { try seal.add($0) }
      seal.endTable()
    }
    return try seal.finish()
  }

  private static func kept(_ scope: String, _ key: String, in connection: borrowing Connection) throws -> Int
  {
    try connection.rows(
      "SELECT seal FROM seals WHERE scope = ? AND key = ?", [.text(scope), .text(key)]
    ) { try $0.int(0) }.first ?? none
  }

  private static func keep(
    _ seal: Int, _ scope: String, _ key: String, in connection: borrowing Connection
  ) throws {
    try connection.execute(
      "INSERT OR REPLACE INTO seals (scope, key, seal) VALUES (?, ?, ?)",
      [.text(scope), .text(key), .integer(seal)])
  }
}

extension Seals {
  /// Seals rows anew after they were written; within the transaction that wrote them.
  static func renew(_ rows: SealedRows, _ key: String, in connection: borrowing Connection) throws {
    try keep(try seal(of: rows, .text(key), in: connection), rows.scope, key, in: connection)
  }

  /// Seals some files of a month anew after they were stored, and the month with them.
  ///
  /// - Parameter ids: in rising order.
  static func renewFiles(_ ids: [Int], of period: String, in connection: borrowing Connection) throws {
    try mix(try resealFiles(ids, of: period, in: connection), period, in: connection)
  }

  /// Seals files anew whose month is sealed by ``resealMonth(_:in:)`` once all of its files are.
  ///
  /// - Parameter ids: those of one month, in rising order.
  /// - Returns: their seals together.
  @discardableResult
  static func resealFiles(_ ids: [Int], of period: String, in connection: borrowing Connection) throws -> Int
  {
    var all = none
    for first in stride(from: 0, to: ids.count, by: filesAtOnce) {
      let some = Array(ids[first..<min(first + filesAtOnce, ids.count)])
      try resealSheets(ofFiles: some, of: period, in: connection)
      let update = try connection.statement("UPDATE files SET seal = ? WHERE id = ?")
      for (id, seal) in try seals(ofFiles: some, of: period, in: connection) {
        try update.run([.integer(seal), .integer(id)])
        all ^= seal
      }
    }
    return all
  }

  private static func resealSheets(
    ofFiles ids: [Int], of period: String, in connection: borrowing Connection
  ) throws {
    guard let some = someFiles(ids, of: period) else { return }
    let wanted = Set(ids)
    let sheets = try connection.rows(SealedRows.sheetsOfFiles, some) {
      (id: try $0.int(0), file: try $0.int(1))
    }.filter { wanted.contains($0.file) }.map(\.id)
    let update = try connection.statement("UPDATE sheets SET seal = ? WHERE id = ?")
    for (id, seal) in try seals(of: sheets, by: SealedRows.rowsOfSheets, some, in: connection) {
      try update.run([.integer(seal), .integer(id)])
    }
  }

  /// The values of ``SealedRows/someFiles``; nil where there are none.
  private static func someFiles(_ ids: [Int], of period: String) -> [SQLValue]? {
    guard let first = ids.first, let last = ids.last else { return nil }
    return [.text(period), .integer(first), .integer(last)]
  }

  /// Seals a month anew by what stands beside its files.
  static func resealMonth(_ period: String, in connection: borrowing Connection) throws {
    let seals = try connection.rows("SELECT seal FROM files WHERE period = ?", [.text(period)]) {
      try $0.optionalInt(0) ?? none
    }
    try keep(seals.reduce(none, ^), filesScope, period, in: connection)
  }

  /// Keeps a number that is no seal of rows, but tells whether something outside of the ledger is as it was.
  static func note(_ number: Int, _ scope: String, in connection: borrowing Connection) throws {
    try keep(number, scope, "", in: connection)
  }

  static func noted(_ scope: String, in connection: borrowing Connection) throws -> Int {
    try kept(scope, "", in: connection)
  }

  /// Takes a file that is about to go out of its month's seal.
  static func dropFile(at path: [UInt8], in connection: borrowing Connection) throws {
    let known = try connection.rows("SELECT period, seal FROM files WHERE path = ?", [.bytes(path)]) {
      (try $0.text(0), try $0.optionalInt(1) ?? none)
    }
    for (period, seal) in known { try mix(seal, period, in: connection) }
  }

  /// A month's seal is its files' seals, each in or out by the same step, so that one more costs the same for any number.
  private static func mix(_ seal: Int, _ period: String, in connection: borrowing Connection) throws {
    let all = try kept(filesScope, period, in: connection)
    try keep(all ^ seal, filesScope, period, in: connection)
  }

  /// Does what changes some receipts, and takes the change into the seal of all of them.
  ///
  /// - Parameter contents: the hash of each, once.
  static func changingReceipts(
    of contents: [String], in connection: borrowing Connection, _ body: () throws -> Void
  ) throws {
    var all = try kept(SealedRows.receipt.scope, "", in: connection)
    for sha256 in contents { all ^= try seal(of: .receipt, .text(sha256), in: connection) }
    try body()
    for sha256 in contents { all ^= try seal(of: .receipt, .text(sha256), in: connection) }
    try keep(all, SealedRows.receipt.scope, "", in: connection)
  }

  private static func receipts(_ connection: borrowing Connection) throws -> Int {
    var all = none
    try connection.statement(SealedRows.receipts).forEachRow { row in
      let seal = try OpenSeal()
      try seal.add(row)
      seal.endTable()
      all ^= try seal.finish()
    }
    return all
  }

  /// Why the receipts are not what they were; nil where they are.
  static func faultOfReceipts(in connection: borrowing Connection) throws -> AlteredRows? {
    let scope = SealedRows.receipt.scope
    if try receipts(connection) == kept(scope, "", in: connection) { return nil }
    return AlteredRows(scope: scope, key: "")
  }

  /// Seals everything as it is now: after a migration.
  ///
  /// A step that a later one follows leaves it to that one, which has made the tables that are sealed.
  static func sealAll(_ connection: borrowing Connection) throws {
    let rows = SealedRows.ofPeriods + [.file, .sheet, .runs, .receipt]
    guard rows.flatMap(\.queries).allSatisfy({ (try? connection.statement($0)) != nil }) else { return }
    try connection.execute("DELETE FROM seals")
    for (period, files) in try files(connection) { try renewFiles(files, of: period, in: connection) }
    for period in try periods(connection) {
      for rows in SealedRows.ofPeriods { try renew(rows, period, in: connection) }
    }
    try renew(.runs, "", in: connection)
    try keep(try receipts(connection), SealedRows.receipt.scope, "", in: connection)
  }

  /// The ids of all files by month, in rising order.
  private static func files(_ connection: borrowing Connection) throws -> [String: [Int]] {
    let files = try connection.rows("SELECT id, period FROM files ORDER BY id") {
      (id: try $0.int(0), period: try $0.text(1))
    }
    return Dictionary(grouping: files, by: \.period).mapValues { $0.map(\.id) }
  }

  /// Every month that rows or a seal speak of.
  static func periods(_ connection: borrowing Connection) throws -> [String] {
    let names = SealedRows.ofPeriods.map { "'\($0.scope)'" }.joined(separator: ", ")
    return try connection.rows(
      """
      SELECT period FROM periods UNION SELECT period FROM results UNION SELECT period FROM period_sheets
      UNION SELECT period FROM period_findings UNION SELECT period FROM corrections
      UNION SELECT key FROM seals WHERE scope IN (\(names)) ORDER BY 1
      """
    ) { try $0.text(0) }
  }
}

extension Seals {
  /// Why rows are not what they were; nil where they are.
  static func fault(
    _ rows: SealedRows, _ key: String, in connection: borrowing Connection
  ) throws -> AlteredRows? {
    let now = try seal(of: rows, .text(key), in: connection)
    if now == (try kept(rows.scope, key, in: connection)) { return nil }
    return AlteredRows(scope: rows.scope, key: key)
  }

  /// Why what a sheet says is not what it was; nil where it is.
  /// - Parameter path: of its file.
  static func faultOfSheet(
    _ id: Int, seal kept: Int?, at path: [UInt8], in connection: borrowing Connection
  ) throws -> AlteredRows? {
    if let kept, try kept == seal(of: .sheet, .integer(id), in: connection) { return nil }
    return AlteredRows(scope: SealedRows.sheet.scope, key: String(decoding: path, as: UTF8.self))
  }

  /// Why the files of a month are not what they were, whatever their sheets say; nil where they are.
  ///
  /// - Parameter fresh: ids of files whose rows need not be read again.
  static func faultOfFiles(
    of period: String, besides fresh: Set<Int> = [], in connection: borrowing Connection
  ) throws -> AlteredRows? {
    var all = none
    let files = try connection.rows(
      "SELECT id, path, seal FROM files WHERE period = ? ORDER BY id", [.text(period)]
    ) { (id: try $0.int(0), path: try $0.bytes(1), seal: try $0.optionalInt(2)) }
    for first in stride(from: 0, to: files.count, by: filesAtOnce) {
      let some = files[first..<min(first + filesAtOnce, files.count)].filter { !fresh.contains($0.id) }
      let seals = try seals(ofFiles: some.map(\.id), of: period, in: connection)
      if let altered = some.first(where: { $0.seal == nil || $0.seal != seals[$0.id] }) {
        return AlteredRows(scope: SealedRows.file.scope, key: String(decoding: altered.path, as: UTF8.self))
      }
    }
    for file in files { all ^= file.seal ?? none }
    if all == (try kept(filesScope, period, in: connection)) { return nil }
    return AlteredRows(scope: filesScope, key: period)
  }

  /// What the seals of some files of a month are now, by their ids: one look at each table for all of them.
  ///
  /// - Parameter files: in rising order.
  private static func seals(
    ofFiles files: [Int], of period: String, in connection: borrowing Connection
  ) throws -> [Int: Int] {
    guard let some = someFiles(files, of: period) else { return [:] }
    return try seals(of: files, by: SealedRows.filesOfMonth, some, in: connection)
  }

  /// What some seals are now: one look at each table for all of them.
  ///
  /// - Parameter queries: of rows behind the key that each is under; those under other keys are left out.
  private static func seals(
    of keys: [Int], by queries: [String], _ values: [SQLValue], in connection: borrowing Connection
  ) throws -> [Int: Int] {
    let seals = try Dictionary(uniqueKeysWithValues: keys.map { ($0, try OpenSeal()) })
    for query in queries {
      try connection.statement(query).forEachRow(values) { try seals[$0.int(0)]?.add($0, from: 1) }
      for seal in seals.values { seal.endTable() }
    }
    return try seals.mapValues { try $0.finish() }
  }

  /// The first rows of any file that are not what they were.
  static func faultOfAllFiles(in connection: borrowing Connection) throws -> AlteredRows? {
    let months = try connection.rows(
      "SELECT period FROM files UNION SELECT key FROM seals WHERE scope = ? ORDER BY 1", [.text(filesScope)]
    ) { try $0.text(0) }
    for month in months {
      if let fault = try faultOfFiles(of: month, in: connection) { return fault }
    }
    let sheets = try connection.rows(
      "SELECT s.id, s.seal, f.path FROM sheets AS s LEFT JOIN files AS f ON f.id = s.file ORDER BY s.id"
    ) { (try $0.int(0), try $0.optionalInt(1), try $0.optionalBytes(2)) }
    for (id, seal, path) in sheets {
      if let fault = try faultOfSheet(id, seal: seal, at: path ?? [], in: connection) { return fault }
    }
    return try SurveyNames.fault(in: connection)
  }

  /// The first rows of the whole ledger that are not what they were.
  static func fault(in connection: borrowing Connection) throws -> AlteredRows? {
    try faultOfAllFiles(in: connection) ?? faultOfHistory(in: connection)
  }

  /// The first rows of what was published that are not what they were.
  static func faultOfHistory(in connection: borrowing Connection) throws -> AlteredRows? {
    for period in try periods(connection) {
      for rows in SealedRows.ofPeriods {
        if let fault = try fault(rows, period, in: connection) { return fault }
      }
    }
    return try fault(.runs, "", in: connection) ?? faultOfReceipts(in: connection)
  }
}

/// A seal while the rows under it are read, of which it holds no more than a few: one of them may be a survey's.
private final class OpenSeal {
  /// How many bytes of rows are hashed at once.
  private static let chunk = 1 << 12
  /// Behind the rows of each table: none looks like this, so that one cannot move to the next table unnoticed.
  private static let tableEnd: UInt8 = 0xFF

  /// Nil once it is finished.
  private var stream: SHA256Stream?
  private var bytes: [UInt8] = []
  private var isEmpty = true

  init() throws { stream = try SHA256Stream() }

  /// - Parameter first: the column to begin with.
  func add(_ row: borrowing Row, from first: Int = 0) throws {
    isEmpty = false
    row.append(to: &bytes, from: first)
    if bytes.count >= Self.chunk { try hash() }
  }

  func endTable() { bytes.append(Self.tableEnd) }

  /// - Returns: ``Seals/none`` where no row was added.
  func finish() throws -> Int {
    guard !isEmpty else { return Seals.none }
    try hash()
    guard let stream = stream.take() else { return Seals.none }
    return try stream.finish().bytes.prefix(8).reduce(0) { $0 << 8 | Int($1) }
  }

  private func hash() throws {
    try stream?.update(bytes.span)
    bytes.removeAll(keepingCapacity: bytes.count < 2 * Self.chunk)
  }
}

/// Rows whose seal is broken: what they are, and of which file or month.
struct AlteredRows: Error, CustomStringConvertible {
  let scope: String
  let key: String

  var description: String {
    key.isEmpty ? "the rows of \"\(scope)\" have changed" : "the rows of \"\(scope)\" of \(key) have changed"
  }
}
