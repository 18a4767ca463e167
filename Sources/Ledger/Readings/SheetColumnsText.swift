internal import Reference
internal import Standards

/// The columns of a sheet as text, such as `clear:5 implemented:4`.
enum SheetColumnsText {
  static func text(_ columns: [ColumnRole: Int]) -> String {
    columns.map { "\($0.key.rawValue):\($0.value)" }.sorted().joined(separator: " ")
  }

  static func columns(_ text: String) throws -> [ColumnRole: Int] {
    var columns: [ColumnRole: Int] = [:]
    for entry in text.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let role = ColumnRole(rawValue: String(parts[0])), let number = Int(parts[1])
      else { throw UnknownValue(column: "columns", value: text) }
      columns[role] = number
    }
    return columns
  }
}
