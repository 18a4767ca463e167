internal import Reading
internal import Reference
internal import Standards

/// Throws bytes at a target and says which promise they break, if they come back at all.
///
/// What is costly to make is made once, and only what the target needs.
package struct FuzzBench {
  private let target: FuzzTarget
  private let parsers: ParserPromises?
  private let month: MonthPromises?
  private let period: PeriodPromises?

  /// - Parameter bulkSize: bytes of the file that `bulk` reads.
  /// - Throws: when the embedded data or the folder for the files cannot be had.
  package init(_ target: FuzzTarget, bulkSize: Int = 1 << 20) throws {
    self.target = target
    let registry = try OfficeRegistry.readEmbedded()
    let words = try WordBook.read()
    switch target {
    case _ where target.isParser:
      parsers = ParserPromises(try .fuzzed("2565-03", registry, words), registry, words)
      (month, period) = (nil, nil)
    case .period, .workbook:
      period = try PeriodPromises(registry, words)
      (parsers, month) = (nil, nil)
    default:
      month = try MonthPromises(try .fuzzed("2565-03", registry, words), bulkSize: bulkSize)
      (parsers, period) = (nil, nil)
    }
  }

  /// The promise that an input breaks; nil when all are kept.
  package func violation(by bytes: [UInt8]) -> String? {
    parsers?.violation(of: target, by: bytes) ?? month?.violation(of: target, by: bytes)
      ?? period?.violation(by: bytes, hasWorkbooks: target == .workbook)
  }
}
