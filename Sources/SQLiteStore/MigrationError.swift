/// The reasons why a database cannot be brought to the schema that the program knows.
package enum MigrationError: Error, Equatable, Sendable {
  /// A newer program wrote the database: it remembers these migrations, which this program does not know.
  case newerSchema(unknown: [String])
  /// The program's list was changed: at this place the database remembers another migration.
  case differentHistory(expected: String, found: String)
  /// A migration left rows of this table that refer to nothing.
  case brokenReferences(migration: String, table: String)
}
