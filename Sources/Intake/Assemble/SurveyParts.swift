internal import Records
internal import Standards

/// Decides how several survey files of one office go together.
///
/// They add up; one whose rows all stand in another is an older export of it, and one that shares more than half
/// makes both doubtful. Source: intake.md, *Inbox* (Parts).
struct SurveyParts {
  /// One survey file of the office with the hashes of its rows.
  struct Part {
    let sheet: SheetReading
    let tally: SurveyTally
    /// Sorted.
    let rows: [UInt64]
  }

  /// The tally of all that counts, with its files; nil when nothing does.
  static func tally(
    _ parts: [Part], _ findings: inout ItemFindings
  ) -> (SurveyTally?, files: [SourcePath]) {
    var contained: Set<Int> = []
    var doubtful: [Int: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      for (other, larger) in parts.enumerated() where other != index && !contained.contains(other) {
        let shared = sharedCount(part.rows, larger.rows)
        let isOlder =
          part.rows.count < larger.rows.count || (part.rows.count == larger.rows.count && index > other)
        if shared == part.rows.count, isOlder {
          contained.insert(index)
          findings.add(
            Finding(.identicalCopy, details: ["other": larger.sheet.path.text]), kind: .survey,
            path: part.sheet.path)
          break
        }
        if shared * 2 > min(part.rows.count, larger.rows.count), shared < larger.rows.count {
          doubtful[index, default: []].append(other)
        }
      }
    }
    let kept = parts.indices.filter { !contained.contains($0) }
    let rivals = doubtful.compactMapValues { others in others.first { !contained.contains($0) } }
    for (index, other) in rivals.filter({ !contained.contains($0.key) }).sorted(by: { $0.key < $1.key }) {
      findings.add(
        Finding(.duplicateSheet, details: ["other": parts[other].sheet.path.text]), kind: .survey,
        path: parts[index].sheet.path)
    }
    let counted = kept.filter { rivals[$0] == nil }
    if counted.count > 1 { reportParts(counted.map { parts[$0] }, &findings) }
    let sum: SurveyTally? = counted.reduce(nil) { sum, index in
      sum?.adding(parts[index].tally) ?? parts[index].tally
    }
    return (sum, counted.map { parts[$0].sheet.path })
  }

  private static func reportParts(_ parts: [Part], _ findings: inout ItemFindings) {
    for part in parts {
      findings.add(
        Finding(.sheetInParts, details: ["count": String(parts.count)]), kind: .survey, path: part.sheet.path)
    }
  }

  /// How many rows two sorted lists have in common, repetitions counted.
  static func sharedCount(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
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
    "sheet-in-parts", .info,
    thai: "ข้อมูลชุดนี้ส่งมาเป็น {count} ไฟล์ จึงนับรวมกันทุกไฟล์ หากมีไฟล์ที่ไม่ควรนับ โปรดลบออก",
    english: "This sheet came in {count} files, which count together. Remove any that should not count.")

  static let duplicateSheet = FindingKind(
    "duplicate-sheet", .error,
    thai: """
      คำตอบในไฟล์นี้ซ้ำกับไฟล์ {other} เกินครึ่ง จึงไม่นับทั้งสองไฟล์ \
      โปรดส่งไฟล์ฉบับสมบูรณ์เพียงไฟล์เดียว หรือตั้งชื่อฉบับใหม่ลงท้ายด้วย -r2
      """,
    english: """
      More than half of this file's responses stand in {other} too; neither counts. Send the whole survey in one \
      file, or end the name of the newer one with -r2.
      """)
}
