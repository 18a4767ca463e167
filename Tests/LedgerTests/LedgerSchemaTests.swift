import TestSupport
import Testing

@testable import Ledger
@testable import SQLiteStore

@Suite("The ledger's schema")
struct LedgerSchemaTests {
  /// Every object, word for word, and every row but when a step was run.
  private func content(_ connection: borrowing Connection) throws -> [String] {
    var content: [String] = []
    try connection.forEachSchemaText { content.append($0) }
    let tables = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ) { try $0.text(0) }
    for table in tables.sorted() {
      let columns = try connection.columns(of: table).filter { $0 != "applied_at" }
      content += try connection.rows("SELECT \(columns.joined(separator: ", ")) FROM \(table)") { row in
        "\(table) \(try (0..<row.count).map { try row.value($0) })"
      }
    }
    return content
  }

  @Test("made at once is what one of every version before has become by now, step by step")
  func atOnce() throws {
    let folder = try TemporaryFolder()
    let steps = try Connection(path: folder.path + "/steps.sqlite")
    let count = try LedgerSchema.migrator.migrate(Connection(path: "", access: .inMemory)) { $0 }.count
    for step in 1...count {
      try LedgerSchema.migrator.first(step).migrate(steps) { folder.path + "/before-" + $0 }
    }
    #expect(
      folder.files().count { $0.hasPrefix("before-") } == count - 1, "only the first found nothing there")
    let atOnce = try Connection(path: "", access: .inMemory)
    try LedgerSchema.migrator.migrate(atOnce) { $0 }
    #expect(try content(atOnce) == content(steps))
  }
}
