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
    for path in paths {
      findings.add(
        Finding(.sheetInParts, details: ["count": String(paths.count)]), kind: .survey, path: path)
    }
  }
}

extension SurveyTally {
  func adding(_ other: SurveyTally) -> SurveyTally {
    var sum = self
    sum.add(other)
    return sum
  }
}
