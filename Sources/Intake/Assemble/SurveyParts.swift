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

extension FindingKind {
  static let sheetInParts = FindingKind(
    .sheetInParts, .info,
    thai: "ข้อมูลชุดนี้ส่งมาเป็น {count} ไฟล์ จึงนับรวมกันทุกไฟล์ หากมีไฟล์ที่ไม่ควรนับ โปรดลบออก",
    english: "This sheet came in {count} files, which count together. Remove any that should not count.")

  static let duplicateSheet = FindingKind(
    .duplicateSheet, .error,
    thai: """
      คำตอบในไฟล์นี้ซ้ำกับไฟล์ {other} เกินครึ่ง จึงไม่นับทั้งสองไฟล์ \
      โปรดส่งไฟล์ฉบับสมบูรณ์เพียงไฟล์เดียว หรือตั้งชื่อฉบับใหม่ลงท้ายด้วย -r2
      """,
    english: """
      More than half of this file's responses stand in {other} too; neither counts. Send the whole survey in one \
      file, or end the name of the newer one with -r2.
      """)
}
