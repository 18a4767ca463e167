internal import Discovery
internal import FileSystem
internal import Ledger
internal import Records

/// What a run asks of the shards that it publishes from, so that it never publishes less than was sent.
///
/// Source: Cluster, *What is refused*.
extension ShardSet {
  /// Opens the shards that a run names.
  static func open(for request: RunRequest) async throws(PipelineError) -> ShardSet {
    let terms = Terms(version: request.version, rules: request.fingerprint, period: request.period) {
      request.fingerprint(of: $0)
    }
    do throws(ShardRefusal) {
      return try await open(request.shards, terms, width: request.jobs)
    } catch {
      if Task.isCancelled { throw .interrupted }
      throw .shards(error)
    }
  }

  /// Refuses shards of an inbox that is not as it was read, where the run names the inbox.
  func requireInbox(of request: RunRequest) async throws(PipelineError) {
    if request.inbox.bytes.isEmpty { return }
    let now = try await InboxOverview(request).listing(of: request)
    let then = try InboxOverview(request, listing).listing(of: request)
    guard let (one, other) = try? (now.digest(), then.digest()), one == other else {
      let files = now.difference(from: then)
      throw .shards(
        ShardRefusal([
          .staleInbox(
            inbox: request.inbox.text, files: Array(files.prefix(ShardRefusal.mostNamed)), count: files.count)
        ]))
    }
  }

  /// Refuses shards that know less than what was published last, unless a reason is given.
  func refuseOlder(
    than ledger: Ledger, _ overview: InboxOverview, _ request: RunRequest
  ) throws(PipelineError) {
    if request.ledger.reason != nil { return }
    let known = try remembering(try ledger.knownFiles())
    let found = Dictionary(
      listing.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let newer = known.values.filter { file in
      (overview.isWhole || overview.discoveries[file.period] != nil)
        && file.isNewer(than: startedAt, found: found[file.path])
    }.map(\.path).sorted()
    if newer.isEmpty { return }
    throw .shards(
      ShardRefusal([
        .olderThanKnown(
          files: Array(newer.prefix(ShardRefusal.mostNamed)), count: newer.count, readAt: startedAt)
      ]))
  }
}
