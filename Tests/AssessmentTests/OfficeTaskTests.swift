import Assessment
import Records
import Testing

@testable import Standards

/// Offices of a framework with a measured and a reviewed indicator, and a standard that others assess.
@Suite("What to do next")
struct OfficeTaskTests {
  private static let framework = """
    {"schema": 1, "id": "t", "edition": "t", "overall": {"title": "o", "rule": {"type": "mean"}},
     "scale": {"rounding": "exact", "levels": [
       {"level": 5, "label": "5", "from": "4.50"}, {"level": 4, "label": "4", "from": "3.50"},
       {"level": 3, "label": "3", "from": "2.50"}, {"level": 2, "label": "2", "from": "1.50"},
       {"level": 1, "label": "1", "from": "1.00"}]},
     "surveys": [], "standards": [
      {"id": "1", "title": "one", "rule": {"type": "mean"}, "indicators": [
       {"id": "1.1", "title": "a", "rule": {"type": "bands", "measure": "ratio", "direction": "higher",
        "thresholds": [{"level": 5, "at": "90"}, {"level": 4, "at": "80"}, {"level": 3, "at": "70"},
          {"level": 2, "at": "60"}], "assumed": "t"}},
       {"id": "1.2", "title": "b", "rule": {"type": "review"}}]},
      {"id": "2", "title": "two", "rule": {"type": "review"}}]}
    """
  private static let round = """
    {"schema": 1, "id": "t", "framework": "t", "fiscalYears": {"from": 2564}}
    """

  /// 1001 has everything, 1002 lacks standard 2 of its review, 1003 is silent.
  private func nation() throws -> Nation {
    let period = try #require(Period("2564-09"))
    let plan = RoundFramework(
      framework: try Framework.read(Array(Self.framework.utf8), file: "t.json"),
      round: try Round.read(Array(Self.round.utf8), file: "t.json"), fiscalYear: 2564)
    let offices = ["1001", "1002", "1003"].map {
      Office(
        code: $0, type: "สพป.", name: $0, shortName: $0, abbreviation: $0, provinces: [], region: "กลาง",
        validFrom: period, validTo: nil, successors: [], aliases: [], groupings: [])
    }
    var nation = Nation(period, plan, offices)
    for code in ["1001", "1002"] {
      nation.measure(code, ["1.1": Ratio(50)])
      nation.review(code, ["1.2": 3])
    }
    nation.review("1001", ["2": 4])
    return nation
  }

  private func submission(
    _ code: String, _ kind: SheetKind, _ state: Submission.State, late: Int? = nil
  ) throws -> Submission {
    Submission(
      officeCode: code, kind: kind, owedBy: kind == .review ? "คณะกรรมการ" : "สพท.",
      due: CalendarDay(try #require(Period("2564-09")), day: 10), arrival: nil, received: nil, state: state,
      daysLate: late)
  }

  private func told(_ tasks: [OfficeTask]) -> [String] {
    tasks.map { task in
      let work =
        switch task.work {
        case .send(let kind, let isRejected): "\(isRejected ? "resend" : "send") \(kind)"
        case .complete(let kind, let items): "complete \(kind) \(items.joined(separator: ","))"
        case .mend(let kind, let count): "mend \(kind.map { "\($0)" } ?? "unknown") \(count)"
        case .raise(let id): "raise \(id)"
        }
      return "\(task.officeIndex) \(task.priority.rawValue) \(work)"
    }
  }

  @Test("What lacks blocks its parents and the overall; only what lacks nothing else is unlocked by it")
  func gaps() throws {
    let assessment = try nation().assessment
    let all = assessment.results.map { LevelGaps(assessment.plan, $0) }
    #expect(all[0].isEmpty && all[0].kinds.isEmpty)
    #expect(all[1].kinds == [.review] && all[1].items(of: .review) == ["2"])
    #expect(all[1].unlocked(by: .review) == ["2", OfficeResult.overallID] && all[1].blocksOverall(.review))
    #expect(all[2].kinds == [.measures, .review])
    #expect(all[2].blocked(by: .measures) == ["1", "1.1", OfficeResult.overallID])
    #expect(all[2].unlocked(by: .measures) == ["1.1"])
    #expect(all[2].unlocked(by: .review) == ["1.2", "2"])
  }

  @Test("The overall comes first, then what has more levels waiting, then what is later; raising comes last")
  func order() throws {
    let assessment = try nation().assessment
    let submissions = try [
      submission("1001", .measures, .received), submission("1001", .review, .received),
      submission("1002", .measures, .carried), submission("1002", .review, .received),
      submission("1003", .measures, .missing, late: 30), submission("1003", .review, .rejected, late: 2),
    ]
    let tasks = assessment.tasks(submissions, errors: ["1001": [.measures: 2, nil: 1]])
    #expect(
      told(tasks) == [
        "2 1 resend review", "2 1 send measures", "1 1 complete review 2", "0 2 mend measures 2",
        "0 2 mend unknown 1", "0 3 raise 1.1", "1 3 raise 1.1",
      ])
    #expect(tasks[0].owner == "คณะกรรมการ" && tasks[0].daysLate == 2 && tasks[3].daysLate == nil)
  }

  @Test("What is not yet due is nobody's task of the day, and stands all the same on the office's own page")
  func notYetDue() throws {
    let assessment = try nation().assessment
    let submissions = try [
      submission("1003", .measures, .notYetDue), submission("1003", .review, .notYetDue),
    ]
    #expect(!told(assessment.tasks(submissions, errors: [:])).contains { $0.contains("send") })
    let standing = assessment.standingTasks(ofOffice: 2, submissions, errors: [:])
    #expect(told(standing) == ["2 1 send review", "2 1 send measures"])
  }

  @Test("A sheet that did not come has no errors to mend: it is to be sent")
  func rejected() throws {
    let assessment = try nation().assessment
    let tasks = assessment.tasks(
      [try submission("1003", .measures, .rejected)], errors: ["1003": [.measures: 4]])
    #expect(told(tasks.filter { $0.officeIndex == 2 }) == ["2 1 resend measures"])
  }
}
