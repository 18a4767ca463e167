internal import Consolidation
internal import Discovery
internal import Reading
internal import Records

/// What reading the files of an office promises: a file that gives no sheet says why.
struct MonthPromises {
  private let context: ReadingContext
  private let inbox: FuzzInbox
  private let bulkSize: Int

  init(_ context: ReadingContext, bulkSize: Int) throws {
    (self.context, self.bulkSize) = (context, bulkSize)
    inbox = try FuzzInbox()
  }

  func violation(of target: FuzzTarget, by bytes: [UInt8]) -> String? {
    switch target {
    case .sheet: read([bytes], isConsolidated: false)
    case .pair: read(bytes.split(separator: 0x1E, maxSplits: 1).map(Array.init))
    case .bulk: read([blownUp(bytes)])
    default: read([bytes])
    }
  }

  /// A large file, so that what is bad only at length is found among short inputs.
  private func blownUp(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    var file = parts.count > 1 ? Array(parts[0].prefix(bulkSize)) : []
    guard let pattern = parts.last, !pattern.isEmpty else { return file }
    file.reserveCapacity(bulkSize)
    while file.count < bulkSize { file += pattern.prefix(bulkSize - file.count) }
    return file
  }

  private func read(_ files: [[UInt8]], isConsolidated: Bool = true) -> String? {
    do {
      let (discovery, readings) = try inbox.read(files, context)
      guard readings.count == files.count else { return "a file was not found" }
      guard isConsolidated else { return silence(of: readings, readings.flatMap(\.findings)) }
      let period = ConsolidatedPeriod(discovery: discovery, readings: readings, context: context.base)
      return silence(of: readings, period.findings)
    } catch {
      return "the folder: \(error)"
    }
  }

  /// A file that gives no sheet must say why: by an error, or because the year has no use for its rows.
  private func silence(of readings: [FileReading], _ findings: [Finding]) -> String? {
    func tells(_ kind: FindingKind) -> Bool { kind.severity == .error || kind.code == "unused-item" }
    for reading in readings
    where reading.sheets.isEmpty && !reading.findings.contains(where: { tells($0.kind) }) {
      return "nothing was read and nothing was said"
    }
    return findings.contains { ($0.value?.count ?? 0) > Finding.longestValue }
      ? "a finding repeats a long value" : nil
  }
}
