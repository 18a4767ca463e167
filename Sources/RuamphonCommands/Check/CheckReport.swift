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

/// What `ruamphon check --json` prints; members that a file or finding does not have are left out.
struct CheckResultJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  let errors: Int
  let warnings: Int
  let infos: Int
  let files: [File]

  struct File: Encodable {
    let path: String
    /// `YYYY-MM` of the Buddhist era.
    let period: String
    /// Whether it was opened at all.
    let isRead: Bool
    let sheets: [Sheet]
    let rows: Int?
    let encoding: String?
    let delimiter: String?
    let sha256: String?
    let findings: [FindingJSON]
  }

  struct Sheet: Encodable {
    let office: String
    let kind: String
  }

  struct FindingJSON: Encodable {
    let severity: String
    let code: String
    let office: String?
    let kind: String?
    let row: Int?
    let lastRow: Int?
    let column: String?
    let cell: String?
    let count: Int
    let value: String?
    let message: String
  }

  init(_ files: [CheckedFile], language: Language) {
    let counts = FindingCounts(files.flatMap(\.findings))
    errors = counts.errors
    warnings = counts.warnings
    infos = counts.infos
    self.files = files.map { File($0, language: language) }
  }
}

extension CheckResultJSON.File {
  fileprivate init(_ file: CheckedFile, language: Language) {
    path = file.path
    period = file.period.description
    isRead = file.source != nil
    sheets = file.source?.contents.map { .init(office: $0.officeCode, kind: $0.kind.rawValue) } ?? []
    rows = file.source?.rowCount
    encoding = file.source?.encoding
    delimiter = file.source?.delimiter
    sha256 = file.source?.sha256
    findings = file.findings.map { .init($0, language: language) }
  }
}

extension CheckResultJSON.FindingJSON {
  fileprivate init(_ finding: Finding, language: Language) {
    severity = finding.kind.severity.rawValue
    code = finding.kind.code
    office = finding.officeCode
    kind = finding.sheetKind?.rawValue
    row = finding.row
    lastRow = finding.lastRow
    column = finding.header
    cell = finding.cell
    count = finding.count
    value = finding.value
    message = finding.message(language)
  }
}
