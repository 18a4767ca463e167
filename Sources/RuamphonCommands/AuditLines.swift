internal import Basics
internal import CommandLineKit
internal import Publication
internal import WorkbookAudit

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
