internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// What `--metrics` writes: the numbers of a run in the text format of Prometheus; the names are documented.
struct RunMetrics {
  let text: String

  private static let prefix = "ruamphon_"
  private static let lastSuccess = "last_success_timestamp_seconds"
  /// The whole name of what outlives a failure, by which the next run finds it.
  static let lastSuccessName = prefix + lastSuccess

  /// - Parameters:
  ///   - report: nil when the run failed before it had numbers.
  ///   - asOf: seconds since 1970, UTC: the moment that the run stands for.
  ///   - lastSuccess: seconds since 1970, UTC: when a run last ended well, by the clock; nil where none is known.
  init(_ report: RunReport?, exit: ExitCode, asOf: Int, lastSuccess: Int?) {
    var families = [
      Family("exit_code", "Exit code of the run.", ["": String(exit.rawValue)]),
      Family("timestamp_seconds", "Moment that the run stands for (--as-of).", ["": String(asOf)]),
    ]
    if let lastSuccess {
      families.append(
        Family(
          Self.lastSuccess, "When a run last published what the inbox holds, by the clock.",
          ["": String(lastSuccess)]))
    }
    if let report {
      families.append(
        Family(
          "misplaced_entries", "Entries of the inbox that mean no month.",
          ["": String(report.misplaced.count)]))
      families += Self.overdue(report) + Self.counts(report.published)
    }
    text = families.map(\.text).joined()
  }

  private static func overdue(_ report: RunReport) -> [Family] {
    let samples = report.periods.map { ("period=\"\($0.period)\"", String($0.overdue.count)) }
    return [Family("overdue_sheets", "Sheets that are due and missing.", samples)]
  }

  /// The numbers of the periods that this run published.
  private static func counts(_ results: [RunResult]) -> [Family] {
    func family(_ name: String, _ help: String, _ count: (RunResult) -> Int) -> Family {
      Family(name, help, results.map { ("period=\"\($0.period)\"", String(count($0))) })
    }
    if results.isEmpty { return [] }
    return [
      family("offices", "Offices that have a workbook.", \.officeCount),
      family("files", "Files that were found.", \.files.count),
      family("rejected_files", "Files of which nothing came in.", \.rejectedFiles.count),
      family("rows", "Rows of all files.", \.rowCount),
      family("workbooks", "Workbooks that are published.") { $0.publication?.workbookCount ?? 0 },
      Family("findings", "Findings by severity.", results.flatMap(Self.findings)),
      Family("phase_seconds", "Seconds that each phase took.", results.flatMap(Self.phases)),
    ]
  }

  private static func findings(_ result: RunResult) -> [(labels: String, value: String)] {
    Severity.allCases.map {
      ("period=\"\(result.period)\",severity=\"\($0.rawValue)\"", String(result.count(of: $0)))
    }
  }

  private static func phases(_ result: RunResult) -> [(labels: String, value: String)] {
    result.phases.map {
      ("period=\"\(result.period)\",phase=\"\($0.phase)\"", RunSummary.seconds($0.seconds))
    }
  }
}

extension RunMetrics {
  /// One metric with its help, its type and a line for each combination of labels.
  private struct Family {
    let text: String

    init(_ name: String, _ help: String, _ samples: KeyValuePairs<String, String>) {
      self.init(name, help, samples.map { ($0.key, $0.value) })
    }

    init(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      let full = RunMetrics.prefix + name
      let lines = samples.map { sample in
        sample.labels.isEmpty ? "\(full) \(sample.value)\n" : "\(full){\(sample.labels)} \(sample.value)\n"
      }
      text = "# HELP \(full) \(help)\n# TYPE \(full) gauge\n" + lines.joined()
    }
  }
}

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
