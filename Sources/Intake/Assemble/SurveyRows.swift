package import Records
internal import Standards

/// The hashes of the rows of an office's survey files, by which it is told whether one holds another.
///
/// They are read from the disk again, since rows of people are kept nowhere. Where the disk does not give the very
/// content that was read before, what the last publication decided about these files stands.
struct SurveyRows {
  private let decisions: SurveyDecisions?
  private let hashes: [SourcePath: [UInt64]]
  /// Files of which neither the rows nor a decision are at hand.
  let incomparable: [SourcePath]

  /// - Parameter paths: all survey files of the office; a single one is compared with nothing.
  init(
    of paths: [SourcePath], officeCode: String, _ state: PeriodState, decisions: SurveyDecisions?,
    published: PublishedSurveys?
  ) {
    var hashes: [SourcePath: [UInt64]] = [:]
    var lacking: [SourcePath] = []
    if paths.count > 1, decisions == nil {
      for path in paths {
        hashes[path] = state.surveyRows(of: path, officeCode: officeCode)
        if hashes[path] == nil { lacking.append(path) }
      }
    }
    self.hashes = hashes
    if lacking.isEmpty {
      self.decisions = decisions
      incomparable = []
    } else {
      self.decisions = published?.decisions(on: officeCode)
      let isDecided = published.map { last in
        paths.allSatisfy { path in state.firstRun(of: path).map { $0 <= last.run } ?? false }
      }
      incomparable = isDecided == true ? [] : lacking
    }
  }

  func rows(of path: SourcePath) -> [UInt64] { decisions?.rows(of: path) ?? hashes[path] ?? [] }
}

/// What the last publication of a period decided about surveys that overlap.
package struct PublishedSurveys: Sendable {
  /// The run that published it.
  let run: Int
  private let findings: [String: [Finding]]

  /// - Parameter findings: all of the publication.
  package init(run: Int, findings: [Finding]) {
    self.run = run
    self.findings = Dictionary(grouping: findings.filter { $0.sheetKind == .survey }) { $0.officeCode ?? "" }
  }

  func decisions(on officeCode: String) -> SurveyDecisions { SurveyDecisions(findings[officeCode] ?? []) }
}

extension PeriodState {
  /// The hashes of one office's survey rows in a file of any of the months, read again from the disk.
  /// - Returns: nil where the disk does not give what was read before.
  fileprivate func surveyRows(of path: SourcePath, officeCode: String) -> [UInt64]? {
    for month in months.values {
      guard let file = month.discovery.files.first(where: { $0.path == path }),
        let reading = month.readings.first(where: { $0.source.path == path }), reading.hold == nil
      else { continue }
      return FileIntake(context: month.context.keepingSurveyRows).surveyRows(
        of: file, sha256: reading.source.sha256, officeCode: officeCode)
    }
    return nil
  }

  fileprivate func firstRun(of path: SourcePath) -> Int? {
    months.values.lazy.flatMap(\.readings).first { $0.source.path == path }?.firstRun
  }
}
