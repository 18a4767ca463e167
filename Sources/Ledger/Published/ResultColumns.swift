internal import Assessment
internal import Records
internal import SQLiteStore
internal import Standards

extension PublishedResult {
  static let columns = "value, self_level, review_level, level, score, status, missing, assumed, carried"

  var values: [SQLValue] {
    [
      SQLValue(value), SQLValue(selfLevel?.value), SQLValue(reviewLevel?.value), SQLValue(level?.value),
      SQLValue(score?.count), .text(status.rawValue), .text(missing.joined(separator: ";")),
      SQLValue(restsOnAssumption), SQLValue(restsOnCarried),
    ]
  }

  /// What stands for a result that a later run no longer publishes.
  static let withdrawn = Correction.Figures.withdrawn

  /// Reads the columns that begin at an index; nil for a result that was withdrawn.
  init?(_ row: borrowing Row, from first: Int) throws {
    let text = try row.text(first + 5)
    if text == Self.withdrawn { return nil }
    guard let status = ResultStatus(rawValue: text) else { throw UnknownValue(column: "status", value: text) }
    self.init(
      value: try row.optionalText(first),
      selfLevel: try row.level(first + 1),
      reviewLevel: try row.level(first + 2),
      level: try row.level(first + 3),
      score: try row.optionalInt(first + 4).map { Hundredths(count: $0) }, status: status,
      missing: try row.text(first + 6).split(separator: ";").map(String.init),
      restsOnAssumption: try row.bool(first + 7), restsOnCarried: try row.bool(first + 8))
  }
}

extension Row {
  /// A level, or nil for NULL.
  func level(_ column: Int) throws -> QualityLevel? {
    guard let value = try optionalInt(column) else { return nil }
    guard let level = QualityLevel(value) else { throw UnknownValue(column: "level", value: "\(value)") }
    return level
  }
}
