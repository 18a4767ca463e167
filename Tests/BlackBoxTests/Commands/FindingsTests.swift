import Foundation
import TestSupport
import Testing

@Suite("ruamphon findings")
struct FindingsTests {
  private func findings(_ words: [String] = []) throws -> Program.Outcome {
    try Program.run(["findings"] + words)
  }

  @Test("Every code is listed with its severity and text, in either language")
  func all() throws {
    let thai = try findings().output.split(separator: "\n")
    let english = try findings(["--lang", "en"]).output.split(separator: "\n")
    #expect(thai.count == english.count && thai.count > 100)
    #expect(thai.contains { $0.hasPrefix("unknown-office  ต้องแก้ไข  ") })
    #expect(english.contains { $0.hasPrefix("unknown-office  error  ") })
    let codes = thai.compactMap { $0.split(separator: " ").first }
    #expect(codes == codes.sorted())
  }

  @Test("One code has its wordings alone, told apart by their identity")
  func one() throws {
    let outcome = try findings(["bad-period", "--json"])
    let result = try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
    #expect(result.schema == 1)
    #expect(result.findings.map(\.identity) == ["bad-period", "bad-period/other-fiscal-year"])
    #expect(result.findings.allSatisfy { $0.code == "bad-period" && !$0.th.isEmpty && !$0.en.isEmpty })
  }

  @Test("A code that no finding has ends with 10 and the nearest one")
  func unknown() throws {
    let outcome = try findings(["bad-numbr", "--lang", "en"])
    #expect(outcome.code == 10)
    #expect(outcome.errors.contains("bad-number"))
  }

  private struct Result: Decodable {
    let schema: Int
    let findings: [Entry]

    struct Entry: Decodable {
      let code: String
      let identity: String
      let th: String
      let en: String
    }
  }
}
