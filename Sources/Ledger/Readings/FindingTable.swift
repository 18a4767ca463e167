internal import Basics
internal import FoundationEssentials
internal import Records
internal import SQLiteStore
internal import Standards

/// Findings as rows: kind, place and details; their texts come from the catalogue when they are shown.
enum FindingTable {
  static let columns = """
    code, identity, severity, office, kind, path, row, col, header, count, last_row, value, details,
    hides_personal_data
    """
  static let columnCount = 14

  /// The columns of a table that a query names.
  static func qualifiedColumns(_ table: String) -> String {
    columns.split { " ,\n".contains($0) }.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  static func values(_ finding: Finding) throws -> [SQLValue] {
    [
      .text(finding.kind.code), .text(finding.kind.identity.rawValue),
      .text(finding.kind.severity.rawValue), SQLValue(finding.officeCode),
      SQLValue(finding.sheetKind?.rawValue), SQLValue(finding.path?.bytes), SQLValue(finding.row),
      SQLValue(finding.column), SQLValue(finding.header), .integer(finding.count),
      SQLValue(finding.lastRow), SQLValue(finding.value), SQLValue(try text(finding.details)),
      SQLValue(finding.hidesPersonalData),
    ]
  }

  /// The finding of a row whose columns begin at an index.
  static func finding(_ row: borrowing Row, from first: Int) throws -> Finding {
    let name = try row.text(first + 1)
    guard let identity = FindingIdentity(rawValue: name) else {
      throw UnknownValue(column: "identity", value: name)
    }
    var finding = Finding(
      kept: FindingCatalogue.kind(of: identity), row: try row.optionalInt(first + 6),
      column: try row.optionalInt(first + 7),
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

  /// Of a sheet in hundreds of files the same is said of each.
  ///
  /// By bytes, as two spellings that Unicode takes for equal are not the same.
  private static let texts = SharedMemo<[UInt8], String>(capacity: 1024)
  private static let readTexts = SharedMemo<[UInt8], [String: String]>(capacity: 1024)

  private static func text(_ details: [String: String]) throws -> String? {
    if details.isEmpty { return nil }
    let bytes = bytes(of: details)
    if let known = texts.known(of: bytes) { return known }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(details), as: UTF8.self)
    return texts.value(of: bytes) { _ in text }
  }

  /// What tells details from others: each name and what it says, with a byte behind that stands in no text.
  private static func bytes(of details: [String: String]) -> [UInt8] {
    details.sorted { $0.key < $1.key }.reduce(into: []) { bytes, detail in
      for text in [detail.key, detail.value] {
        bytes += text.utf8
        bytes.append(0xFF)
      }
    }
  }

  private static func details(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    let bytes = Array(text.utf8)
    if let known = readTexts.known(of: bytes) { return known }
    let details = try JSONDecoder().decode([String: String].self, from: Data(bytes))
    return readTexts.value(of: bytes) { _ in details }
  }
}
