internal import Assessment
internal import CommandLineKit
internal import Pipeline
internal import Publication
internal import Records

/// The end of a run in lines: findings by cause, rejected files by name, then one line of totals.
///
/// Source: commands.md.
struct RunSummary {
  let lines: [String]

  init(_ result: RunResult, language: Language) {
    lines =
      Self.causes(result, language) + Self.rejected(result, language) + Self.overdue(result, language)
      + [Self.totals(result, language)]
  }

  /// The end of a run over several periods, oldest first.
  static func lines(_ report: RunReport, language: Language) -> [String] {
    report.periods.flatMap { outcome in
      switch outcome {
      case .published(let result): return RunSummary(result, language: language).lines
      case .unchanged(let standing):
        return [
          language == .th
            ? "\(standing.period): ไม่มีไฟล์เปลี่ยน ผลที่เผยแพร่ไว้ยังใช้ได้" : "\(standing.period): nothing changed"
        ]
      case .refused(_, let finding):
        return ["\(finding.kind.code): \(finding.message(language == .th ? .thai : .english))"]
      }
    }
  }

  /// Each cause once, errors first, with its count, first and last place.
  private static func causes(_ result: RunResult, _ language: Language) -> [String] {
    let groups = Dictionary(grouping: result.findings) { $0.kind.code }
    let order = Severity.allCases
    let sorted = groups.values.sorted { left, right in
      let (a, b) = (left[0].kind, right[0].kind)
      let (x, y) = (order.firstIndex(of: a.severity) ?? 0, order.firstIndex(of: b.severity) ?? 0)
      return x == y ? a.code < b.code : x < y
    }
    return sorted.compactMap { group in
      guard let first = group.first, let last = group.last else { return nil }
      let count = group.reduce(0) { $0 + $1.count }
      let severity = language == .th ? first.kind.severity.thaiName : first.kind.severity.rawValue
      let places = group.count == 1 ? place(first) : "\(place(first)) … \(place(last))"
      return "\(severity) \(first.kind.code) ×\(count): \(places)"
    }
  }

  private static func place(_ finding: Finding) -> String {
    let path = finding.path?.text ?? finding.officeCode ?? "–"
    return finding.row.map { "\(path):\(finding.cell ?? String($0))" } ?? path
  }

  private static func rejected(_ result: RunResult, _ language: Language) -> [String] {
    result.rejectedFiles.map { (language == .th ? "ไฟล์ที่ไม่ได้นำเข้า: " : "rejected file: ") + $0.text }
  }

  private static func overdue(_ result: RunResult, _ language: Language) -> [String] {
    guard !result.overdue.isEmpty else { return [] }
    let offices = Set(result.overdue.map(\.officeCode)).count
    return [
      language == .th
        ? "ค้างส่ง: \(result.overdue.count) แผ่นงานของ \(offices) เขต"
        : "overdue: \(result.overdue.count) sheets of \(offices) offices"
    ]
  }

  private static func totals(_ result: RunResult, _ language: Language) -> String {
    let (errors, warnings, infos) = (
      result.count(of: .error), result.count(of: .warning), result.count(of: .info)
    )
    let workbooks = result.publication?.workbookCount ?? 0
    let time = seconds(result.phases.reduce(0) { $0 + $1.seconds })
    let counts = [
      result.officeCount, result.files.count, result.rowCount, errors, warnings, infos, workbooks,
    ]
    let words =
      language == .th
      ? ["เขต", "ไฟล์", "แถว", "ต้องแก้ไข", "ควรตรวจสอบ", "แจ้งให้ทราบ", "สมุดงาน"]
      : ["offices", "files", "rows", "errors", "warnings", "notes", "workbooks"]
    let parts = zip(counts, words).map { "\($0) \($1)" }.joined(separator: ", ")
    return "\(result.period): \(parts), \(time) \(language == .th ? "วินาที" : "seconds")"
  }

  /// Seconds with two decimals.
  static func seconds(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
