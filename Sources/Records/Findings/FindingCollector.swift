/// Gathers the findings of one file and folds repetitions, so that one wrong column is not a thousand lines.
///
/// Findings of one kind, column and value after the 20th become one line with its count, first and last row;
/// at most 10,000 lines a file. Source: Findings, *How many are listed*.
package struct FindingCollector: Sendable {
  private struct Key: Hashable {
    let kind: FindingIdentity
    let column: Int?
    let value: String?
  }

  private static let shownOnEach = 20
  private static let mostLines = 10_000

  private var findings: [Finding] = []
  private var seen: [Key: Int] = [:]
  private var foldedLine: [Key: Int] = [:]
  private var onceOnly: Set<Key> = []
  /// Lines that found no room; the last line of the file says how many.
  private var unlisted = 0
  private var lastUnlistedRow: Int?
  /// The row last said to hold personal data and its columns; rows come in order, so one is enough to remember.
  private var maskedRow: Int?
  private var maskedColumns: Set<Int?> = []

  package init() {}

  /// Adds a finding, and once a cell that its personal data was masked.
  package mutating func add(_ finding: Finding) {
    if finding.kind != .personalDataMasked { keep(finding) }
    noticeMasking(finding)
  }

  private mutating func noticeMasking(_ finding: Finding) {
    guard finding.hidesPersonalData else { return }
    if maskedRow != finding.row { maskedColumns = [] }
    maskedRow = finding.row
    guard maskedColumns.insert(finding.column).inserted else { return }
    keep(
      Finding(
        .personalDataMasked, row: finding.row, column: finding.column, header: finding.header,
        value: finding.value))
  }

  private mutating func keep(_ finding: Finding) {
    let key = Key(kind: finding.kind.identity, column: finding.column, value: finding.value)
    // Of a full list no further values need be counted, which a hostile file has without end.
    guard findings.count < Self.mostLines || seen[key] != nil else { return leaveUnlisted(finding) }
    let count = seen[key, default: 0] + 1
    seen[key] = count
    if count > Self.shownOnEach, let row = finding.row {
      if let line = foldedLine[key] {
        findings[line].count += 1
        findings[line].lastRow = row
        return
      }
      if findings.count < Self.mostLines { foldedLine[key] = findings.count }
    }
    guard findings.count < Self.mostLines else { return leaveUnlisted(finding) }
    findings.append(finding)
  }

  private mutating func leaveUnlisted(_ finding: Finding) {
    unlisted += 1
    lastUnlistedRow = finding.row ?? lastUnlistedRow
  }

  /// Adds a finding unless one of the same kind, column and value is there already.
  package mutating func addOnce(_ finding: Finding) {
    let key = Key(kind: finding.kind.identity, column: finding.column, value: finding.value)
    if onceOnly.insert(key).inserted { keep(finding) }
    noticeMasking(finding)
  }

  /// Counts a finding in one line for the whole file, at its first place, whatever its column and value.
  package mutating func addCounted(_ finding: Finding) {
    let key = Key(kind: finding.kind.identity, column: nil, value: nil)
    if let line = foldedLine[key] {
      findings[line].count += 1
      findings[line].lastRow = finding.row
    } else if findings.count < Self.mostLines {
      foldedLine[key] = findings.count
      findings.append(finding)
    }
  }

  /// The findings in the order of discovery, with a last line for those that found no room.
  package func collected() -> [Finding] {
    guard unlisted > 0, var last = findings.last else { return findings }
    last.count += unlisted
    last.lastRow = lastUnlistedRow ?? last.lastRow
    return findings.dropLast() + [last]
  }
}
