import Standards
import Testing

@Suite("The steps of a round file")
struct WorkProcessTests {
  private static func round(steps: String, owners: String = "[]") -> [UInt8] {
    Array(
      """
      {"schema": 1, "id": "r", "framework": "f", "fiscalYears": {"from": 2554},
       "process": {"title": "t", "source": "s", "steps": \(steps), "owners": \(owners)}}
      """.utf8)
  }

  @Test("A process is read with its symbols, durations, approval and owners by office type")
  func reads() throws {
    let bytes = Self.round(
      steps: """
        [{"number": 1, "title": "a", "symbol": "start-end", "duration": {"count": 2, "unit": "week"}},
         {"number": 2, "title": "b", "symbol": "decision", "approval": true}]
        """,
      owners: """
        [{"title": "x", "role": "main"}, {"title": "y", "role": "support", "officeTypes": ["สพป."]}]
        """)
    let process = try #require(Round.read(bytes, file: "r.json").process)
    #expect(process.steps.map(\.symbol) == [.startOrEnd, .decision])
    #expect(process.step(1)?.duration?.count == 2 && process.step(1)?.duration?.unit == .week)
    #expect(process.step(2)?.duration == nil)
    #expect(process.steps.map(\.isApproval) == [false, true])
    #expect(process.step(0) == nil && process.step(3) == nil)
    #expect(process.owners(.main, officeType: "สพม.").map(\.title) == ["x"])
    #expect(process.owners(.support, officeType: "สพม.").isEmpty)
    #expect(process.owners(.support, officeType: "สพป.").map(\.title) == ["y"])
  }

  @Test(
    "What is wrong is said with its place",
    arguments: [
      (#"[{"number": 2, "title": "a", "symbol": "activity"}]"#, "$.process.steps"),
      (#"[{"number": 1, "title": "a", "symbol": "circle"}]"#, "$.process.steps[0].symbol"),
      (
        #"[{"number": 1, "title": "a", "symbol": "activity", "duration": {"count": 0, "unit": "day"}}]"#,
        "$.process.steps[0].duration.count"
      ),
      (
        #"[{"number": 1, "title": "a", "symbol": "activity", "duration": {"count": 1, "unit": "year"}}]"#,
        "$.process.steps[0].duration.unit"
      ),
    ])
  func wrong(steps: String, path: String) {
    #expect { try Round.read(Self.round(steps: steps), file: "r.json") } throws: { error in
      (error as? DataFileError)?.path == path
    }
  }
}
