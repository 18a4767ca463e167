import Foundation
import TestSupport
import Testing

@Suite("ruamphon changes and history")
struct ChangesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // Few offices, so that the many runs are quick.
    try folder.write([
      "offices.csv": """
      code,type,name,short_name,abbreviation,provinces,region,valid_from,valid_to,successors,aliases
      2402,สพป.,สำนักงานเขตพื้นที่การศึกษาประถมศึกษาฉะเชิงเทรา เขต 2,สพป.ฉะเชิงเทรา เขต 2,สพป.ฉช.2,ฉะเชิงเทรา,ตะวันออก,2553-08,,,

      """
    ])
    try review(4, "2565-02")
    try review(4, "2565-03")
    #expect(try program("run", "--inbox", folder.path + "/in", "--quiet").code == 0)
  }

  private func review(_ level: Int, _ period: String) throws {
    try folder.write([
      "in/\(period)/2402/review.csv":
        "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,\(level)\n3,2,4\n3,3,4\n3,4,4\n3,5,4\n3,6,4\n"
    ])
  }

  private func program(_ words: String...) throws -> Program.Outcome {
    try Program.run(
      words + [
        "--out", folder.path + "/out", "--as-of", "2022-03-31T09:00:00+07:00", "--lang", "en",
        "--offices", folder.path + "/offices.csv",
      ])
  }

  private func correct() throws {
    try review(3, "2565-03")
    #expect(try program("run", "--inbox", folder.path + "/in", "--quiet").code == 0)
  }

  @Test("A month that was published once has nothing to compare with")
  func once() throws {
    let outcome = try program("changes")
    #expect((outcome.code, outcome.output) == (0, ""))
    #expect(outcome.errors == "2565-03: published once; there is nothing to compare with\n")
  }

  @Test("The last correction is shown, a line a result, office by office in framework order")
  func lastCorrection() throws {
    try correct()
    let outcome = try program("changes")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map { line in
      line.split(separator: "  ", omittingEmptySubsequences: true).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    #expect(
      lines.map { $0.prefix(4).joined(separator: "|") } == [
        "2402|สพป.ฉะเชิงเทรา เขต 2|3|4.00 (4 ดีมาก) → 3.83 (4 ดีมาก)",
        "2402|สพป.ฉะเชิงเทรา เขต 2|3.1|(4 ดีมาก) → (3 ดี)",
      ])
    #expect(outcome.errors == "2565-03 against the results after run 1: 2 results of 1 offices differ\n")
  }

  @Test("A figure that is there no longer, or was not there before, is a dash beside its level")
  func missingFigure() throws {
    let measures = "in/2565-03/2402/measures.csv"
    let sheet = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,4,5,1450,1764\n"
    try folder.write([
      measures: sheet, "in/2565-03/2402/review-2.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n3,4,5,4\n",
    ])
    _ = try program("run", "--inbox", folder.path + "/in", "--quiet")
    try folder.remove(measures)
    _ = try program("run", "--inbox", folder.path + "/in", "--quiet")
    #expect(try program("changes").output.contains("  82.20 (4 ดีมาก) → – (4 ดีมาก)  "))
    try folder.write([measures: sheet])
    _ = try program("run", "--inbox", folder.path + "/in", "--quiet")
    #expect(try program("changes").output.contains("  – (4 ดีมาก) → 82.20 (4 ดีมาก)  "))
  }

  @Test("Runs, and months, are compared when they are asked for")
  func since() throws {
    try correct()
    #expect(try program("changes", "--since", "1").output == program("changes").output)
    #expect(try program("changes", "--since", "2").output == "")
    let february = try program("changes", "--since", "2565-02")
    #expect(february.output == (try program("changes").output))
    #expect(february.errors == "2565-03 against 2565-02: 2 results of 1 offices differ\n")
    #expect(try program("changes", "--period", "2565-02").errors.contains("published once"))
  }

  @Test("The same as JSON")
  func json() throws {
    try correct()
    let outcome = try program("changes", "--json")
    let result = try JSONDecoder().decode(Changes.self, from: Data(outcome.output.utf8))
    #expect((result.schema, result.period, result.sinceRun, result.sincePeriod) == (1, "2565-03", 1, nil))
    #expect(result.changes.map(\.node) == ["3", "3.1"])
    #expect(result.changes.map(\.after?.score) == ["3.83", nil])
    #expect(result.changes.map(\.before?.level) == [4, 4])
  }

  @Test(
    "What is not there ends with 10, what cannot be meant with 2",
    arguments: [
      ("--period", "2564-01", Int32(10)), ("--since", "99", 10), ("--since", "2564-01", 10),
      ("--since", "yesterday", 2), ("--since", "2565-04", 2),
    ])
  func refusals(option: String, value: String, code: Int32) throws {
    let outcome = try Program.run(["changes", "--out", folder.path + "/out", option, value])
    #expect(outcome.code == code)
    #expect(outcome.output == "")
  }

  @Test(
    "No ledger is 10 and says where it was looked for, and asking makes none",
    arguments: [["changes"], ["history"], ["explain", "2402"], ["close", "--period", "2565-03"]])
  func noLedger(words: [String]) throws {
    let outcome = try Program.run(words + ["--out", folder.path + "/none", "--lang", "en"])
    #expect(outcome.code == 10)
    #expect(
      outcome.errors
        == "ruamphon: no ledger in \(folder.path)/none; check --out, or run ruamphon run first\n")
    #expect(!folder.exists("none"))
  }

  @Test("An unknown office is 10 and names the nearest", arguments: ["explain", "rerun"])
  func unknownOffice(command: String) throws {
    let more = command == "rerun" ? ["--inbox", folder.path + "/in"] : []
    let outcome = try Program.run(
      [
        command, "สพป.ฉะเชิงเทรา เขต 9", "--out", folder.path + "/out", "--offices",
        folder.path + "/offices.csv",
      ]
        + more + ["--lang", "en"])
    #expect(outcome.code == 10)
    #expect(
      outcome.errors.contains("no office \"สพป.ฉะเชิงเทรา เขต 9\" in the registry of 2565-03; nearest: "))
    #expect(outcome.errors.contains("สพป.ฉะเชิงเทรา เขต 2 (2402)"))
  }

  @Test("Every run is listed with its user, its end and its months")
  func history() throws {
    try correct()
    #expect(try program("close", "--period", "2565-02").code == 0)
    let lines = try program("history").output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("run  when"))
    #expect(lines[1].hasSuffix("  0     2565-02, 2565-03"))
    #expect(lines[2].hasSuffix("  0     2565-03"))
    #expect(lines[3].hasSuffix("  0     closed 2565-02"))
    let json = try JSONDecoder().decode(
      History.self, from: Data(try program("history", "--json").output.utf8))
    #expect(json.runs.map(\.run) == [1, 2, 3])
    #expect(json.runs.map(\.command) == ["run", "run", "close"])
    #expect(json.runs.map(\.asOf) == Array(repeating: "2022-03-31T09:00:00+07:00", count: 3))
    #expect(json.runs.map(\.published) == [["2565-02", "2565-03"], ["2565-03"], []])
    #expect(json.runs.map(\.closed) == [[], [], ["2565-02"]])
    #expect(json.runs.allSatisfy { !$0.user.isEmpty && $0.exit == 0 })
  }
}

/// What a caller of `changes --json` relies on.
private struct Changes: Decodable {
  struct Figures: Decodable {
    let level: Int?
    let score: String?
  }

  struct Change: Decodable {
    let office: String
    let node: String
    let before: Figures?
    let after: Figures?
  }

  let schema: Int
  let period: String
  let sinceRun: Int?
  let sincePeriod: String?
  let changes: [Change]
}

/// What a caller of `history --json` relies on.
private struct History: Decodable {
  struct Run: Decodable {
    let run: Int
    let user: String
    let command: String
    let asOf: String
    let exit: Int?
    let published: [String]
    let closed: [String]
  }

  let runs: [Run]
}
