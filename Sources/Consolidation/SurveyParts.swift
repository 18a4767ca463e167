internal import Records
internal import Standards

/// Puts several survey files of one office together: those that do not overlap add up.
enum SurveyParts {
  /// The tally of all that counts, with its files; nil when nothing does.
  /// - Parameter files: in path order, each path once.
  static func tally(
    _ files: [(sheet: SheetReading, tally: SurveyTally)], _ overlaps: [SourcePath: SurveyOverlaps.Overlap],
    _ findings: inout ItemFindings
  ) -> (SurveyTally?, files: [SourcePath]) {
    for (sheet, _) in files {
      guard case .superseded(let other) = overlaps[sheet.path] else { continue }
      findings.add(Finding(.superseded, details: ["other": other.name]), kind: .survey, path: sheet.path)
    }
    for (sheet, _) in files {
      guard case .contained(let other) = overlaps[sheet.path] else { continue }
      findings.add(
        Finding(.identicalCopy, details: ["other": other.text]), kind: .survey, path: sheet.path)
    }
    for (sheet, _) in files {
      guard case .doubtful(let other) = overlaps[sheet.path] else { continue }
      findings.add(
        Finding(.duplicateSheet, details: ["other": other.text]), kind: .survey, path: sheet.path)
    }
    let counted = files.filter { overlaps[$0.sheet.path] == nil }
    let paths = counted.map(\.sheet.path)
    if paths.count > 1 { reportParts(paths, &findings) }
    let sum: SurveyTally? = counted.reduce(nil) { $0?.adding($1.tally) ?? $1.tally }
    return (sum, paths)
  }

  private static func reportParts(_ paths: [SourcePath], _ findings: inout ItemFindings) {
    let finding = Finding(.sheetInParts, details: ["count": String(paths.count)])
    for path in paths { findings.add(finding, kind: .survey, path: path) }
  }
}

extension SurveyTally {
  func adding(_ other: SurveyTally) -> SurveyTally {
    var sum = self
    sum.add(other)
    return sum
  }
}

/// Tells of surveys whose bytes came before: in another office's name, or in an earlier month of the fiscal year.
///
/// Both still count, for nobody can say which is right. What is told follows from the inbox alone.
enum SameSurveys {
  static func findings(in state: PeriodState) -> [Finding] {
    let own = surveys(state.own)
    let earlier = state.months.filter { $0.key < state.period }.sorted { $0.key > $1.key }
      .flatMap { surveys($0.value) }
    let twins = Dictionary(grouping: own, by: \.source.sha256)
    let before = Dictionary(grouping: earlier, by: \.source.sha256)
    return own.flatMap { reading -> [Finding] in
      let twins = twins[reading.source.sha256] ?? []
      let other = twins.count > 1 ? twins.first { isOfOthers($0, than: reading) } : nil
      let older = before[reading.source.sha256]?.first
      return [
        other.map { finding(.sameSurvey, reading, other: $0.source.path) },
        older.map { finding(.sentAgain, reading, other: $0.source.path) },
      ].compactMap { $0 }
    }
  }

  private static func surveys(_ month: MonthReadings?) -> [FileReading] {
    month?.readings.filter { reading in
      reading.source.sha256 != nil && reading.sheets.contains { $0.kind == .survey }
    } ?? []
  }

  private static func isOfOthers(_ reading: FileReading, than other: FileReading) -> Bool {
    Set(reading.sheets.map(\.officeCode)).isDisjoint(with: other.sheets.map(\.officeCode))
  }

  private static func finding(_ kind: FindingKind, _ reading: FileReading, other: SourcePath) -> Finding {
    var finding = Finding(kind, details: ["other": other.text])
    let offices = Set(reading.sheets.map(\.officeCode))
    finding.path = reading.source.path
    finding.officeCode = offices.count == 1 ? offices.first : nil
    finding.sheetKind = .survey
    return finding
  }
}
