internal import Assessment
internal import Basics
package import FileSystem
internal import Records
internal import Sheets
internal import Standards
internal import Synchronization
internal import WorkbookAudit
internal import XLSXWorkbook

/// Publishes a period: makes all its files, replaces the old ones together, and says what changed.
package struct PublicationWriter: Sendable {
  /// One file to make.
  private enum Job {
    case national
    case results
    case findings
    /// By index within the assessment.
    case office(Int)
  }

  private let published: PublishedPeriod
  private let files: PublicationFiles
  private let maker: WorkbookMaker
  /// The longest first, so that the workers end together.
  private let jobs: [Job]
  /// By office code.
  private let kept: [String: PublishedFile]
  private let onFile: @Sendable (PublishedFile) -> Void

  private init(
    _ published: PublishedPeriod, outputFolder: String, keeping: [String: PublishedFile], mode: FileMode?,
    onFile: @escaping @Sendable (PublishedFile) -> Void
  ) {
    self.onFile = onFile
    self.published = published
    files = PublicationFiles(
      outputFolder: outputFolder, period: published.period.description, mode: mode)
    kept = keeping
    maker = WorkbookMaker(published, temporaryFolder: files.staging)
    jobs = [.national, .results, .findings] + published.officesWithWorkbook.map(Job.office)
  }

  /// Writes `<outputFolder>/<period>/` so that it holds exactly what the period says.
  ///
  /// - Parameters:
  ///   - keeping: the office workbooks that stand as they are, by office code.
  ///   - jobs: how many tasks make workbooks at once; their number does not change any byte.
  ///   - lockWait: how long a file that somebody has open is tried again before the new one waits beside it.
  ///   - mode: who may read the files, whatever the process's umask; nil leaves that to it, 0644 at most.
  ///   - run: what run.json says beyond the files.
  ///   - onFile: called by the tasks as each file is made, before it replaces the old one.
  /// - Throws: before the first rename nothing of the old set has changed; after it, the next run repairs the set.
  package static func publish(
    _ period: PublishedPeriod, to outputFolder: String, keeping: [String: PublishedFile] = [:], jobs: Int,
    lockWait: Duration = .zero, mode: FileMode? = nil, run: RunFacts,
    onFile: @escaping @Sendable (PublishedFile) -> Void = { _ in }
  ) async throws(PublicationError) -> PublicationReport {
    let writer = PublicationWriter(
      period, outputFolder: outputFolder, keeping: keeping, mode: mode, onFile: onFile)
    do throws(PublicationError) {
      return try await writer.publish(width: jobs, lockWait: lockWait, run: run)
    } catch {
      if case .halfReplaced = error { throw error }
      try? writer.files.discard()
      throw error
    }
  }

  /// Fills every sheet of every workbook and writes none of them: what stops a publication stops this, only sooner.
  ///
  /// - Parameter folder: in which workbooks may be begun; it must exist.
  package static func rehearse(_ period: PublishedPeriod, in folder: String) throws(PublicationError) {
    let maker = WorkbookMaker(period, temporaryFolder: folder)
    let ruler = TextRuler()
    let national = NationalWorkbook.contents(period)
    let offices = period.officesWithWorkbook.map { OfficeWorkbook.contents(period, officeAt: $0) }
    for contents in [national] + offices {
      try maker.rehearse(contents, title: period.workbookTitle, at: "\(folder)/rehearsal.xlsx", ruler: ruler)
    }
  }

  private func publish(
    width: Int, lockWait: Duration, run: RunFacts
  ) async throws(PublicationError) -> PublicationReport {
    let clock = ContinuousClock()
    let start = clock.now
    try files.prepare()
    let made = try await makeAll(width: max(width, 1))
    if Task.isCancelled { throw .interrupted }
    let whole = clock.now
    var report = PublicationReport(
      files: made, removed: try files.noLongerDue(in: made),
      phases: [PhaseTime(phase: "make-files", seconds: Self.seconds(whole - start))])
    try files.stage(manifest: RunManifest(published, run: run, report: report).bytes())
    report.waiting = try await files.replace(made, removing: report.removed, lockWait: lockWait) {
      (waiting) throws(PublicationError) in
      report.waiting = waiting
      return try RunManifest(published, run: run, report: report).bytes()
    }
    report.phases.append(PhaseTime(phase: "replace-files", seconds: Self.seconds(clock.now - whole)))
    return report
  }

  /// Makes the files with some workers and returns them in the order of the jobs.
  private func makeAll(width: Int) async throws(PublicationError) -> [PublishedFile] {
    let queue = WorkQueue(count: jobs.count)
    var made = [PublishedFile?](repeating: nil, count: jobs.count)
    let workers = Array(0..<min(width, jobs.count))
    let failure = await parallelForEach(workers, width: workers.count) { _ in
      work(through: queue)
    } take: { (_, result) throws(PublicationError) in
      for (index, file) in try result.get() { made[index] = file }
    }
    if let failure { throw failure }
    return made.compactMap { $0 }
  }

  /// One worker: its ruler remembers texts from workbook to workbook.
  private func work(through queue: WorkQueue) -> Result<[Int: PublishedFile], PublicationError> {
    let ruler = TextRuler()
    var made: [Int: PublishedFile] = [:]
    do throws(PublicationError) {
      while let index = queue.take() {
        if Task.isCancelled { throw .interrupted }
        let file = try make(jobs[index], ruler: ruler)
        onFile(file)
        made[index] = file
      }
      return .success(made)
    } catch {
      queue.stop()
      return .failure(error)
    }
  }

  private func make(_ job: Job, ruler: TextRuler) throws(PublicationError) -> PublishedFile {
    switch job {
    case .results: return try files.stage(ResultsCSV(published).bytes, as: PublicationFiles.results)
    case .findings: return try files.stage(FindingsCSV(published).bytes, as: PublicationFiles.findings)
    case .national:
      return try make(
        NationalWorkbook.contents(published), title: published.workbookTitle, as: PublicationFiles.national,
        ruler: ruler)
    case .office(let index):
      let office = published.assessment.offices[index]
      if let file = kept[office.code] { return file }
      return try make(
        OfficeWorkbook.contents(published, officeAt: index),
        title: "\(published.workbookTitle) \(office.shortName)", office: office.shortName,
        as: PublicationFiles.office(office.code), ruler: ruler,
        atMost: published.comments[office.code]?.isEmpty ?? true ? .everybody : .group)
    }
  }

  private func make(
    _ contents: WorkbookContents, title: String, office: String? = nil, as path: String, ruler: TextRuler,
    atMost most: FileMode = .everybody
  ) throws(PublicationError) -> PublishedFile {
    let workbook = try maker.make(
      contents, title: title, office: office, at: files.staged(path), ruler: ruler)
    var file = try files.finish(path, workbook.bytes, atMost: most)
    file.faults = WorkbookAudit.faults(
      in: workbook.parts.map { ($0.name, $0.content) }, packedAs: workbook.bytes)
    return file
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

/// Hands out the indices of some pieces of work, each once, until they are gone or one has failed.
final class WorkQueue: Sendable {
  private let next: Mutex<Int>
  private let count: Int

  init(count: Int) {
    self.count = count
    next = Mutex(0)
  }

  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Hands out nothing more.
  func stop() {
    next.withLock { $0 = count }
  }
}
