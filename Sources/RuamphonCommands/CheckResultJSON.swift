internal import Basics
internal import CommandLineKit
internal import Pipeline
internal import Records
internal import Standards

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
