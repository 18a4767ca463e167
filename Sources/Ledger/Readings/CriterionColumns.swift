internal import Records
internal import SQLiteStore
internal import Standards

/// The columns of `observations` that rows of the 2554 form fill; other sheets share the last three of them.
struct CriterionColumns {
  /// What a result is; the word of the column `result_kind`.
  private enum Kind: String {
    case figure
    case answer
    case text
  }

  private static let columns = [
    "category", "result_kind", "result", "main_owner", "main_groups", "support_owner", "support_groups",
    "target", "outstanding", "remark",
  ]

  static let names = columns.joined(separator: ", ")
  static let count = columns.count

  static func qualifiedNames(_ table: String) -> String {
    columns.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  static func values(_ report: CriterionReport) -> [SQLValue] {
    [SQLValue(report.category)] + values(report.result) + values(report.mainOwner)
      + values(report.supportOwner)
      + [SQLValue(report.target), SQLValue(report.outstanding), SQLValue(report.remark)]
  }

  /// Only what rows of other sheets have too.
  static func values(_ notes: ItemNotes) -> [SQLValue] {
    Array(repeating: .null, count: count - 3)
      + [SQLValue(notes.target), SQLValue(notes.outstanding), SQLValue(notes.remark)]
  }

  private static func values(_ result: CriterionResult?) -> [SQLValue] {
    func values(_ kind: Kind, _ text: String) -> [SQLValue] { [.text(kind.rawValue), .text(text)] }
    return switch result {
    case .figure(let figure): values(.figure, ExactDecimal.text(figure))
    case .answer(let isYes): values(.answer, isYes ? "yes" : "no")
    case .text(let text): values(.text, text)
    case nil: [.null, .null]
    }
  }

  private static func values(_ groups: ResponsibleGroups?) -> [SQLValue] {
    [SQLValue(groups?.text), SQLValue(groups.map { TextList.text($0.keys) })]
  }

  private let category: Int?
  private let result: CriterionResult?
  private let mainOwner: ResponsibleGroups?
  private let supportOwner: ResponsibleGroups?
  private let target: String?
  private let outstanding: String?
  private let remark: String?

  /// Reads the columns of a row that begin at an index.
  init(_ row: borrowing Row, from first: Int) throws {
    category = try row.optionalInt(first)
    result = try Self.result(try row.optionalText(first + 1), try row.optionalText(first + 2))
    mainOwner = Self.groups(try row.optionalText(first + 3), try row.optionalText(first + 4))
    supportOwner = Self.groups(try row.optionalText(first + 5), try row.optionalText(first + 6))
    target = try row.optionalText(first + 7)
    outstanding = try row.optionalText(first + 8)
    remark = try row.optionalText(first + 9)
  }

  private static func result(_ kind: String?, _ text: String?) throws -> CriterionResult? {
    guard let kind, let text else { return nil }
    switch Kind(rawValue: kind) {
    case .figure: return .figure(try ObservationTable.number(text))
    case .answer: return .answer(text == "yes")
    case .text: return .text(text)
    case nil: throw UnknownValue(column: "result_kind", value: kind)
    }
  }

  private static func groups(_ text: String?, _ keys: String?) -> ResponsibleGroups? {
    text.map { ResponsibleGroups(text: $0, keys: TextList.cells(keys ?? "")) }
  }

  var notes: ItemNotes { ItemNotes(target: target, outstanding: outstanding, remark: remark) }

  func report(evidence: String?, provenance: Provenance) -> CriterionReport {
    CriterionReport(
      category: category, result: result, mainOwner: mainOwner, supportOwner: supportOwner,
      evidence: evidence, target: target, outstanding: outstanding, remark: remark, provenance: provenance)
  }
}
