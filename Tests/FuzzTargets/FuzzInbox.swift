internal import Discovery
internal import FileSystem
internal import Reading
internal import Records
internal import Reference
internal import Standards
internal import TestSupport

/// A folder in memory whose files are written over by every input.
struct FuzzInbox {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var path: String { folder.path }

  /// Reads some bytes as the files of one office in a month.
  func read(_ files: [[UInt8]], _ context: ReadingContext) throws -> (DiscoveredMonth, [FileReading]) {
    let paths = files.indices.map { "\(folder.path)/1801-\($0).csv" }
    for (path, bytes) in zip(paths, files) {
      var file = try OutputFile(DiskPath(path))
      try file.write(bytes)
    }
    let discovery = DiscoveredMonth.loose(
      paths.map { SourcePath(String($0.dropFirst())) }, period: context.period)
    return (discovery, discovery.files.map(FileReader(context: context).read))
  }
}

extension ReadingContext {
  private struct NoRound: Error {}

  /// What reading the files of a month needs to know, by the frameworks of the product.
  static func fuzzed(
    _ month: String, _ registry: OfficeRegistry, _ words: WordBook, groups: GroupRegistry? = nil
  ) throws -> ReadingContext {
    guard let period = Period(month),
      let plan = try FrameworkLibrary.read().roundFramework(fiscalYear: period.fiscalYear)
    else { throw NoRound() }
    return ReadingContext(period: period, plan: plan, registry: registry, wordBook: words, groups: groups)
  }
}
