internal import Basics
internal import Digest
package import FileSystem
internal import FoundationEssentials
internal import SQLiteStore

extension Ledger {
  /// Writes the tables over all months into `data/`, each under another name first; what is unchanged is left alone.
  ///
  /// Nothing is written where they hold every publication already. It comes before the copy for analysts is refreshed,
  /// which tells whether a run was broken off in between. Source: OutputForPrograms, *data/*.
  /// - Parameters:
  ///   - output: the folder in which `data/` stands.
  ///   - copy: how the copy for analysts stands.
  ///   - mode: who may read the files, whatever the process's umask; nil leaves that to it.
  ///   - width: how many tables are written at once.
  /// - Returns: the names of files that somebody has open; the new ones wait beside them.
  package func refreshDataTables(
    in output: DiskPath, _ copy: ReadCopyState, mode: FileMode?, width: Int
  ) async throws(LedgerError) -> [String] {
    let folder = DataFolder(path: output.appending(DataFolder.name), mode: mode)
    let months: (all: [String], unchanged: Set<String>)? = try attempt {
      if try Self.publications(in: connection).isEmpty { return nil }
      let stands = folder.stands
      if copy.isCurrent, stands { return nil }
      // The months of which the tables were written from the same publication, by a program of this version.
      let unchanged = copy.unchanged.map { String($0.prefix { $0 != " " }) }
      return (try Seals.periods(connection), stands ? Set(unchanged) : [])
    }
    guard let months else { return [] }
    do {
      return try await folder.write(
        DataTable.all, from: connection.path, months.all, keeping: months.unchanged, width: width)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

/// `data/`: its files and how they are replaced.
struct DataFolder {
  static let name = "data"
  private static let waitingEnding = ".waiting"

  let path: DiskPath
  let mode: FileMode?

  private func place(_ name: String) -> DiskPath { path.appending(name) }
  /// Where new files wait until all of them are written, as those of a month do.
  private var staging: DiskPath { path.appending(".publishing") }
  private func staged(_ name: String) -> DiskPath { staging.appending(name) }
  private func waiting(_ name: String) -> DiskPath { path.appending(name + Self.waitingEnding) }

  /// Whether every file is there as `datapackage.json` says, by its size, and none waits.
  var stands: Bool {
    guard let described: Listing = decoded(), described.resources.map(\.path) == DataTable.all.map(\.file)
    else { return false }
    return described.resources.allSatisfy { resource in
      (try? FileStatus(of: place(resource.path)))?.size == resource.bytes
        && (try? FileStatus(of: waiting(resource.path))) == nil
    } && (try? FileStatus(of: waiting(DataPackage.file))) == nil
  }

  /// What of the description tells whether the files are there; every run asks, and most is text for readers.
  private struct Listing: Decodable {
    struct Resource: Decodable {
      let path: String
      let bytes: Int
    }

    let resources: [Resource]
  }

  private func decoded<Description: Decodable>() -> Description? {
    (try? InputFile.contents(of: place(DataPackage.file))).flatMap {
      try? JSONDecoder().decode(Description.self, from: Data($0))
    }
  }

  /// Writes every file before any is replaced, the description last.
  ///
  /// - Parameters:
  ///   - ledger: the ledger's file, which nobody writes meanwhile: each table is read from it by a connection of its own.
  ///   - months: all of which there may be rows, oldest first.
  ///   - unchanged: months whose rows are those that the files have already.
  func write(
    _ tables: [DataTable], from ledger: String, _ months: [String], keeping unchanged: Set<String>, width: Int
  ) async throws -> [String] {
    try Directory.requireNoLink(path)
    try Directory.make(path)
    try Directory.requireWritable(path)
    try discard()
    try Directory.make(staging)
    do {
      let earlier: DataPackage? = unchanged.isEmpty ? nil : decoded()
      // The largest first, so that none is left to the end.
      let works = tables.map { table in (table, earlier?.resources.first { $0.path == table.file }) }
        .sorted { $0.1?.bytes ?? 0 > $1.1?.bytes ?? 0 }
      // In a task of its own, which nobody interrupts: what was published is remembered to its end.
      let writing = Task {
        try await parallelMap(works, width: width) { table, resource in
          Result {
            let rows = resource.flatMap { MonthRows(in: place(table.file), as: $0) }
            return try write(table, from: ledger, months, keeping: rows.map { (unchanged, $0) })
          }
        }
      }
      let written = try await writing.value
      let described = Dictionary(
        uniqueKeysWithValues: zip(works.map(\.0.name), try written.map { try $0.get() }))
      let package = DataPackage(tables.compactMap { table in described[table.name].map { (table, $0) } })
      let bytes = try package.encoded()
      _ = try stage(as: DataPackage.file) { try $0.write(bytes[...]) }
    } catch {
      try? discard()
      throw error
    }
    var open: [String] = []
    for name in tables.map(\.file) + [DataPackage.file] where !(try replace(name)) { open.append(name) }
    try Directory.flush(path)
    try discard()
    return open
  }

  /// Writes a table where it waits.
  ///
  /// - Parameter kept: the months whose rows are taken over from the file that stands, where that is still as it was.
  func write(
    _ table: DataTable, from ledger: String, _ months: [String],
    keeping kept: (months: Set<String>, rows: MonthRows)?
  ) throws -> FileDigest {
    let connection = try Connection(path: ledger, access: .readOnly)
    if let kept {
      let digest = Result {
        try stage(as: table.file) {
          try table.write(from: connection, months: months, keeping: kept, to: &$0)
        }
      }
      // What somebody wrote meanwhile may be among the rows, or be the reason that they could not be read.
      if kept.rows.areAsFound { return try digest.get() }
    }
    return try stage(as: table.file) {
      try table.write(from: connection, months: months, keeping: nil, to: &$0)
    }
  }

  /// Removes what waits, also what a broken run left behind.
  private func discard() throws {
    guard Directory.isThere(staging) else { return }
    for name in try Directory.names(in: staging) { try DiskFile.remove(staging.appending(name)) }
    try Directory.remove(staging)
  }

  /// Writes a new file where it waits; none waits where the published one holds the same.
  private func stage(
    as name: String, _ write: (inout TableFile) throws -> Void
  ) throws -> FileDigest {
    var file = try TableFile(staged(name))
    try write(&file)
    let digest = try file.close()
    let isSame =
      (try? FileStatus(of: place(name), followingLinks: false))?.size == digest.byteCount
      && (try? FileDigest(of: place(name)))?.sha256 == digest.sha256
    if isSame { try DiskFile.remove(staged(name)) }
    try DiskFile.setMode(isSame ? place(name) : staged(name), mode, atMost: .everybody)
    return digest
  }

  /// Puts a new file in its place.
  /// - Returns: false where somebody has the old one open, so that the new one waits.
  private func replace(_ name: String) throws -> Bool {
    if (try? FileStatus(of: staged(name))) != nil {
      do throws(FileError) {
        try DiskFile.move(staged(name), to: place(name))
      } catch {
        guard error.isHeldOpen else { throw error }
        try DiskFile.move(staged(name), to: waiting(name))
        return false
      }
    }
    try DiskFile.remove(waiting(name))
    return true
  }
}
