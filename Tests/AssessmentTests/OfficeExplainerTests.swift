import Assessment
import Basics
import Records
import Standards
import Testing

@Suite("The explanation of an office's levels")
struct OfficeExplainerTests {
  private func explain(
    _ period: String, _ code: String = "2402", _ fill: (inout Nation) -> Void
  ) throws -> NodeExplanation {
    var nation = try Nation(period, offices: [code])
    fill(&nation)
    let assessment = nation.assessment
    return OfficeExplainer(
      plan: nation.plan, reports: assessment.reports[0], result: assessment.results[0],
      evidence: OfficeEvidence(rows: [], surveys: [], findings: [])
    ).explain()
  }

  @Test("The published result of 2564 needs two levels more for the highest, from those below it")
  func letter() throws {
    let root = try explain("2564-09") {
      $0.review("2402", ["3.1": 3, "3.2": 4, "3.3": 4, "3.4": 5, "3.5": 4, "3.6": 5])
    }
    let third = try #require(root.find("3"))
    guard case .sum(let raise) = third.raise else {
      Issue.record("\(String(describing: third.raise))")
      return
    }
    #expect(raise.target == .highest && raise.increase == Ratio(2))
    #expect(raise.below == ["3.1", "3.2", "3.3", "3.5"])
    #expect(third.terms.map(\.value) == [3, 4, 4, 5, 4, 5].map { Ratio($0) })
    #expect(root.find("3.1")?.raise == .review(to: QualityLevel(4)))
    #expect(root.find("3.4")?.raise == .highest)
    #expect(root.find("1")?.raise == .lacking && root.raise == .lacking)
    #expect(root.find("9") == nil)
  }

  @Test(
    "What a criterion's figure lacks really earns the next level, and less does not",
    arguments: [("1.1.5", 3), ("1.1.5", 0), ("5.2.3", 59), ("2.2.1", 71), ("3.1.5", 1)])
  func criterion(id: String, figure: Int) throws {
    func explained(_ value: Ratio) throws -> NodeExplanation {
      try #require(try explain("2556-03") { $0.achieve("2402", id, .figure(value)) }.find(id))
    }
    let node = try explained(Ratio(figure))
    guard case .edge(let raise)? = node.raise else {
      Issue.record("\(String(describing: node.raise))")
      return
    }
    #expect(raise.target > (node.result.level ?? .highest))
    #expect(try explained(Ratio(figure) + raise.distance).result.level == raise.target)
    #expect(try explained(raise.edge - Ratio(1, over: 1000)).result.level ?? .highest < raise.target)
    #expect(node.rule.text(.thai).contains("ตัวชี้วัด"))
  }

  @Test("A qualitative criterion needs what its KPI asks for, one with categories the sum of their levels")
  func qualitativeAndCategories() throws {
    let root = try explain("2556-03") {
      $0.achieve("2402", "1.1.1", .answer(false))
      for category in 1...6 { $0.achieve("2402", "1.1.4", .figure(Ratio(1)), category: category) }
      $0.achieve("2402", "5.2.2", .figure(Ratio(12)))
    }
    #expect(root.find("1.1.1")?.raise == .presence(to: .highest))
    guard case .sum(let raise)? = root.find("1.1.4")?.raise else {
      Issue.record("\(String(describing: root.find("1.1.4")?.raise))")
      return
    }
    #expect(raise.below.count == 6)
    #expect(root.find("5.2.2")?.raise == .review(to: nil))
  }

  @Test("A review counts whatever the office's own data say, and a given level whatever the points")
  func overriding() throws {
    let reviewed = try explain("2565-03") {
      $0.measure("2402", ["3.3.3": Ratio(79)])
      $0.review("2402", ["3.3.3": 2])
    }
    #expect(reviewed.find("3.3.3")?.raise == .review(to: QualityLevel(3)))
    let given = try explain("2564-09") {
      $0.external("2402", "1", points: "399", level: 3)
      $0.external("2402", "2", points: "399", level: nil)
    }
    #expect(given.find("1")?.raise == .given)
    guard case .edge(let edge) = given.find("2")?.raise else {
      Issue.record("no edge")
      return
    }
    #expect(edge.edge == Ratio(400) && edge.distance == Ratio(1) && edge.count == nil)
  }

  @Test("What does not apply, and what only its indicator reads, has nothing to raise")
  func none() throws {
    let root = try explain("2565-03", "4571") {
      $0.consider("4571", "1.1.1", implemented: true, clear: true)
    }
    #expect(root.find("3.3.1")?.raise == nil)
    #expect(root.find("1.1.1")?.raise == nil)
    #expect(root.find("1.1")?.raise == .lacking)
    #expect(root.find("1.2")?.raise == .review(to: nil))
  }

  @Test("So many levels more in one standard alone raise the overall, one less does not")
  func alone() throws {
    var levels = [
      "1.1": 3, "1.2": 3, "1.3": 3, "2.1": 3, "2.2": 4, "2.3": 3, "2.4": 3, "2.5": 3, "3.1": 3, "3.2": 4,
      "3.3": 3, "3.4": 3, "3.5": 3, "3.6": 3,
    ]
    let root = try explain("2565-03") { $0.review("2402", levels) }
    guard case .sum(let raise) = root.raise else {
      Issue.record("no sum")
      return
    }
    #expect(raise.alone.map(\.id) == ["1", "2", "3"])
    for alone in raise.alone {
      let before = levels
      for step in 1...alone.increase {
        let id = try #require(levels.keys.sorted().first { $0.hasPrefix(alone.id + ".") && levels[$0] != 5 })
        levels[id, default: 0] += 1
        let level = try explain("2565-03") { $0.review("2402", levels) }.result.level
        #expect(level == (step == alone.increase ? raise.target : root.result.level))
      }
      levels = before
    }
  }

  @Test("The overall is explained by the scores of the standards, a reviewed one by its level")
  func overall() throws {
    let root = try explain("2565-03") {
      $0.review(
        "2402",
        [
          "1": 4, "1.1": 3, "1.2": 3, "1.3": 3, "2.1": 3, "2.2": 4, "2.3": 3, "2.4": 3, "2.5": 3, "3.1": 4,
          "3.2": 4, "3.3": 3, "3.4": 3, "3.5": 3, "3.6": 3,
        ])
    }
    #expect(root.terms.map(\.value) == [Ratio(4), Ratio(16, over: 5), Ratio(10, over: 3)])
    guard case .sum(let raise) = root.raise else {
      Issue.record("no sum")
      return
    }
    // 4 + 3.2 + 10/3 = 158/15 = 3.511…, so 4.5 × 3 − 158/15 is lacking.
    #expect(raise.target == .highest && raise.increase == Ratio(89, over: 30))
  }
}
