internal import Basics
internal import CommandLineKit
internal import Pipeline
internal import Records
internal import Standards

/// The result of a check in lines: each file with what it was recognised as, then its findings.
struct CheckReport {
  let files: [CheckedFile]
  let registry: OfficeRegistry
  let language: Language

  var lines: [TextLine] {
    files.flatMap { file in [TextLine(.text(heading(file)))] + file.findings.map { line($0, file) } }
  }

  /// `2402/measures.csv: แบบรายงานข้อมูลเชิงปริมาณ, สพป.ฉะเชิงเทรา เขต 2 (2402), 19 แถว, UTF-8`.
  private func heading(_ file: CheckedFile) -> String {
    guard let source = file.source else { return "\(file.path): \(words.notRead)" }
    let sheets = source.contents.map { sheet in
      let office = registry.office(code: sheet.officeCode)?.shortName ?? sheet.officeCode
      return
        "\(language == .thai ? sheet.kind.thaiName : sheet.kind.rawValue), \(office) (\(sheet.officeCode))"
    }
    // One file may hold hundreds of offices.
    let shown = sheets.prefix(3).joined(separator: "; ") + (sheets.count > 3 ? "; … (\(sheets.count))" : "")
    let parts = [sheets.isEmpty ? words.nothing : shown, "\(source.rowCount) \(words.rows)", source.encoding]
    return "\(file.path): \(file.period), \(parts.compactMap { $0 }.joined(separator: ", "))"
  }

  /// `2402/measures.csv:5:E5 ต้องแก้ไข bad-number: …`.
  private func line(_ finding: Finding, _ file: CheckedFile) -> TextLine {
    let kind = finding.kind
    let severity = language == .thai ? kind.severity.thaiName : kind.severity.rawValue
    let place = [file.path, finding.row.map(String.init), finding.cell].compactMap { $0 }.joined(
      separator: ":")
    let message = finding.message(language)
    return TextLine(
      .text("\(place) "), .lead(severity, LogLevel(kind.severity)), .text(" \(kind.code): \(message)"))
  }

  /// How many files, rows and findings there were.
  var totals: String {
    let found = FindingCounts(files.flatMap(\.findings))
    let rows = files.reduce(0) { $0 + ($1.source?.rowCount ?? 0) }
    let counts = [files.count, rows, found.errors, found.warnings, found.infos]
    let named = zip(counts, words.totals).map { "\($0) \($1)" }
    return named.joined(separator: ", ")
  }

  private var words: (notRead: String, nothing: String, rows: String, totals: [String]) {
    switch language {
    case .thai: ("ไม่ได้อ่าน", "ไม่พบข้อมูลที่ใช้ได้", "แถว", ["ไฟล์", "แถว", "ต้องแก้ไข", "ควรตรวจสอบ", "แจ้งให้ทราบ"])
    case .english: ("not read", "nothing usable", "rows", ["files", "rows", "errors", "warnings", "notes"])
    }
  }
}
