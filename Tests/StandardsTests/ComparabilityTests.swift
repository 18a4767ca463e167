import Reference
import Standards
import Testing

@Suite("What an older round is comparable with")
struct ComparabilityTests {
  private func embedded(_ year: Int) throws -> RoundFramework {
    try #require(try FrameworkLibrary.read().roundFramework(fiscalYear: year))
  }

  /// The tiny framework under another id, as a round of its own, with some part replaced.
  private func tiny(_ id: String, _ part: String = "", _ replacement: String = "") throws -> RoundFramework {
    let text = TinyFiles.text(TinyFiles.framework, part.isEmpty ? #""id": "t""# : part, replacement)
    let bytes = part.isEmpty ? TinyFiles.text(TinyFiles.framework, #""id": "t""#, #""id": "\#(id)""#) : text
    let round = #"{"schema": 1, "id": "r", "framework": "\#(id)", "fiscalYears": {"from": 2570}}"#
    return RoundFramework(
      framework: try Framework.read(bytes, file: "\(id).json"),
      round: try Round.read(Array(round.utf8), file: "r.json"), fiscalYear: 2570)
  }

  @Test(
    "Within an edition all compare but the standards that one of the rounds takes from elsewhere",
    arguments: [
      (2565, 2563, ["1", "2", "3"], true), (2565, 2564, ["3"], false), (2564, 2563, ["3"], false),
      (2564, 2564, ["1", "2", "3"], true),
    ])
  func rounds(now: Int, older: Int, comparable: [String], overall: Bool) throws {
    let (now, older) = (try embedded(now), try embedded(older))
    #expect(now.standards.map(\.id).filter { now.counterpart(of: $0, in: older) == $0 } == comparable)
    #expect(now.isOverallComparable(with: older) == overall)
  }

  @Test(
    "Results of before the rules of a standard held compare as other criteria, those of one side as ever",
    arguments: [
      ("2569-10", "2569-11", ["1", "2"], false), ("2569-11", "2569-12", ["1", "2", "3"], true),
      ("2569-09", "2569-10", ["1", "2", "3"], true), ("2568-11", "2569-11", ["1", "2"], false),
      ("2569-12", "2570-12", ["1", "2", "3"], true),
    ])
  func rulesSince(older: String, now: String, comparable: [String], overall: Bool) throws {
    let library = try FrameworkLibrary.read()
    func plan(_ period: String) throws -> RoundFramework {
      let month = try #require(Period(period))
      return try #require(library.roundFramework(of: month))
    }
    let (now, older) = (try plan(now), try plan(older))
    #expect(now.standards.map(\.id).filter { now.counterpart(of: $0, in: older) == $0 } == comparable)
    #expect(now.isOverallComparable(with: older) == overall)
  }

  @Test("Another edition compares in the nodes that say so, and in no other")
  func editions() throws {
    let declared = try tiny(
      "t", #""id": "1.2", "title": "ร้อยละ","#,
      #""id": "1.2", "title": "ร้อยละ", "comparableWith": ["x:9", "u:1.9", "u:1.3"],"#)
    let older = try tiny("u")
    #expect(declared.counterpart(of: "1.2", in: older) == "1.3")
    #expect(declared.counterpart(of: "1.3", in: older) == nil)
    #expect(declared.counterpart(of: "9", in: older) == nil)
    #expect(declared.isOverallComparable(with: older) == false)
    let whole = try tiny("t", #""title": "มาตรฐาน","#, #""title": "มาตรฐาน", "comparableWith": ["u:1"],"#)
    #expect(whole.isOverallComparable(with: older))
  }

  @Test("A standard that names its own edition compares however a round judges it")
  func declaredWithin() throws {
    let framework = try Framework.read(
      TinyFiles.text(
        TinyFiles.framework, #""title": "มาตรฐาน","#, #""title": "มาตรฐาน", "comparableWith": ["t:1"],"#),
      file: "t.json")
    let external = try Round.read(Array(TinyFiles.round.utf8), file: "r.json")
    let plain = try Round.read(
      Array(#"{"schema": 1, "id": "p", "framework": "t", "fiscalYears": {"from": 2572}}"#.utf8),
      file: "p.json")
    let older = RoundFramework(framework: framework, round: external, fiscalYear: 2570)
    let now = RoundFramework(framework: framework, round: plain, fiscalYear: 2572)
    #expect(now.counterpart(of: "1", in: older) == "1")
    #expect(older.counterpart(of: "1", in: now) == "1", "also where the round takes it from elsewhere")
    let library = try FrameworkLibrary(frameworks: [framework], rounds: [external, plain])
    #expect(library.rounds.count == 2)
  }

  @Test("A node that an edition at hand lacks is refused; an edition that is not at hand is not")
  func unknownNode() throws {
    func library(_ reference: String) throws -> FrameworkLibrary {
      let bytes = TinyFiles.text(
        TinyFiles.framework, #""title": "มาตรฐาน","#,
        #""title": "มาตรฐาน", "comparableWith": ["\#(reference)"],"#)
      return try FrameworkLibrary(frameworks: [try Framework.read(bytes, file: "t.json")], rounds: [])
    }
    #expect(try library("2554:1.1").frameworks.count == 1)
    let error = #expect(throws: DataFileError.self) { try library("t:1.9") }
    #expect(error?.reason.contains("\"1.9\"") == true)
  }
}
