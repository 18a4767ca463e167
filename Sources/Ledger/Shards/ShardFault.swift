package import Discovery
package import Records
package import Standards

/// Why nothing is published from a shard, or from the shards together.
package enum ShardFault: Error, Hashable, Sendable {
  /// Nothing is there.
  case missing(path: String)
  /// Something else is there than a shard's ledger.
  case noShard(path: String)
  /// It is not as it was written.
  case damaged(path: String, reason: String)
  /// It cannot be opened or read.
  case unusable(path: String, reason: String)
  /// Its reading goes on, or was broken off.
  case unfinished(path: String)
  /// Another version of the program read it; nil where its form does not even tell which.
  case otherVersion(path: String, version: String?)
  /// It was read under other data files or settings.
  case otherRules(path: String)
  /// It was read for another month than is asked for; nil stands for all of them.
  case otherPeriod(path: String, period: Period?)
  /// Its inbox was shared out among another number of machines than that of most shards.
  case otherCount(path: String, shard: Shard, count: Int)
  /// Its inbox was in another state than that of the shard read last; moments in seconds since 1970, UTC.
  case otherInbox(path: String, readAt: Int, newest: String, newestReadAt: Int)
  /// Two ledgers of one share.
  case twice(Shard, path: String, other: String)
  /// Some shares are of no ledger.
  case lacking([Int], of: Int)
  /// Files that could not be read, the first of them by name.
  case unread(path: String, files: [SourcePath], count: Int)
  /// The shards together do not hold the files that they say the inbox has.
  case incomplete
  /// It was replaced while it was being read.
  case changed(path: String)
  /// The inbox is not as it was read; the first files by name.
  case staleInbox(inbox: String, files: [SourcePath], count: Int)
  /// What was published rests on a newer state of files, the first of them by name.
  case olderThanKnown(files: [SourcePath], count: Int, readAt: Int)
}

/// Everything that keeps a run from publishing from shards; never empty.
package struct ShardRefusal: Error, Sendable {
  package let faults: [ShardFault]

  package init(_ faults: [ShardFault]) { self.faults = faults }

  /// How many files a fault names.
  package static let mostNamed = 3
}
