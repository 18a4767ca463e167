internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Pipeline

extension RunMetrics {
  /// Exits after which the published figures are those of the inbox.
  private static let successes: [ExitCode] = [.done, .rejected, .missing, .heldOpen]

  /// Writes the metrics of a run; that they cannot be written is a warning, since it changes nothing that was published.
  ///
  /// - Parameters:
  ///   - report: nil when the run failed before it had numbers.
  ///   - asOf: seconds since 1970, UTC: the moment that the run stands for.
  static func tell(
    _ report: RunReport?, exit: ExitCode, asOf: Int, in file: DiskPath, _ console: Console
  ) {
    let lastSuccess = successes.contains(exit) ? Instant.now : Self.lastSuccess(in: file)
    let metrics = RunMetrics(report, exit: exit, asOf: asOf, lastSuccess: lastSuccess)
    do {
      try OutputFile.replace(file, with: Array(metrics.text.utf8))
    } catch {
      console.log(
        LogLine(
          "metrics-not-written", level: .warning,
          console.language == .thai
            ? "เขียนไฟล์ตัวชี้วัด \(file.text) ไม่ได้: \(error.reason) ผลที่เผยแพร่ไม่ได้รับผลกระทบ"
            : "metrics not written to \(file.text): \(error.reason); what was published is not affected",
          fields: ["path": .text(file.text)], isEssential: true))
    }
  }

  /// What the last run wrote of the last success; nil where there was none, or no file tells of it.
  private static func lastSuccess(in file: DiskPath) -> Int? {
    guard let bytes = try? SmallFile.contents(of: file) else { return nil }
    let prefix = "\(lastSuccessName) "
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").lazy
      .filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }.first
  }
}
