internal import Consolidation
internal import Reading
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Throws bytes at a target and says which promise they break, if they come back at all.
///
/// What is costly to make is made once; files are written over and over into one folder in memory.
package struct FuzzBench {
  private let context: ReadingContext
  private let inbox: FuzzInbox
  private let period: PeriodPromises
  private let matcher: OfficeMatcher
  private let texts: TextPromises

  /// - Throws: when the embedded data or the folder for the files cannot be had.
  package init() throws {
    let registry = try OfficeRegistry.readEmbedded()
    let words = try WordBook.read()
    context = try ReadingContext.fuzzed("2565-03", registry, words)
    matcher = OfficeMatcher(registry: registry, period: context.period)
    texts = TextPromises(vocabulary: words.vocabulary)
    inbox = try FuzzInbox()
    period = try PeriodPromises(registry, words, inbox)
  }

  /// The promise that an input breaks; nil when all are kept.
  package func violation(of target: FuzzTarget, by bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch target {
    case .file: return readPeriod([bytes])
    case .pair: return readPeriod(bytes.split(separator: 0x1E, maxSplits: 1).map(Array.init))
    case .period: return period.violation(by: bytes, hasWorkbooks: false)
    case .workbook: return period.violation(by: bytes, hasWorkbooks: true)
    case .bulk: return readPeriod([Bulk.file(from: bytes)])
    case .tokens: return ChunkedTokens.violation(by: bytes)
    case .text: return texts.normalising(text)
    case .number: return texts.number(text)
    case .date: return texts.date(text)
    case .answer: return texts.answer(text)
    case .dotted: return texts.dotted(text)
    case .office: return office(text)
    case .json:
      _ = try? WordBook.read(extending: [DataFile(path: "vocabulary.json", bytes: bytes)])
      return nil
    }
  }

  /// Reads files of one office as a month's inbox.
  private func readPeriod(_ files: [[UInt8]]) -> String? {
    do {
      let (discovery, readings) = try inbox.read(files, context)
      guard readings.count == files.count else { return "a file was not found" }
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

  private func office(_ text: String) -> String? {
    guard let office = matcher.match(text) else {
      return matcher.nearest(to: text).count > 3 ? "more than three are near" : nil
    }
    let again = matcher.match(ThaiText.normalise(text).text)
    return again == office ? nil : "normalising changes the office"
  }
}
