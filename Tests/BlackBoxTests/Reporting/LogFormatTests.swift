import Foundation
import TestSupport
import Testing

@Suite("--log-format json")
struct LogFormatTests {
  /// A line of stderr as a log collector reads it.
  private struct Line: Decodable {
    let time: String
    let level: String
    let event: String
    let message: String
  }

  private let inbox: SmallInbox

  init() throws { inbox = try SmallInbox() }

  /// The lines, each an object of exactly the documented members.
  private func lines(_ outcome: Program.Outcome) throws -> [Line] {
    try outcome.errorLines.map { text in
      let bytes = Data(text.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      #expect(object.keys.sorted() == ["event", "fields", "level", "message", "time"])
      #expect(object["fields"] is [String: Any])
      let line = try JSONDecoder().decode(Line.self, from: bytes)
      #expect(line.time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00/) != nil)
      #expect(["error", "warning", "info"].contains(line.level))
      return line
    }
  }

  /// The `fields` of the lines of one event.
  private func fields(_ event: String, _ outcome: Program.Outcome) throws -> [NSDictionary] {
    try outcome.errorLines.compactMap { text in
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return object?["event"] as? String == event ? object?["fields"] as? NSDictionary : nil
    }
  }

  @Test("makes an object of every line, and says the same as the text", arguments: [[], ["-v"], ["-q"]])
  func sameLines(more: [String]) throws {
    let text = try inbox.run(["--dry-run"] + more)
    let outcome = try inbox.run(["--dry-run", "--log-format", "json"] + more)
    #expect((outcome.code, outcome.output) == (3, ""))
    // The seconds are those of two runs.
    let seconds = /\d+\.\d\d s/
    let messages = try lines(outcome).map { $0.message.replacing(seconds, with: "s") }
    let shown = text.errorLines.map { String($0).replacing(seconds, with: "s") }
    #expect(messages == shown)
  }

  @Test("tells the kinds of lines apart by a word, and how grave they are")
  func events() throws {
    let lines = try lines(try inbox.run(["--log-format", "json", "-v"]))
    #expect(Set(lines.map(\.event)) == ["phase", "file", "finding", "rejected-file", "summary"])
    #expect(lines.filter { $0.event == "file" }.map(\.level) == ["info", "error", "error"])
    #expect(lines.filter { $0.event == "finding" }.map(\.level) == ["error", "error"])
    #expect(lines.last?.event == "summary")
  }

  @Test("gives what the text says as members of their own")
  func members() throws {
    let outcome = try inbox.run(["--log-format", "json", "-v"])
    let place = "2565-03/2402/review.csv:C3"
    #expect(
      try fields("finding", outcome).first
        == ["code": "bad-level", "count": 1, "first": place, "last": place])
    #expect(try fields("rejected-file", outcome) == [["path": "2565-03/2403/nothing.csv"]])
    #expect(
      try fields("file", outcome).first == [
        "path": "2565-03/2401/review.csv", "kinds": ["review"], "offices": ["2401"], "encoding": "UTF-8",
        "delimiter": ",", "rows": 2, "errors": 0, "warnings": 0, "infos": 0,
      ])
    for phase in try fields("phase", outcome) {
      #expect(phase["phase"] is String && phase["seconds"] is Double)
    }
    let summary = try #require(try fields("summary", outcome).first?.mutableCopy() as? NSMutableDictionary)
    #expect(summary["seconds"] is Double)
    summary["seconds"] = nil
    #expect(
      summary == [
        "period": "2565-03", "offices": 3, "files": 3, "rows": 5, "errors": 2, "warnings": 0, "infos": 0,
        "workbooks": 4,
      ])
  }

  @Test(
    "holds for whatever ends the program before its work",
    arguments: [
      (["run", "--log-format", "json", "--frob"], [:], 2),
      (["run", "--log-format=json", "--inbox", "x"], [:], 2),
      (["frob"], ["RUAMPHON_LOG_FORMAT": "json"], 2),
      (["run", "--log-format", "json", "--inbox", "x", "--out", "y"], ["RUAMPHON_JOBS": "many"], 12),
      (["run", "--log-format", "json", "--inbox", "/nowhere", "--out", "/nowhere"], [:], 10),
    ] as [([String], [String: String], Int32)])
  func failures(words: [String], environment: [String: String], code: Int32) throws {
    let outcome = try Program.run(words, environment: environment)
    #expect(outcome.code == code)
    let lines = try lines(outcome)
    #expect(lines.map(\.event) == ["failed"] && lines.map(\.level) == ["error"])
    #expect(lines.first?.message.hasPrefix("ruamphon: ") == false)
    #expect(try fields("failed", outcome) == [["exit": NSNumber(value: code)]])
  }

  @Test("refuses another word and says so in text")
  func wrongWord() throws {
    let outcome = try inbox.run(["--log-format", "yaml"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("ruamphon: --log-format is “yaml” but must be one of text, json"))
  }
}
