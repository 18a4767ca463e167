import Assessment
import Records
import Standards
import Testing

@Suite("Desired conditions against KPIs")
struct ConditionScoreTests {
  private func nation() throws -> Nation { try Nation("2556-03", offices: ["2402"]) }

  @Test("A count of ticks is held against what is required")
  func counted() throws {
    var nation = try nation()
    nation.tick(
      "2402", "5.2.1", ["1": true, "2": true, "3": false, "4": true], .figure(Ratio(3)))
    let node = try nation.node("2402", "5.2.1")
    #expect(node.level?.value == 3 && node.value?.description == "3" && node.missing == [])
    #expect(node.achievement == Achievement(achieved: 0, reported: 1, expected: 1))
  }

  @Test("One condition without an answer leaves the criterion unreported, and is named")
  func unanswered() throws {
    var nation = try nation()
    nation.tick("2402", "5.2.1", ["1": true, "3": false])
    nation.tick("2402", "1.1.1", ["1": true, "2": true, "4": true])
    var node = try nation.node("2402", "5.2.1")
    #expect(node.level == nil && node.status == .missing)
    #expect(node.missing == ["5.2.1 ข้อ 2", "5.2.1 ข้อ 4"])
    node = try nation.node("2402", "1.1.1")
    #expect(node.missing == ["1.1.1 ข้อ 3"])
    for category in [1, 2, 3, 5, 6] {
      nation.achieve("2402", "1.1.4", .figure(Ratio(8)), category: category)
    }
    let answers = Dictionary(uniqueKeysWithValues: (1...7).map { ("4.\($0)", true) })
    nation.tick("2402", "1.1.4", answers, category: 4)
    node = try nation.node("2402", "1.1.4")
    #expect(node.missing == ["1.1.4 หมวด 4 ข้อ 4.8"] && node.level == nil)
  }

  @Test("Ticks beside a percentage decide nothing")
  func beside() throws {
    var nation = try nation()
    nation.tick("2402", "3.1.4", ["1": false], .figure(Ratio(100)))
    let node = try nation.node("2402", "3.1.4")
    #expect(node.level?.value == 5 && node.missing == [])
    var silent = try self.nation()
    silent.tick("2402", "3.1.4", ["1": true])
    #expect(try silent.node("2402", "3.1.4").missing == [])
  }

  @Test(
    "Where every condition must reach the figure, the least of them is the result",
    arguments: [
      ("80", "80", 5, 1, "80.00"), ("95", "79.99", 4, 0, "79.99"), ("31.99", "100", 1, 0, "31.99"),
      ("64", "63.99", 3, 0, "63.99"),
    ])
  func every(first: String, second: String, level: Int, achieved: Int, value: String) throws {
    var nation = try nation()
    nation.reach("2402", "2.1.3", [("1", Ratio(decimal: first)), ("2", Ratio(decimal: second))])
    let node = try nation.node("2402", "2.1.3")
    #expect(node.level?.value == level && node.value?.description == value)
    #expect(node.achievement == Achievement(achieved: achieved, reported: 1, expected: 1))
  }

  @Test("A condition without a figure is named, and a figure of the whole is of none of them")
  func everyMissing() throws {
    var nation = try nation()
    nation.reach("2402", "2.1.3", [("1", Ratio(90)), ("2", nil)])
    var node = try nation.node("2402", "2.1.3")
    #expect(node.level == nil && node.missing == ["2.1.3 ข้อ 2"])
    #expect(node.achievement == Achievement(achieved: 0, reported: 0, expected: 1))
    var whole = try self.nation()
    whole.achieve("2402", "2.1.3", .figure(Ratio(90)))
    node = try whole.node("2402", "2.1.3")
    #expect(node.level == nil && node.value == nil)
    #expect(node.missing == ["2.1.3 ข้อ 1", "2.1.3 ข้อ 2"])
  }

  private func explain(_ prepare: (inout Nation) -> Void) throws -> NodeExplanation {
    var nation = try nation()
    prepare(&nation)
    let assessment = nation.assessment
    return OfficeExplainer(
      plan: nation.plan, reports: try #require(assessment.reports.first),
      result: try #require(assessment.results.first),
      evidence: OfficeEvidence(rows: [], surveys: [], findings: [])
    ).explain()
  }

  @Test("An explanation names what is not met, and what each condition lacks of the next level")
  func explained() throws {
    let root = try explain {
      $0.tick("2402", "5.2.1", ["1": true, "2": false, "3": false, "4": true], .figure(Ratio(2)))
      $0.reach("2402", "2.1.3", [("1", Ratio(70)), ("2", Ratio(60))])
      $0.reach("2402", "2.2.1", [])
    }
    let ticked = try #require(root.find("5.2.1")?.conditions.first)
    #expect(ticked.met == 2 && ticked.listed == 4 && ticked.category == nil)
    #expect(ticked.unmet.map(\.name) == ["2 การบริหารงานบุคคล", "3 การบริหารงบประมาณ"])
    let every = try #require(root.find("2.1.3"))
    #expect(every.conditions.first?.unmet.map(\.number) == ["1", "2"])
    guard case .conditions(let raise)? = every.raise else {
      Issue.record("\(String(describing: every.raise))")
      return
    }
    // 60 is 75 % of 80, so level 3; level 4 takes 64 of each.
    #expect(raise.target.value == 4 && raise.edge == Ratio(64))
    #expect(raise.below.map(\.number) == ["2"] && raise.below.map(\.distance) == [Ratio(4)])
    #expect(root.find("2.2.1")?.conditions == [])
  }
}
