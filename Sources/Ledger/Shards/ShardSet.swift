internal import Basics
package import Discovery
package import FileSystem
internal import Records
internal import SQLiteStore
package import Standards

/// The ledgers of all shards of one reading, looked through: together they hold each file of the inbox once.
///
/// Source: Cluster, *What is refused*.
package struct ShardSet: Sendable {
  /// What stood in the inbox.
  package let listing: InboxListing
  /// When the first shard looked at the inbox, in seconds since 1970, UTC.
  package let startedAt: Int
  let shards: [CheckedShard]
  /// Which of them holds a file.
  let shardOfFile: [SourcePath: Int]

  /// What a run that publishes asks of shards.
  package struct Terms: Sendable {
    let version: String
    let rules: String
    /// What the reading of a single file must rest on.
    let rulesOfFile: @Sendable (InboxFile) -> String
    let period: Period?

    /// - Parameter period: the month asked for; nil means all of them.
    package init(
      version: String, rules: String, period: Period?, rulesOfFile: @escaping @Sendable (InboxFile) -> String
    ) {
      self.version = version
      self.rules = rules
      self.period = period
      self.rulesOfFile = rulesOfFile
    }
  }

  /// Opens and looks through shards, several at once.
  ///
  /// - Parameters:
  ///   - paths: each the ledger of a shard, its folder, or a folder of such folders.
  ///   - width: how many are looked through at once.
  /// - Throws: everything that is wrong, not only the first.
  package static func open(
    _ paths: [DiskPath], _ terms: Terms, width: Int
  ) async throws(ShardRefusal) -> ShardSet {
    var faults: [ShardFault] = []
    var places: [DiskPath] = []
    for path in paths {
      let found = ShardPlaces.below(path)
      if found.isEmpty { faults.append(.missing(path: path.text)) }
      places += found
    }
    let expected: Set<SchemaObject>
    do {
      expected = try ShardSchema.migrator.madeSchema()
    } catch {
      throw ShardRefusal([.unusable(path: ":memory:", reason: "\(error)")])
    }
    let looks: [Result<CheckedShard, ShardRefusal>]
    do {
      looks = try await parallelMap(places, width: width) { place in
        Result { () throws(ShardRefusal) in try CheckedShard(place, terms, expected) }
      }
    } catch {
      throw ShardRefusal(faults)
    }
    var shards: [CheckedShard] = []
    for look in looks {
      switch look {
      case .success(let shard): shards.append(shard)
      case .failure(let refusal): faults += refusal.faults
      }
    }
    faults += disagreements(of: shards, isWhole: faults.isEmpty)
    guard faults.isEmpty else { throw ShardRefusal(faults) }
    return try ShardSet(shards.sorted { $0.identity.shard.number < $1.identity.shard.number })
  }

  /// What does not fit together of shards that are right by themselves.
  /// - Parameter isWhole: whether each could be looked at, so that a share without a ledger has none.
  private static func disagreements(of shards: [CheckedShard], isWhole: Bool) -> [ShardFault] {
    guard let newest = shards.max(by: { $0.identity.startedAt < $1.identity.startedAt }) else { return [] }
    let (path, own) = (newest.place.text, newest.identity)
    let count = usualCount(of: shards) ?? own.shard.count
    var faults: [ShardFault] = []
    var known: [Int: String] = [:]
    for shard in shards {
      let identity = shard.identity
      if identity.shard.count != count {
        faults.append(.otherCount(path: shard.place.text, shard: identity.shard, count: count))
      } else if let other = known.updateValue(shard.place.text, forKey: identity.shard.number) {
        faults.append(.twice(identity.shard, path: shard.place.text, other: other))
      }
      if identity.listing != own.listing || identity.period != own.period {
        faults.append(
          .otherInbox(
            path: shard.place.text, readAt: identity.startedAt, newest: path, newestReadAt: own.startedAt))
      }
    }
    let lacking = (1...count).filter { known[$0] == nil }
    if isWhole, !lacking.isEmpty { faults.append(.lacking(lacking, of: count)) }
    return faults
  }

  /// How many shares most of the shards are of; of equally many the number of the one read last.
  private static func usualCount(of shards: [CheckedShard]) -> Int? {
    let byCount = Dictionary(grouping: shards, by: \.identity.shard.count)
    return byCount.max { left, right in
      let (one, other) = (left.value, right.value)
      if one.count != other.count { return one.count < other.count }
      return (one.map(\.identity.startedAt).max() ?? 0) < (other.map(\.identity.startedAt).max() ?? 0)
    }?.key
  }

  /// - Parameter shards: one of each share, by number.
  private init(_ shards: [CheckedShard]) throws(ShardRefusal) {
    guard let first = shards.first else { throw ShardRefusal([.incomplete]) }
    self.shards = shards
    startedAt = shards.map(\.identity.startedAt).min() ?? first.identity.startedAt
    var shardOfFile: [SourcePath: Int] = [:]
    var files: [Period: [InboxFile]] = [:]
    for (index, shard) in shards.enumerated() {
      for file in shard.files {
        if shardOfFile.updateValue(index, forKey: file.path) != nil { throw ShardRefusal([.incomplete]) }
        files[file.period, default: []].append(file)
      }
    }
    self.shardOfFile = shardOfFile
    let connection = try first.opened()
    guard
      let listing = try? InboxListing.kept(
        in: connection, period: first.identity.period,
        files: files.mapValues { $0.sorted { $0.path < $1.path } }),
      (try? listing.digest()) == first.identity.listing, Set(files.keys).isSubset(of: listing.months.keys)
    else { throw ShardRefusal([.incomplete]) }
    self.listing = listing
  }
}

/// Where the ledgers of shards lie.
enum ShardPlaces {
  /// A ledger by its own name, that of a folder, or those of a folder's folders in the order of their names.
  static func below(_ path: DiskPath) -> [DiskPath] {
    guard let status = try? FileStatus(of: path) else { return [] }
    guard status.kind == .directory else { return [path] }
    let own = path.appending(ShardLedger.fileName)
    if isThere(own) { return [own] }
    let names = (try? Directory.names(in: path)) ?? []
    return names.map { path.appending($0).appending(ShardLedger.fileName) }.filter(isThere)
  }

  private static func isThere(_ path: DiskPath) -> Bool { (try? FileStatus(of: path)) != nil }
}

/// A shard's ledger that is whole and as it was written.
struct CheckedShard: Sendable {
  let place: DiskPath
  let identity: ShardIdentity
  /// The files of its share as its machine saw them.
  let files: [InboxFile]
  /// What the disk says of it, by which one that is replaced meanwhile is noticed.
  private let status: FileStatus

  /// Opens a ledger and looks through every row of it.
  init(_ place: DiskPath, _ terms: ShardSet.Terms, _ expected: Set<SchemaObject>) throws(ShardRefusal) {
    self.place = place
    do {
      status = try FileStatus(of: place)
      for ending in ShardLedger.endings {
        let beside = DiskPath(bytes: place.bytes + Array(ending.utf8))
        if let status = try? FileStatus(of: beside), status.size > 0 {
          throw ShardFault.unfinished(path: place.text)
        }
      }
      let connection = try Connection(path: place.text, access: .immutable)
      try Self.requireForm(connection, place, expected)
      try connection.quickCheck()
      guard let (identity, isFinished) = try ShardIdentity.kept(in: connection) else {
        throw ShardFault.unfinished(path: place.text)
      }
      if let fault = try Seals.fault(ShardSchema.sealed, "", in: connection) { throw fault }
      self.identity = identity
      try Self.require(identity, place, terms)
      guard isFinished else { throw ShardFault.unfinished(path: place.text) }
      if let fault = try Seals.faultOfAllFiles(in: connection) { throw fault }
      files = try Self.files(connection, place, terms)
    } catch {
      throw ShardRefusal([Self.fault(error, place)])
    }
    guard (try? FileStatus(of: place)) == status else { throw ShardRefusal([.changed(path: place.text)]) }
  }

  /// Opens the ledger, which must still be the one that was looked through.
  func opened() throws(ShardRefusal) -> Connection {
    do {
      guard try FileStatus(of: place) == status else { throw ShardFault.changed(path: place.text) }
      return try Connection(path: place.text, access: .immutable)
    } catch {
      throw ShardRefusal([Self.fault(error, place)])
    }
  }

  private static func requireForm(
    _ connection: borrowing Connection, _ place: DiskPath, _ expected: Set<SchemaObject>
  ) throws {
    let isShard = try !connection.columns(of: "shard").isEmpty
    guard isShard else { throw ShardFault.noShard(path: place.text) }
    guard (try? ShardSchema.migrator.isUpToDate(connection)) == true else {
      throw ShardFault.otherVersion(path: place.text, version: nil)
    }
    if let stray = try connection.strayObject(beside: expected) {
      throw ShardFault.damaged(
        path: place.text, reason: "the \(stray.kind) \"\(stray.name)\" is not as the program makes it")
    }
  }

  private static func require(_ identity: ShardIdentity, _ place: DiskPath, _ terms: ShardSet.Terms) throws {
    if identity.version != terms.version {
      throw ShardFault.otherVersion(path: place.text, version: identity.version)
    }
    if identity.rules != terms.rules { throw ShardFault.otherRules(path: place.text) }
    // Of a reading of all months any can be published; of one month's reading that month alone.
    if let period = identity.period, period != terms.period {
      throw ShardFault.otherPeriod(path: place.text, period: period)
    }
  }

  private static func files(
    _ connection: borrowing Connection, _ place: DiskPath, _ terms: ShardSet.Terms
  ) throws -> [InboxFile] {
    var files: [InboxFile] = []
    var unread: [SourcePath] = []
    var isOfOtherRules = false
    try connection.statement(
      "SELECT path, period, size, modified, changed, device, inode, fingerprint, hold FROM files ORDER BY path"
    ).forEachRow { row in
      let file = InboxFile(
        path: SourcePath(bytes: try row.bytes(0)), location: DiskPath(""),
        period: try Ledger.period(try row.text(1)),
        status: FileStatus(
          size: try row.int(2), modified: try row.int(3), changed: try row.int(4),
          device: UInt64(UInt(bitPattern: try row.int(5))), inode: UInt64(UInt(bitPattern: try row.int(6)))))
      if try row.optionalText(8) != nil {
        unread.append(file.path)
      } else if try row.text(7) != terms.rulesOfFile(file) {
        isOfOtherRules = true
      }
      files.append(file)
    }
    if !unread.isEmpty {
      throw ShardFault.unread(
        path: place.text, files: Array(unread.prefix(ShardRefusal.mostNamed)), count: unread.count)
    }
    if isOfOtherRules { throw ShardFault.otherRules(path: place.text) }
    return files
  }

  private static func fault(_ error: any Error, _ place: DiskPath) -> ShardFault {
    switch error {
    case let error as ShardFault: error
    case let error as FileError where error.isMissing: .missing(path: place.text)
    case let error as FileError: .unusable(path: place.text, reason: error.reason)
    case let error as SQLiteError where error.primaryCode == notADatabase: .noShard(path: place.text)
    case let error as SQLiteError where error.isCorrupt || error.isMismatch:
      .damaged(path: place.text, reason: error.message)
    case let error as SQLiteError: .unusable(path: place.text, reason: error.message)
    default: .damaged(path: place.text, reason: "\(error)")
    }
  }

  /// SQLITE_NOTADB.
  private static let notADatabase: Int32 = 26
}
