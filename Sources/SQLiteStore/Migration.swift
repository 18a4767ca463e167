/// One named step from one schema to the next; once released it is never changed, renamed or removed.
package struct Migration: Sendable {
  /// The name that the database remembers, also part of a file name: `0002-corrections`.
  package let name: String
  let apply: @Sendable (borrowing Connection) throws -> Void

  /// Describes a step in code; it runs in a transaction with foreign keys unchecked until its end.
  package init(_ name: String, _ apply: @escaping @Sendable (borrowing Connection) throws -> Void) {
    self.name = name
    self.apply = apply
  }

  /// Describes a step in SQL.
  package init(_ name: String, sql: String) {
    self.init(name) { try $0.executeScript(sql) }
  }
}
