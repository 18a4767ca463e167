internal import Digest
internal import FileSystem
internal import Intake
internal import Ledger
internal import Records
internal import Standards

/// The months of an inbox as the ledger remembers them, each read anew where its files changed.
struct InboxMonths {
  private let request: RunRequest
  private let survey: InboxSurvey
  private let ledger: Ledger
  private let progress: RunProgress
  private var contexts: [Period: IntakeContext] = [:]
  private var loaded: [Period: MonthReadings] = [:]

  init(_ request: RunRequest, _ survey: InboxSurvey, _ ledger: Ledger, _ progress: RunProgress) {
    self.request = request
    self.survey = survey
    self.ledger = ledger
    self.progress = progress
  }

  /// Reads what is new or changed, each file's state as it comes, and forgets what is gone.
  /// - Returns: how many files are new, changed or gone but of offices that the run is not about.
  mutating func bringUpToDate() async throws(PipelineError) -> Int {
    var leftOut = 0
    do throws(LedgerError) {
      let known = try ledger.knownFiles()
      let scope = try scope(known)
      leftOut += try forgetGone(known, scope)
      for month in survey.months {
        try ledger.notice(strays: Self.strays(survey.discoveries[month]), in: month)
      }
      let files = survey.months.flatMap { survey.discoveries[$0]?.files ?? [] }
      let changed = await changed(files, known)
      let concerned = changed.filter(scope.concerns)
      leftOut += changed.count - concerned.count
      try await read(concerned + scope.readAgain(files, besides: changed))
    } catch {
      throw .ledger(error)
    }
    if Task.isCancelled { throw .interrupted }
    return leftOut
  }

  /// The months that a period rests on.
  mutating func months(of period: Period) throws(PipelineError) -> [MonthReadings] {
    var months: [MonthReadings] = []
    for month in survey.months(of: period) {
      if loaded[month] == nil { loaded[month] = try load(month) }
      if let known = loaded[month] { months.append(known) }
    }
    return months
  }

  /// Forgets the months that no later period can rest on.
  mutating func drop(before period: Period) {
    loaded = loaded.filter { $0.key.fiscalYear >= period.fiscalYear }
  }

  private mutating func load(_ month: Period) throws(PipelineError) -> MonthReadings? {
    guard let discovery = survey.discoveries[month], let context = context(of: month) else { return nil }
    do throws(LedgerError) {
      return MonthReadings(
        discovery: discovery, readings: try ledger.readings(of: month, survey: context.plan.survey),
        context: context)
    } catch {
      throw .ledger(error)
    }
  }

  private mutating func context(of month: Period) -> IntakeContext? {
    if let context = contexts[month] { return context }
    guard let plan = survey.plans[month] else { return nil }
    let context = IntakeContext(
      period: month, plan: plan, registry: request.registry, wordBook: request.wordBook,
      groups: request.groups)
    contexts[month] = context
    return context
  }
}

extension InboxMonths {
  private mutating func scope(_ known: [SourcePath: KnownFile]) throws(LedgerError) -> FileScope {
    guard let offices = request.offices else { return .everything }
    for month in survey.months { _ = context(of: month) }
    return FileScope(
      offices: offices, officesOfFiles: try ledger.officesOfFiles(), known: known,
      fingerprint: request.ledger.fingerprint, contexts: contexts)
  }

  /// - Returns: how many gone files are left out.
  private func forgetGone(
    _ known: [SourcePath: KnownFile], _ scope: FileScope
  ) throws(LedgerError) -> Int {
    let there = Set(survey.discoveries.values.flatMap { $0.files.map(\.path) })
    let gone = known.values.filter { file in
      !there.contains(file.path) && (survey.isWhole || survey.discoveries[file.period] != nil)
    }
    let concerned = gone.filter { scope.concerns($0.path) }
    for (month, files) in Dictionary(grouping: concerned, by: \.period) {
      try ledger.forget(files.map(\.path), of: month)
    }
    return gone.count - concerned.count
  }

  /// The files that the ledger does not know as they are now.
  private func changed(_ files: [InboxFile], _ known: [SourcePath: KnownFile]) async -> [InboxFile] {
    var changed: [InboxFile] = []
    var standing: [(file: InboxFile, sha256: String?)] = []
    for file in files {
      if let kept = known[file.path], kept.stands(for: file, fingerprint: request.ledger.fingerprint) {
        standing.append((file, kept.sha256))
      } else {
        changed.append(file)
      }
    }
    guard request.ledger.isVerify else { return changed }
    _ = await parallelForEach(standing, width: request.jobs) {
      $0.sha256 != nil && (try? FileDigest(of: $0.file.location))?.sha256.description == $0.sha256
    } take: { (entry, isSame) throws(Never) in
      if !isSame { changed.append(entry.file) }
    }
    return changed
  }

  /// One file a task; its reading is stored when it comes.
  private mutating func read(_ files: [InboxFile]) async throws(LedgerError) {
    var intakes: [Period: FileIntake] = [:]
    for month in Set(files.map(\.period)) { intakes[month] = context(of: month).map(FileIntake.init) }
    progress.begin(files)
    let (readers, plans, ledger, fingerprint) = (intakes, survey.plans, ledger, request.ledger.fingerprint)
    let failure = await parallelForEach(files, width: request.jobs) { [progress] file in
      let reading = readers[file.period]?.read(file)
      if let reading { progress.end(reading) }
      return reading
    } take: { (file, reading) throws(LedgerError) in
      guard let reading else { return }
      try ledger.store(reading, of: file, survey: plans[file.period]?.survey, fingerprint: fingerprint)
    }
    if let failure { throw failure }
  }

  /// What stands beside a month's files, as a text that changes with it.
  private static func strays(_ discovery: Discovery?) -> String {
    (discovery?.findings ?? []).map { "\($0.kind.code) \($0.path?.text ?? "") \($0.details.values.sorted())" }
      .joined(separator: "\n")
  }
}
