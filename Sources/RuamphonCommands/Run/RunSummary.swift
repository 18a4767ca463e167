internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Pipeline
internal import Publication
internal import Records
internal import Standards
internal import WorkbookAudit

/// The end of a run in lines: findings by cause, rejected files by name, then one line of totals.
///
/// Source: Commands, *What is printed*.
struct RunSummary {
  let lines: [LogLine]

  init(_ outcome: PeriodOutcome, language: Language) {
    switch outcome {
    case .published(let result): lines = Self.published(result, language)
    case .unchanged(let standing):
      lines = Self.overdue(standing.overdue, language) + [Self.unchanged(standing, language)]
    case .refused(let standing, let finding):
      lines = Self.overdue(standing.overdue, language) + [Self.refused(standing, finding, language)]
    case .lossRefused(let refusal):
      lines =
        LossLines(
          refusal.lost, of: refusal.period, level: .error, names: refusal.officeNames, language: language
        ).lines + [refusal.line(language)]
    case .empty(let empty):
      lines =
        FindingCause.causes(empty.findings).map { Self.line($0, language) }
        + Self.overdue(empty.overdue, language) + [empty.line(language)]
    }
  }

  private static func published(_ result: RunResult, _ language: Language) -> [LogLine] {
    AuditLines.lines(result.publication?.files ?? [], of: result.period.description, language)
      + FindingCause.causes(result.findings).map { line($0, language) }
      + rejected(result, language)
      + LossLines(
        result.lost, of: result.period, level: .warning, names: result.officeNames, language: language
      ).lines
      + overdue(result.overdue, language)
      + HeldFileLines.waiting(result.publication?.waiting ?? [], of: result.period.description, language)
      + [totals(result, language)]
  }

  /// A cause with its count, first and last place; no value of a record.
  private static func line(_ cause: FindingCause, _ language: Language) -> LogLine {
    let severity = cause.kind.severity
    let (first, last) = (place(cause.first), place(cause.last))
    return LogLine(
      "finding", level: LogLevel(severity), lead: language == .thai ? severity.thaiName : severity.rawValue,
      " \(cause.kind.code) ×\(cause.count): \(cause.isSingle ? first : "\(first) … \(last)")",
      fields: [
        "code": .text(cause.kind.code), "count": .count(cause.count), "first": .text(first),
        "last": .text(last),
      ])
  }

  private static func place(_ finding: Finding) -> String {
    let path = finding.path?.text ?? finding.officeCode ?? "–"
    return finding.row.map { "\(path):\(finding.cell ?? String($0))" } ?? path
  }

  private static func rejected(_ result: RunResult, _ language: Language) -> [LogLine] {
    result.rejectedFiles.map { path in
      LogLine(
        "rejected-file", level: .error, lead: language == .thai ? "ไฟล์ที่ไม่ได้นำเข้า:" : "rejected file:",
        " \(path.text)", fields: ["path": .text(path.text)], isEssential: true)
    }
  }

  /// The last line of a period whose publication stands as it was.
  private static func unchanged(_ standing: KeptPeriod, _ language: Language) -> LogLine {
    LogLine(
      "unchanged",
      language == .thai
        ? "\(standing.period): ไม่มีไฟล์เปลี่ยน ผลที่เผยแพร่ไว้ยังใช้ได้"
        : "\(standing.period): nothing changed; what was published stands",
      fields: ["period": .text(standing.period.description), "errors": .count(standing.errors)],
      isEssential: true)
  }

  /// The last line of a closed period whose files changed.
  private static func refused(
    _ standing: KeptPeriod, _ finding: Finding, _ language: Language
  ) -> LogLine {
    let severity = finding.kind.severity
    return LogLine(
      "finding", level: .error, lead: language == .thai ? severity.thaiName : severity.rawValue,
      " \(finding.kind.code): \(finding.message(language))",
      fields: ["code": .text(finding.kind.code), "period": .text(standing.period.description)],
      isEssential: true)
  }

  private static func overdue(_ sheets: [OverdueSheet], _ language: Language) -> [LogLine] {
    guard !sheets.isEmpty else { return [] }
    let offices = Set(sheets.map(\.officeCode)).count
    return [
      LogLine(
        "overdue", level: .warning, lead: language == .thai ? "ค้างส่ง:" : "overdue:",
        language == .thai
          ? " \(sheets.count) แผ่นงานของ \(offices) เขต"
          : " \(sheets.count) sheets of \(offices) offices",
        fields: ["sheets": .count(sheets.count), "offices": .count(offices)])
    ]
  }

  private static func totals(_ result: RunResult, _ language: Language) -> LogLine {
    let (errors, warnings, infos) = (
      result.count(of: .error), result.count(of: .warning), result.count(of: .info)
    )
    let workbooks = result.publication?.workbookCount ?? 0
    let seconds = result.phases.reduce(0) { $0 + $1.seconds }
    let counts = [
      result.officeCount, result.files.count, result.rowCount, errors, warnings, infos, workbooks,
    ]
    let words =
      language == .thai
      ? ["เขต", "ไฟล์", "แถว", "ต้องแก้ไข", "ควรตรวจสอบ", "แจ้งให้ทราบ", "สมุดงาน", "วินาที"]
      : ["offices", "files", "rows", "errors", "warnings", "notes", "workbooks", "seconds"]
    let parts = zip(counts, words).map { "\($0) \($1)" }.joined(separator: ", ")
    let names = ["offices", "files", "rows", "errors", "warnings", "infos", "workbooks"]
    var fields = Dictionary(uniqueKeysWithValues: zip(names, counts.map { LogLine.Field.count($0) }))
    fields["period"] = .text(result.period.description)
    fields["seconds"] = .seconds(seconds)
    return LogLine(
      "summary", "\(result.period): \(parts), \(Self.seconds(seconds)) \(words[7])", fields: fields,
      isEssential: true)
  }

  /// Seconds with two decimals.
  static func seconds(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// What the audit found in the workbooks that a run made, a warning for each kind of fault on each sheet.
enum AuditLines {
  /// - Parameters:
  ///   - files: those of one period.
  ///   - period: its folder.
  static func lines(_ files: [PublishedFile], of period: String, _ language: Language) -> [LogLine] {
    files.flatMap { file in file.faults.map { line($0, of: "\(period)/\(file.path)", language) } }
  }

  /// A workbook that some program may not open whole is told even with `--quiet`.
  private static func line(_ fault: WorkbookFault, of path: String, _ language: Language) -> LogLine {
    let what = language == .thai ? fault.kind.thai : fault.kind.english
    let place = [fault.sheet.map { "'\($0)'" }, fault.place].compactMap { $0 }.map { " \($0)" }.joined()
    var fields: [String: LogLine.Field] = [
      "code": .text(fault.kind.code), "path": .text(path), "count": .count(fault.count),
    ]
    fields["sheet"] = fault.sheet.map { .text($0) }
    fields["place"] = fault.place.map { .text($0) }
    return LogLine(
      "workbook-fault", level: .warning, lead: language == .thai ? "สมุดงานบกพร่อง:" : "workbook fault:",
      " \(path)\(place): \(what) (\(fault.kind.code) ×\(fault.count))", fields: fields, isEssential: true)
  }
}
