internal import FoundationEssentials
internal import Intake
internal import Records
internal import SQLiteStore
internal import Standards

/// Findings as rows: code, place and details; their texts come from the catalogue when they are shown.
enum FindingTable {
  static let columns = """
    code, text, severity, office, kind, path, row, col, header, count, last_row, value, details,
    hides_personal_data
    """
  static let columnCount = 14

  /// The columns of a table that a query names.
  static func qualifiedColumns(_ table: String) -> String {
    columns.split { " ,\n".contains($0) }.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  static func values(_ finding: Finding) throws -> [SQLValue] {
    [
      .text(finding.kind.code), .text(FindingKinds.textKey(finding.kind)),
      .text(finding.kind.severity.rawValue), SQLValue(finding.officeCode),
      SQLValue(finding.sheetKind?.rawValue), SQLValue(finding.path?.bytes), SQLValue(finding.row),
      SQLValue(finding.column), SQLValue(finding.header), .integer(finding.count),
      SQLValue(finding.lastRow), SQLValue(finding.value), SQLValue(try text(finding.details)),
      SQLValue(finding.hidesPersonalData),
    ]
  }

  /// The finding of a row whose columns begin at an index.
  static func finding(_ row: borrowing Row, from first: Int) throws -> Finding {
    let code = try row.text(first)
    guard let kind = FindingKinds.kind(code: code, text: try row.text(first + 1)) else {
      throw UnknownValue(column: "code", value: code)
    }
    var finding = Finding(
      kept: kind, row: try row.optionalInt(first + 6), column: try row.optionalInt(first + 7),
      header: try row.optionalText(first + 8), value: try row.optionalText(first + 11),
      details: try details(try row.optionalText(first + 12)), hidesPersonalData: try row.bool(first + 13))
    finding.officeCode = try row.optionalText(first + 3)
    finding.sheetKind = try row.optionalText(first + 4).map(sheetKind)
    finding.path = try row.optionalBytes(first + 5).map(SourcePath.init(bytes:))
    finding.count = try row.int(first + 9)
    finding.lastRow = try row.optionalInt(first + 10)
    return finding
  }

  static func sheetKind(_ text: String) throws -> SheetKind {
    guard let kind = SheetKind(rawValue: text) else { throw UnknownValue(column: "kind", value: text) }
    return kind
  }

  private static func text(_ details: [String: String]) throws -> String? {
    if details.isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(details), as: UTF8.self)
  }

  private static func details(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}

/// The kinds that findings were kept of, found again by code and wording: one code may have several wordings.
enum FindingKinds {
  private static let byText: [String: FindingKind] = Dictionary(
    all.map { ($0.code + textKey($0), $0) }, uniquingKeysWith: { first, _ in first })
  private static let byCode: [String: FindingKind] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static var all: [FindingKind] { FindingCatalogue.all + [.personalDataMasked, .closedPeriodChange] }

  /// The kind; a wording that this version no longer has gives way to another one of the code.
  static func kind(code: String, text: String) -> FindingKind? { byText[code + text] ?? byCode[code] }

  /// A short fingerprint of a kind's wording (FNV-1a, 32 bits).
  static func textKey(_ kind: FindingKind) -> String {
    let hash = kind.english.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return String(hash, radix: 16)
  }
}
