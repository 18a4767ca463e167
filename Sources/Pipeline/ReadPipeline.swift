package import Discovery
package import FileSystem
internal import Ledger
package import Publication
internal import Standards

/// The reading of one shard: its share of an inbox into a ledger of its own, from which a run publishes.
///
/// Source: Commands, *read*; Cluster.
package struct ReadPipeline: Sendable {
  private let request: RunRequest
  private let shard: Shard
  private let folder: DiskPath
  private let progress: RunProgress
  private let onPhase: @Sendable (PhaseTime) -> Void

  /// The weight of what is read between two moments at which it is kept for good: what a killed reading loses.
  private static let batch = 128 << 20

  /// - Parameters:
  ///   - request: its output does not matter.
  ///   - folder: where the shard's ledger lies, on a disk of this machine.
  package init(
    _ request: RunRequest, _ shard: Shard, into folder: DiskPath, progress: RunProgress = RunProgress(),
    onPhase: @escaping @Sendable (PhaseTime) -> Void = { _ in }
  ) {
    self.request = request
    self.shard = shard
    self.folder = folder
    self.progress = progress
    self.onPhase = onPhase
  }

  /// Reads what is new or changed of the share, and forgets what is no longer of it.
  /// - Throws: when the environment is broken; bad data never stops it.
  package func read() async throws(PipelineError) -> ShardReport {
    var clock = PhaseClock(onPhase)
    let overview = try await InboxOverview(request)
    let listing = overview.listing(of: request)
    let share = overview.share(of: shard)
    let target = try remembering(try ShardLedger(folder: folder, startedAt: request.startedAt))
    let identity = try identity(listing)
    try remembering(try target.begin(identity))
    var months = try InboxMonths(
      request, share, vanished: [], target.ledger, run: 0, batch: Self.batch, progress)
    clock.end("discover")
    for month in share.months {
      try remembering(try target.ledger.beginReadings())
      _ = try await months.bringUpToDate(to: month)
      try remembering(try target.ledger.keepReadings())
    }
    clock.end("read")
    try remembering(try target.finish(identity, listing))
    clock.end("finish")
    let files = share.months.flatMap { share.discoveries[$0]?.files ?? [] }
    return ShardReport(
      shard: shard, fileCount: files.count, byteCount: files.reduce(0) { $0 + $1.status.size },
      inboxFileCount: listing.files.count, filesRead: progress.snapshot.filesRead, heldFiles: months.held,
      wasReplaced: target.wasReplaced)
  }

  private func identity(_ listing: InboxListing) throws(PipelineError) -> ShardIdentity {
    do {
      return ShardIdentity(
        shard: shard, version: request.version, rules: request.fingerprint, period: request.period,
        listing: try listing.digest(), startedAt: request.startedAt)
    } catch {
      throw .ledger(.unexpected(path: folder.text, reason: "\(error)"))
    }
  }
}

/// What became of one shard's share.
package struct ShardReport: Sendable {
  package let shard: Shard
  package let fileCount: Int
  /// Bytes.
  package let byteCount: Int
  /// The files of all shards together.
  package let inboxFileCount: Int
  /// Those that were new or changed.
  package let filesRead: Int
  /// Files that could not be read now: nothing is published from the shard until they are.
  package let heldFiles: [HeldFile]
  /// Whether its ledger could not be used and was made anew.
  package let wasReplaced: Bool
}
