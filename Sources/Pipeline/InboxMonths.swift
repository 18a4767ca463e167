internal import Basics
internal import Consolidation
internal import Digest
internal import Discovery
internal import FileSystem
internal import Ledger
internal import Reading
internal import Records
internal import Standards

/// The months of an inbox as the ledger remembers them, each read anew where its files changed.
struct InboxMonths {
  private let request: RunRequest
  private let overview: InboxOverview
  /// Where readings are taken from; nil where the files themselves are read.
  private let shards: ShardSet?
  private let ledger: Ledger
  private let run: Int
  private let batch: Int?
  private let progress: RunProgress
  private let scope: FileScope
  /// What the ledger knew of the files when the run began.
  private let known: [SourcePath: KnownFile]
  private let contexts: MonthContexts
  private let loader: MonthLoader
  /// Published months that the inbox has no folder of: what was read of them stands, as their publication does.
  private let absent: Set<Period>
  private var current: Set<Period> = []
  /// The months of which this run wrote anything, which perhaps only this run sees yet.
  private var altered: Set<Period> = []
  private var loaded: [Period: MonthReadings] = [:]
  /// By fiscal year, what its items were in the one before, for the offices of some of its months.
  private var lastYears: [Int: (offices: Set<String>, figures: LastYearFigures)] = [:]
  /// How many files are new, changed or gone but of offices that the run is not about.
  private(set) var leftOut = 0
  /// The files that are not read now, with why; in path order within each month.
  private(set) var held: [HeldFile] = []

  /// - Parameters:
  ///   - shards: what was read already.
  ///   - vanished: the published months that the inbox has no folder of.
  ///   - batch: after what weight of files what was read is kept for good; nil leaves that to the caller.
  init(
    _ request: RunRequest, _ overview: InboxOverview, from shards: ShardSet? = nil, vanished: [Period],
    _ ledger: Ledger, run: Int, batch: Int? = nil, _ progress: RunProgress
  ) throws(PipelineError) {
    (self.request, self.overview, self.shards, self.ledger) = (request, overview, shards, ledger)
    (self.run, self.batch, self.progress) = (run, batch, progress)
    do throws(LedgerError) {
      let known = try ledger.knownFiles()
      self.known = known
      let standings = try ledger.standings()
      absent = Set(
        known.values.map(\.period).filter { overview.discoveries[$0] == nil && standings[$0] != nil })
      let contexts = MonthContexts(request, overview.months + absent)
      self.contexts = contexts
      loader = MonthLoader(discoveries: overview.discoveries, contexts: contexts)
      scope = try Self.scope(request, ledger, known, contexts)
      try Self.forgetOtherMonths(known, overview, vanished, absent, ledger)
    } catch {
      throw .ledger(error)
    }
    progress.begin(shards == nil ? changedByStatus() : [])
  }

  /// Reads what is new or changed in the months up to a period, each file's state as it comes, and forgets what is gone.
  ///
  /// What cannot be read now is held: it keeps counting as it was read before.
  /// - Returns: the months that were looked at.
  mutating func bringUpToDate(to period: Period) async throws(PipelineError) -> [Period] {
    let unread = overview.months.filter { $0 <= period && !current.contains($0) }
    for month in unread {
      do throws(LedgerError) {
        let before = ledger.changeCount
        try await bringUpToDate(month)
        if ledger.changeCount != before { altered.insert(month) }
      } catch {
        throw .ledger(error)
      }
      if Task.isCancelled { throw .interrupted }
      current.insert(month)
    }
    return unread
  }

  /// The months that a period rests on.
  mutating func months(of period: Period) throws(PipelineError) -> [MonthReadings] {
    var months: [MonthReadings] = []
    let before = absent.filter { $0 < period && $0.fiscalYear == period.fiscalYear }
    for month in (overview.months(of: period) + before).sorted() {
      if loaded[month] == nil { loaded[month] = try loader.load(month, from: ledger) }
      if let known = loaded[month] { months.append(known) }
    }
    return months
  }

  /// What items were in the fiscal year before a period's; nothing where no rule of the period looks back.
  mutating func lastYear(of period: Period, _ plan: RoundFramework) throws(PipelineError) -> LastYearFigures {
    guard plan.looksBack else { return .none }
    let search = lastYearSearch(of: period, plan)
    if let known = lastYears[period.fiscalYear], known.offices == search.offices { return known.figures }
    let figures = try search.figures(from: ledger)
    keep(figures, of: search)
    return figures
  }

  /// How to find them out by what is committed; nil where they are known, or the run wrote of their months.
  func lastYearSearchBeside(of period: Period, _ plan: RoundFramework) -> LastYearSearch? {
    guard plan.looksBack else { return nil }
    let search = lastYearSearch(of: period, plan)
    let isKnown = lastYears[period.fiscalYear]?.offices == search.offices
    return isKnown || !altered.isDisjoint(with: search.months) ? nil : search
  }

  mutating func keep(_ figures: LastYearFigures, of search: LastYearSearch) {
    lastYears[search.period.fiscalYear] = (search.offices, figures)
  }

  private func lastYearSearch(of period: Period, _ plan: RoundFramework) -> LastYearSearch {
    let before = absent.filter { $0.fiscalYear == period.fiscalYear - 1 }
    return LastYearSearch(
      registry: request.registry, period: period, plan: plan,
      months: (overview.lastYear(of: period) + before).sorted(), loader: loader)
  }

  /// Forgets what was loaded of the months whose readings were undone.
  mutating func reload(_ months: [Period]) {
    for month in months {
      loaded[month] = nil
      lastYears[month.fiscalYear + 1] = nil
    }
  }

  /// Forgets the months that no later period can rest on.
  mutating func drop(before period: Period) {
    loaded = loaded.filter { $0.key.fiscalYear >= period.fiscalYear }
  }
}

extension InboxMonths {
  private static func scope(
    _ request: RunRequest, _ ledger: Ledger, _ known: [SourcePath: KnownFile],
    _ contexts: MonthContexts
  ) throws(LedgerError) -> FileScope {
    guard let offices = request.offices else { return .everything }
    return FileScope(
      offices: offices, officesOfFiles: try ledger.officesOfFiles(), known: known,
      fingerprint: request.fingerprint, contexts: contexts)
  }

  /// Files of months that the inbox does not have: those of a published month stand, as its publication does.
  private static func forgetOtherMonths(
    _ known: [SourcePath: KnownFile], _ overview: InboxOverview, _ vanished: [Period],
    _ absent: Set<Period>, _ ledger: Ledger
  ) throws(LedgerError) {
    guard overview.isWhole else { return }
    let others = known.values.filter { overview.discoveries[$0.period] == nil }
    for (month, files) in Dictionary(grouping: others, by: \.period) {
      let paths = files.map(\.path).sorted()
      if vanished.contains(month) {
        for path in paths { try ledger.hold(path, FileHold(.unreachable), in: month) }
      } else if !absent.contains(month) {
        try ledger.forget(paths, of: month)
      }
    }
  }

  private func changedByStatus() -> [InboxFile] {
    overview.months.flatMap { overview.discoveries[$0]?.files ?? [] }.filter { file in
      known[file.path]?.stands(for: file, fingerprint: request.fingerprint(of: file)) != true
        && scope.concerns(file)
    }
  }

  private mutating func bringUpToDate(_ month: Period) async throws(LedgerError) {
    guard let discovery = overview.discoveries[month] else { return }
    try ledger.notice(strays: Self.digest(discovery.findings.filter { !$0.isOfHold }), in: month)
    try ledger.notice(unreadable: Self.digest(discovery.findings.filter(\.isOfHold)), in: month)
    let changed = await changed(discovery.files)
    let arrivals = ArrivingFiles(changed, QuietTime(request)) { [contexts] in contexts.base(of: month) }
    try holdUnseen(month, discovery, arrivals)
    let concerned = changed.filter(scope.concerns)
    leftOut += changed.count - concerned.count
    var toRead: [InboxFile] = []
    for file in concerned + scope.readAgain(discovery.files, besides: changed) {
      if arrivals.include(file) {
        try hold(file, FileHold(.arriving))
      } else {
        toRead.append(file)
      }
    }
    let paths = Set(changed.map(\.path))
    try ledger.release(
      discovery.files.map(\.path).filter { known[$0]?.hold != nil && !paths.contains($0) }, of: month)
    if let shards {
      try ledger.take(toRead, of: month, from: shards, run: run)
    } else {
      try await read(toRead, of: month)
    }
  }

  /// Forgets the known files of a month that are gone, and holds those of which that cannot be told.
  private mutating func holdUnseen(
    _ month: Period, _ discovery: DiscoveredMonth, _ arrivals: ArrivingFiles
  ) throws(LedgerError) {
    let there = Set(discovery.files.map(\.path))
    var gone: [SourcePath] = []
    for path in known.values.filter({ $0.period == month && !there.contains($0.path) }).map(\.path).sorted() {
      if discovery.unreadable.contains(where: path.isAtOrBelow) {
        try hold(path, FileHold(.unreachable), in: month)
      } else if !scope.concerns(path) {
        leftOut += 1
      } else if arrivals.include(path) {
        try hold(path, FileHold(.arriving), in: month)
      } else {
        gone.append(path)
      }
    }
    try ledger.forget(gone, of: month)
  }

  private mutating func hold(_ path: SourcePath, _ hold: FileHold, in month: Period) throws(LedgerError) {
    held.append(HeldFile(path: path, period: month, hold: hold, isKnown: true))
    try ledger.hold(path, hold, in: month)
  }

  private mutating func hold(_ file: InboxFile, _ hold: FileHold) throws(LedgerError) {
    let isKnown = known[file.path].map { $0.sha256 != nil } ?? false
    held.append(HeldFile(path: file.path, period: file.period, hold: hold, isKnown: isKnown))
    let named = contexts.base(of: file.period)?.officesNamed(by: file.path) ?? []
    try ledger.hold(
      file.path, hold, in: file.period, file: file, namedOffice: named.count == 1 ? named.first : nil)
  }

  /// The files that the ledger does not know as they are now.
  private func changed(_ files: [InboxFile]) async -> [InboxFile] {
    var changed: [InboxFile] = []
    var standing: [(file: InboxFile, sha256: String?)] = []
    for file in files {
      if let kept = known[file.path], kept.stands(for: file, fingerprint: request.fingerprint(of: file)) {
        standing.append((file, kept.sha256))
      } else {
        changed.append(file)
      }
    }
    // Of shards each row was looked at when they were opened.
    guard request.ledger.isVerify, shards == nil else { return changed }
    _ = await parallelForEach(standing, width: request.jobs) {
      $0.sha256 != nil && (try? FileDigest(of: $0.file.location))?.sha256.description == $0.sha256
    } take: { (entry, isSame) throws(Never) in
      if !isSame { changed.append(entry.file) }
    }
    return changed
  }

  /// Some files a task; their readings are stored, or the earlier ones held, when they come.
  private mutating func read(_ files: [InboxFile], of month: Period) async throws(LedgerError) {
    guard !files.isEmpty, let context = contexts[month] else { return }
    let (reader, survey) = (FileReader(context: context), context.plan.survey)
    let (ledger, request, run, batch) = (ledger, request, run, batch)
    progress.goOnReading()
    var unread: [(file: InboxFile, hold: FileHold)] = []
    var sinceKept = 0
    let failure = await parallelForEach(Self.parcels(files), width: request.jobs) { [progress] files in
      files.map { file in
        let reading = reader.read(file)
        progress.end(reading)
        return reading
      }
    } take: { (files, readings) throws(LedgerError) in
      var read: [ReadFile] = []
      for (file, reading) in zip(files, readings) {
        if let hold = reading.hold {
          unread.append((file, hold))
        } else {
          read.append(ReadFile(file, reading, fingerprint: request.fingerprint(of: file)))
        }
      }
      try ledger.store(read, of: month, survey: survey, run: run)
      sinceKept += read.reduce(0) { $0 + $1.file.weight }
      if let batch, sinceKept >= batch {
        try ledger.keepReadings()
        try ledger.beginReadings()
        sinceKept = 0
      }
    }
    if let failure { throw failure }
    for (file, hold) in unread.sorted(by: { $0.file.path < $1.file.path }) { try self.hold(file, hold) }
  }

  /// The weight of files that are handed out together: small ones cost more to hand out one by one than to read.
  private static let parcelWeight = 1 << 18

  /// Files in their order, as many together as weigh something.
  private static func parcels(_ files: [InboxFile]) -> [[InboxFile]] {
    var parcels: [[InboxFile]] = []
    var weight = parcelWeight
    for file in files {
      if weight >= parcelWeight {
        parcels.append([])
        weight = 0
      }
      parcels[parcels.count - 1].append(file)
      weight += file.weight
    }
    return parcels
  }

  /// What was found beside a month's files, as a text that changes with it.
  private static func digest(_ findings: [Finding]) -> String {
    findings.map { "\($0.kind.identity.rawValue) \($0.path?.text ?? "") \($0.details.values.sorted())" }
      .joined(separator: "\n")
  }
}
