internal import Discovery
internal import FileSystem
internal import Ledger
internal import Records
internal import Standards

/// What stands in the inbox, by `stat` alone: the months that a run may need and those that it may publish.
struct InboxOverview: Sendable {
  /// The months whose files matter, oldest first.
  let months: [Period]
  /// The periods to publish if they changed, oldest first.
  let periods: [Period]
  let discoveries: [Period: DiscoveredMonth]
  let plans: [Period: RoundFramework]
  /// Fiscal years that have months in the inbox but no framework; their months are left alone.
  let yearsWithoutFramework: [Int]
  /// What stands beside the months and means none.
  let misplaced: [SourcePath]
  /// Whether every month of the inbox was looked at, so that what is not there is gone.
  let isWhole: Bool

  /// What a run looks at: an inbox, or what shards say of the one that they read.
  init(_ request: RunRequest, _ shards: ShardSet?) async throws(PipelineError) {
    if let shards { try self.init(request, shards.listing) } else { try await self.init(request) }
  }

  /// The months that a run needs of those that were listed.
  init(_ request: RunRequest, _ listing: InboxListing) throws(PipelineError) {
    misplaced = listing.misplaced
    if let wanted = request.period {
      let years = Self.years(request, wanted)
      guard listing.months[wanted] != nil else {
        if listing.yearsWithoutFramework.contains(wanted.fiscalYear) {
          throw .noFramework(fiscalYear: wanted.fiscalYear)
        }
        throw .periodNotFound(wanted, inbox: request.shards.first ?? request.inbox)
      }
      months = listing.months.keys.filter { $0 <= wanted && years.contains($0.fiscalYear) }.sorted()
      periods = [wanted]
      yearsWithoutFramework = []
    } else {
      months = listing.months.keys.sorted()
      periods = months
      yearsWithoutFramework = listing.yearsWithoutFramework
    }
    isWhole = request.period == nil
    var plans: [Period: RoundFramework] = [:]
    for month in months { plans[month] = try Self.plan(request, month) }
    self.plans = plans
    discoveries = listing.months.filter { plans[$0.key] != nil }
  }

  /// The months as they were found, for those who cannot look.
  func listing(of request: RunRequest) -> InboxListing {
    InboxListing(
      period: request.period, months: discoveries, misplaced: misplaced,
      yearsWithoutFramework: yearsWithoutFramework)
  }

  /// The same months with some of their files alone, and nothing known of any other.
  private init(_ whole: InboxOverview, _ files: [InboxFile]) {
    months = whole.months
    periods = whole.periods
    plans = whole.plans
    yearsWithoutFramework = whole.yearsWithoutFramework
    misplaced = whole.misplaced
    isWhole = true
    let own = Dictionary(grouping: files, by: \.period)
    discoveries = whole.discoveries.reduce(into: [:]) { discoveries, month in
      discoveries[month.key] = DiscoveredMonth(
        files: own[month.key] ?? [], findings: month.value.findings, unreadable: [])
    }
  }

  /// What one shard reads of the inbox: what it does not read is gone for it, also what cannot be looked at now.
  func share(of shard: Shard) -> InboxOverview {
    let files = months.flatMap { discoveries[$0]?.files ?? [] }
    return InboxOverview(self, Shares(files, count: shard.count).files(of: shard))
  }

  /// What stands in the inbox of a run now.
  init(_ request: RunRequest) async throws(PipelineError) {
    let inbox = Inbox(root: request.inbox)
    let contents = try Self.contents(inbox)
    let all = contents.periods
    misplaced = contents.misplacedPaths
    let known: [Period]
    if let wanted = request.period {
      guard all.contains(wanted) else { throw .periodNotFound(wanted, inbox: inbox.root) }
      let years = Self.years(request, wanted)
      known = all.filter {
        $0 <= wanted && years.contains($0.fiscalYear)
          && request.library.roundFramework(fiscalYear: $0.fiscalYear) != nil
      }
      guard known.contains(wanted) else { throw .noFramework(fiscalYear: wanted.fiscalYear) }
      periods = [wanted]
      yearsWithoutFramework = []
    } else {
      guard !all.isEmpty else { throw .noPeriods(inbox.root, misplaced: misplaced) }
      known = all.filter { request.library.roundFramework(fiscalYear: $0.fiscalYear) != nil }
      periods = known
      yearsWithoutFramework = Set(all.map(\.fiscalYear)).subtracting(known.map(\.fiscalYear)).sorted()
      if known.isEmpty, let year = yearsWithoutFramework.first { throw .noFramework(fiscalYear: year) }
    }
    months = known
    isWhole = request.period == nil
    // Of the newest month that is published at all: the others' findings do not change with what stands beside them.
    let newest = all.last { request.library.roundFramework(fiscalYear: $0.fiscalYear) != nil }
    var plans: [Period: RoundFramework] = [:]
    var discoveries: [Period: DiscoveredMonth] = [:]
    for month in months {
      plans[month] = try Self.plan(request, month)
      discoveries[month] = await inbox.discover(
        month, in: contents, tellsMisplaced: month == newest, width: request.jobs)
    }
    self.plans = plans
    self.discoveries = discoveries
  }

  /// The fiscal years whose months a period can rest on.
  private static func years(_ request: RunRequest, _ period: Period) -> [Int] {
    let year = period.fiscalYear
    let looksBack = request.library.roundFramework(fiscalYear: year)?.looksBack == true
    return looksBack ? [year, year - 1] : [year]
  }

  /// The months of the fiscal year before a period's, oldest first.
  func lastYear(of period: Period) -> [Period] { months.filter { $0.fiscalYear == period.fiscalYear - 1 } }

  /// The months that a period rests on, oldest first.
  func months(of period: Period) -> [Period] {
    months.filter { $0 <= period && $0.fiscalYear == period.fiscalYear }
  }

  /// The months of the ledger that the inbox has no folder of any more, oldest first; closed ones may be archived.
  ///
  /// They are not published as empty: a folder that is missing by mistake would take every result of the month along.
  func vanished(of standings: [Period: PeriodStanding]) -> [Period] {
    guard isWhole else { return [] }
    return standings.filter { period, standing in
      standing.closing == nil && discoveries[period] == nil
        && !yearsWithoutFramework.contains(period.fiscalYear)
    }.keys.sorted()
  }

  private static func contents(_ inbox: Inbox) throws(PipelineError) -> InboxContents {
    do throws(FileError) {
      return try inbox.contents()
    } catch {
      throw error.isMissing ? .inboxNotFound(inbox.root) : .unreadable(error)
    }
  }

  private static func plan(_ request: RunRequest, _ month: Period) throws(PipelineError) -> RoundFramework {
    guard let plan = request.library.roundFramework(of: month) else {
      throw .noFramework(fiscalYear: month.fiscalYear)
    }
    return plan
  }
}
