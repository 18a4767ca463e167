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
