internal import Basics
internal import Consolidation
internal import Discovery
package import FileSystem
internal import Reading
package import Records
package import Reference
package import Standards

/// Which files to check, after every setting is known.
package struct CheckRequest: Sendable {
  /// Files or folders, within an inbox or not.
  package let paths: [DiskPath]
  /// The month that the files are for; nil means that of their folder, else that of ``asOf``.
  package let period: Period?
  /// Seconds since 1970, UTC.
  package let asOf: Int
  package let jobs: Int
  package let library: FrameworkLibrary
  package let registry: OfficeRegistry
  package let wordBook: WordBook
  /// The groups that owner cells may name.
  package let groups: GroupRegistry?
  /// Bytes of the largest file that is read.
  package let maxFileSize: Int
  package let authority: SheetAuthority

  package init(
    paths: [DiskPath], period: Period?, asOf: Int, jobs: Int, library: FrameworkLibrary,
    registry: OfficeRegistry, wordBook: WordBook, groups: GroupRegistry? = nil,
    maxFileSize: Int = FileSize.most,
    authority: SheetAuthority = SheetAuthority()
  ) {
    self.paths = paths
    self.period = period
    self.asOf = asOf
    self.jobs = jobs
    self.library = library
    self.registry = registry
    self.wordBook = wordBook
    self.groups = groups
    self.maxFileSize = maxFileSize
    self.authority = authority
  }
}

/// A file that was checked, and what was found about it.
package struct CheckedFile: Sendable {
  /// The path as the user would write it.
  package let path: String
  /// The month that it was checked for.
  package let period: Period
  /// What it was recognised as; nil for what was not read at all.
  package let source: SourceFile?
  /// In published order.
  package let findings: [Finding]
}

/// The stages of a check in their order: find the files, read, assemble; nothing is written or scored.
package struct CheckPipeline: Sendable {
  private let request: CheckRequest

  package init(_ request: CheckRequest) {
    self.request = request
  }

  /// Checks every file.
  /// - Returns: the files in the order of the command line, then in path order.
  /// - Throws: when a path is missing or no framework covers the month; bad data never stops a check.
  package func run() async throws(PipelineError) -> [CheckedFile] {
    var files: [CheckedFile] = []
    for target in try CheckTarget.targets(request.paths, period: request.period) {
      files += try await check(target)
    }
    return files
  }

  private func check(_ target: CheckTarget) async throws(PipelineError) -> [CheckedFile] {
    let context = try context(for: target)
    let discovery = try discover(target, context.period)
    let reader = FileReader(context: context)
    let readings: [FileReading]
    do {
      readings = try await parallelMap(discovery.files, width: request.jobs) { reader.read($0) }
    } catch {
      throw .interrupted
    }
    return files(
      of: ConsolidatedPeriod(discovery: discovery, readings: readings, context: context.base), target,
      context.period)
  }

  private func context(for target: CheckTarget) throws(PipelineError) -> ReadingContext {
    let today = CalendarDay(secondsSince1970: request.asOf)
    guard let period = request.period ?? target.folder ?? request.library.period(on: today) else {
      throw .noFramework(fiscalYear: 0)
    }
    guard let plan = request.library.roundFramework(fiscalYear: period.fiscalYear) else {
      throw .noFramework(fiscalYear: period.fiscalYear)
    }
    return ReadingContext(
      period: period, plan: plan, registry: request.registry, wordBook: request.wordBook,
      groups: request.groups, maxFileSize: request.maxFileSize, authority: request.authority)
  }

  private func discover(_ target: CheckTarget, _ period: Period) throws(PipelineError) -> DiscoveredMonth {
    let paths = target.selections.map(\.path)
    guard let folder = target.folder else { return DiscoveredMonth.loose(paths, period: period) }
    do {
      let inbox = Inbox(root: target.root)
      return inbox.discover(folder, in: try inbox.contents(), tellsMisplaced: target.tellsMisplaced).part(
        under: paths)
    } catch {
      throw .unreadable(error)
    }
  }

  /// Gives every finding to its file; what was only seen, not read, is a file of its own.
  private func files(of consolidated: ConsolidatedPeriod, _ target: CheckTarget, _ period: Period)
    -> [CheckedFile]
  {
    let sources = Dictionary(
      consolidated.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let findings = Dictionary(grouping: consolidated.findings) { $0.path ?? SourcePath("") }
    return Set(sources.keys).union(findings.keys).sorted().map { path in
      CheckedFile(
        path: target.written(path), period: period, source: sources[path],
        findings: (findings[path] ?? []).sorted(by: Finding.inPublishedOrder))
    }
  }
}
