import Records
import Standards
import Testing

@testable import Reading

@Suite("Every kind of sheet")
struct EveryKindTests {
  @Test("can be read, and its content says which kind it is", arguments: SheetKind.allCases)
  func readable(kind: SheetKind) throws {
    let content = try #require(kind.readable)
    #expect(content.kind == kind)
    #expect(!content.columns.required.isEmpty)
    #expect(content.keyRoles.allSatisfy { content.columns.roles.contains($0) })
  }
}
