internal import FileSystem
internal import Ledger
package import Publication
internal import Records
internal import Standards

/// A run over the inbox: look around, read what changed, publish the periods that it changed, remember.
///
/// Source: Commands, *run*.
package struct RunPipeline: Sendable {
  private let request: RunRequest
  private let progress: RunProgress
  private let onPhase: @Sendable (PhaseTime) -> Void

  /// - Parameters:
  ///   - progress: where files and workbooks are counted as they end.
  ///   - onPhase: called as each stage ends.
  package init(
    _ request: RunRequest, progress: RunProgress = RunProgress(),
    onPhase: @escaping @Sendable (PhaseTime) -> Void = { _ in }
  ) {
    self.request = request
    self.progress = progress
    self.onPhase = onPhase
  }

  /// Publishes every period that must be, oldest first.
  /// - Throws: when the environment is broken; bad data never stops a run.
  package func run() async throws(PipelineError) -> RunReport {
    var clock = PhaseClock(onPhase)
    let shards = try await shards()
    let published = readPublished()
    defer { published.cancel() }
    let (overview, ledger) = try await lookAround(shards)
    try refuseEarlierMoment(ledger)
    try shards?.refuseOlder(than: ledger, overview, request)
    let run = try remembering(try begin(ledger))
    var report = RunReport()
    report.misplaced = overview.misplaced
    report.yearsWithoutFramework = overview.yearsWithoutFramework
    report.vanishedPeriods = overview.vanished(
      of: try remembering(try ledger.standings()))
    var months = try InboxMonths(
      request, overview, from: shards, vanished: report.vanishedPeriods, ledger, run: run, progress)
    clock.end("discover")
    for period in overview.periods {
      months.drop(before: period)
      report.periods.append(
        try await publish(
          period, overview, &months, ledger, run, published, PhaseClock(onPhase, after: clock.phases)))
    }
    report.filesLeftOut = months.leftOut
    report.heldFiles = months.held
    clock.restart()
    try await finish(&report, ledger, run)
    clock.end("finish")
    report.phases = clock.phases
    return report
  }

  /// Reads what changed up to a period, and publishes it if it must be.
  ///
  /// What was read is kept only when it is known that the period may be published from it: one that would lose too much
  /// stays as it was, in the ledger too.
  private func publish(
    _ period: Period, _ overview: InboxOverview, _ months: inout InboxMonths, _ ledger: Ledger, _ run: Int,
    _ published: PublicationReading, _ start: PhaseClock
  ) async throws(PipelineError) -> PeriodOutcome {
    guard let plan = overview.plans[period] else { throw .noFramework(fiscalYear: period.fiscalYear) }
    var clock = start
    try remembering(try ledger.beginReadings())
    let unread = try await months.bringUpToDate(to: period)
    let standing = try remembering(try ledger.standings())[period]
    let letters = try PeriodLetters(request, period, ledger: ledger)
    if let standing, let kept = try await unchanged(standing, letters, period, plan, ledger, published) {
      try remembering(try ledger.keepReadings())
      return .unchanged(kept)
    }
    clock.end("read")
    let (reader, search) = (ledger.reader, months.lastYearSearchBeside(of: period, plan))
    async let lastYear = reader?.reading(search) { search, ledger throws(PipelineError) in
      try search.figures(from: ledger)
    }
    async let earlier = reader?.reading(period) { [request] period, ledger throws(PipelineError) in
      try EarlierPeriods(request, period, ledger: ledger).months()
    }
    let pipeline = PeriodPipeline(
      request, period, plan, ledger: ledger, run: run, standing: standing, letters: letters,
      published: published, progress: progress)
    let known = try months.months(of: period)
    if let search, let read = await lastYear { months.keep(try ledger.take(read), of: search) }
    let decision = try await pipeline.decide(known, lastYear: try months.lastYear(of: period, plan), &clock)
    if case .decided(.lossRefused) = decision {
      try remembering(try ledger.undoReadings())
      months.reload(unread)
    } else {
      try remembering(try ledger.keepReadings())
    }
    switch decision {
    case .decided(let outcome): return outcome
    case .publishes(let prepared):
      let earlier =
        if let read = await earlier { try ledger.take(read) } else { try pipeline.earlierPeriods.months() }
      return try await pipeline.publish(prepared, after: earlier, &clock)
    }
  }

  /// What a period stands for of which a look at the ledger alone shows that it is as it was published; nil for any other.
  ///
  /// A period asked for by name is looked at more closely: each of its files must be as it was written.
  private func unchanged(
    _ standing: PeriodStanding, _ letters: PeriodLetters, _ period: Period, _ plan: RoundFramework,
    _ ledger: Ledger, _ published: PublicationReading
  ) async throws(PipelineError) -> KeptPeriod? {
    func kept() throws(PipelineError) -> KeptPeriod {
      try PeriodPipeline.keptPeriod(period, plan, standing, request, ledger)
    }
    guard standing.isCurrent, try letters.stand(standing) else { return nil }
    if standing.closing != nil { return try kept() }
    let output = PublishedSet(outputFolder: request.output, period: period)
    let basis = standing.basis
    let hasSameRules =
      basis.ruleSet == request.ledger.fingerprint && basis.senders == request.authority.fingerprint
      && basis.look == request.look
    guard hasSameRules, try !standing.precedesChange(before: period, ledger) else { return nil }
    if request.period == nil { return output.isThere ? try kept() : nil }
    async let isWhole = output.isWhole(knowing: await published.value, width: request.jobs)
    let found = try kept()
    return await isWhole ? found : nil
  }

  /// Reads what is published of a period that is asked for by name, while the inbox and the ledger are looked through.
  private func readPublished() -> PublicationReading {
    Task { [request] in
      guard let period = request.period else { return PublishedSnapshot() }
      return await PublishedSet(outputFolder: request.output, period: period).snapshot(width: request.jobs)
    }
  }

  /// The shards that the run publishes from, looked through; nil where it reads the inbox itself.
  private func shards() async throws(PipelineError) -> ShardSet? {
    if request.shards.isEmpty { return nil }
    let shards = try await ShardSet.open(for: request)
    try await shards.requireInbox(of: request)
    return shards
  }

  /// Walks the inbox while a ledger that is there is opened, which has all of its pages looked through.
  ///
  /// A run that has nothing to read makes no ledger, and says so first; where there is no inbox at all, perhaps since
  /// its disk is away, the ledger is not even looked at.
  private func lookAround(_ shards: ShardSet?) async throws(PipelineError) -> (InboxOverview, Ledger) {
    async let walked = walk(shards)
    let hasInbox = shards != nil || Directory.isThere(request.inbox)
    let isThere = (try? FileStatus(of: request.ledgerPlace.path)) != nil
    let opened = hasInbox && isThere ? Result { () throws(LedgerError) in try openLedger() } : nil
    let overview = try await walked.get()
    let ledger =
      if let opened { try remembering(try opened.get()) } else { try remembering(try openLedger()) }
    return (overview, ledger)
  }

  private func walk(_ shards: ShardSet?) async -> Result<InboxOverview, PipelineError> {
    do throws(PipelineError) {
      return .success(try await InboxOverview(request, shards))
    } catch {
      return .failure(error)
    }
  }

  private func openLedger() throws(LedgerError) -> Ledger {
    if request.isDryRun {
      return request.ledger.isRebuild
        ? try Ledger.inMemory(rebuilding: request.ledgerPlace)
        : try Ledger.inMemory(copying: request.ledgerPlace)
    }
    let ledger = try Ledger(
      at: request.ledgerPlace, startedAt: request.startedAt,
      rebuilding: request.ledger.isRebuild
        ? LedgerRebuild(at: request.asOf, mayLoseClosings: request.ledger.reason != nil) : nil)
    if request.ledger.isVerify { try ledger.verify() }
    return ledger
  }

  /// A publication that stands for an earlier moment would take back what is known since, lateness above all.
  private func refuseEarlierMoment(_ ledger: Ledger) throws(PipelineError) {
    let last = try remembering(try ledger.lastPublishedMoment())
    guard let last, request.asOf < last, request.ledger.reason == nil else { return }
    throw .earlierMoment(asOf: request.asOf, published: last)
  }

  private func begin(_ ledger: Ledger) throws(LedgerError) -> Int {
    let run = try ledger.beginRun(
      startedAt: request.startedAt, user: request.ledger.user, command: request.ledger.command,
      asOf: request.asOf, version: request.version)
    if let reason = request.ledger.reason { try ledger.recordLostClosings(run: run, reason: reason) }
    return run
  }

  /// Remembers how the run ended; readers get new tables and a new copy when anything was published.
  private func finish(
    _ report: inout RunReport, _ ledger: Ledger, _ run: Int
  ) async throws(PipelineError) {
    if request.isDryRun { return try remembering(try ledger.endRun(run, exit: report.exitStatus)) }
    let output = DiskPath(request.output)
    do throws(LedgerError) {
      let copy = try ledger.readCopyState(in: output)
      defer { copy.start?.discard() }
      async let isBegun = copy.start?.begin() ?? false
      report.waitingTables = try await ledger.refreshDataTables(
        in: output, copy, mode: request.fileMode, width: request.jobs)
      try ledger.endRun(run, exit: report.exitStatus)
      try ledger.refreshReadCopy(in: output, copy, isBegun: await isBegun)
      try ledger.completeRebuild()
    } catch {
      throw .ledger(error)
    }
  }
}

/// Reads what stands published while other things are done.
typealias PublicationReading = Task<PublishedSnapshot, Never>

extension LedgerReader {
  /// Reads beside what the run writes, which must change none of it; nil where there is nothing to look for.
  fileprivate func reading<Wanted: Sendable, Found: Sendable>(
    _ wanted: Wanted?, _ read: (Wanted, Ledger) throws(PipelineError) -> Found
  ) -> Result<SoundlyRead<Found>, PipelineError>? {
    guard let wanted else { return nil }
    return Result { () throws(PipelineError) in
      let ledger = try remembering(try ledger())
      return ledger.soundlyRead(try read(wanted, ledger))
    }
  }
}

extension Ledger {
  /// What was read beside this ledger; what was found to be sound for it is not looked at again.
  fileprivate func take<Found>(
    _ read: Result<SoundlyRead<Found>, PipelineError>
  ) throws(PipelineError) -> Found {
    take(try read.get())
  }
}
