import Foundation
import TestSupport
import Testing

@Suite("ruamphon offices")
struct OfficesTests {
  private func offices(_ words: [String]) throws -> Program.Outcome {
    try Program.run(["offices", "--as-of", "2022-03-15", "--lang", "en"] + words, offices: .all)
  }

  @Test(
    "The registry has the offices of the month, one a line", arguments: [("2565-03", 62), ("2563-12", 42)])
  func registry(period: String, secondary: Int) throws {
    let lines = try offices(["--period", period]).output.split(separator: "\n")
    #expect(lines.count { $0.contains("  สพม.  ") } == secondary)
    #expect(lines.count { $0.contains("  สพป.  ") } == 183)
    #expect(lines == lines.sorted())
  }

  @Test(
    "A name is matched, and by what it was",
    arguments: [
      ("2402", "code"), ("๒๔๐๒", "code"), ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาฉะเชิงเทรา เขต 2", "name"),
      ("สพป.ฉะเชิงเทรา เขต ๒", "short-name"), ("สพป.ฉช.2", "abbreviation"), ("สพป.ฉช. เขต 2", "variant"),
    ])
  func match(text: String, spelling: String) throws {
    let outcome = try offices(["--match", text, "--json"])
    #expect(outcome.code == 0)
    let result = try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
    #expect(result.schema == 1)
    #expect(result.match?.code == "2402")
    #expect(result.matchedBy == spelling)
    #expect(try offices(["--match", text]).output.hasPrefix("2402  สพป.  สพป.ฉะเชิงเทรา เขต 2  "))
  }

  @Test("A name that matches nothing ends with 10 and the nearest three")
  func nearest() throws {
    let outcome = try offices(["--match", "สพป.ฉะเชิงเทา เขต 2"])
    #expect(outcome.code == 10)
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(outcome.output.hasPrefix("2402  "))
    let json = try offices(["--match", "สพป.ฉะเชิงเทา เขต 2", "--json"])
    let result = try JSONDecoder().decode(Result.self, from: Data(json.output.utf8))
    #expect(json.code == 10)
    #expect(result.match == nil)
    #expect(result.nearest?.map(\.code).first == "2402")
  }
}

/// What a caller of `offices --match --json` relies on.
private struct Result: Decodable {
  struct Office: Decodable { let code: String }

  let schema: Int
  let match: Office?
  let matchedBy: String?
  let nearest: [Office]?
}
