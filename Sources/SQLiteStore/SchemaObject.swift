/// A table, index, view or trigger as the database itself describes it.
package struct SchemaObject: Hashable, Sendable {
  package let kind: String
  package let name: String
  let table: String
  /// Without what is only layout.
  let sql: String
}

extension Connection {
  /// Everything that the schema holds but what SQLite keeps for itself.
  package func schema() throws -> Set<SchemaObject> {
    let objects = try rows(
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ) { row in
      SchemaObject(
        kind: try row.text(0), name: try row.text(1), table: try row.text(2),
        sql: try row.text(3).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    return Set(objects)
  }

  /// The names of a table's columns, in their order; empty where there is no such table.
  package func columns(of table: String) throws -> [String] {
    try rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", [.text(table)]) { try $0.text(0) }
  }
}

extension Migrator {
  /// An object of the schema that the migrations run so far did not make, or one of theirs that lacks; nil if none.
  package func strayObject(in connection: borrowing Connection) throws -> SchemaObject? {
    let made = try Connection(path: "", access: .inMemory)
    try first(try historyCount(connection)).migrate(made) { $0 }
    let (expected, found) = (try made.schema(), try connection.schema())
    return found.symmetricDifference(expected).min { $0.name < $1.name }
  }
}
