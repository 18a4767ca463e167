internal import Records
internal import SQLiteStore

/// The columns of `files` that say why a file is not read now.
enum HoldColumns {
  static let names = "hold, hold_reason"

  static func values(_ hold: FileHold?) -> [SQLValue] {
    [SQLValue(hold?.cause.rawValue), .text(hold?.reason ?? "")]
  }

  /// Reads the columns of a row that begin at an index.
  static func hold(_ row: borrowing Row, from first: Int) throws -> FileHold? {
    guard let word = try row.optionalText(first) else { return nil }
    guard let cause = FileHold.Cause(rawValue: word) else { throw UnknownValue(column: "hold", value: word) }
    return FileHold(cause, reason: try row.text(first + 1))
  }
}
